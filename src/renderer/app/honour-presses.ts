/** What does something when it is pressed; a label presses its box. */
const pressable =
  'button, a[href], summary, label, input[type="checkbox"], input[type="radio"], [role="button"], [role="tab"], [role="option"], [role^="menuitem"]';

/** How far, in pixels, a hand may stray between pressing and letting go; further is a drag, and means something else. */
const still = 6;

/**
 * Lets a press do what it was begun on, though the page moved under the pointer before it ended.
 *
 * Pressing a button leaves the field above it, which then says what is wrong with its value or takes a hint away; everything
 * below moves by a line, the pointer is let go beside the button, and the browser sends the click to whatever holds both. Here
 * the click goes to the button after all. Returns how to stop.
 */
export const honourPresses = (page: Document): (() => void) => {
  let begun: { readonly on: HTMLElement; readonly x: number; readonly y: number } | undefined;
  const begin = ({ target, isPrimary, button, clientX: x, clientY: y }: PointerEvent): void => {
    const on = isPrimary && button === 0 && target instanceof Element ? target.closest<HTMLElement>(pressable) : null;
    begun = on === null ? undefined : { on, x, y };
  };
  const end = (click: MouseEvent): void => {
    const press = begun;
    if (press === undefined || !click.isTrusted) return;
    begun = undefined;
    const { on, x, y } = press;
    const arrived = click.target instanceof Node && on.contains(click.target);
    const isDrag = Math.hypot(click.clientX - x, click.clientY - y) > still;
    if (arrived || isDrag || !on.isConnected || on.matches(':disabled, [aria-disabled="true"]')) return;
    click.stopImmediatePropagation();
    click.preventDefault();
    on.click();
  };
  // Pressed with a key, a button is clicked without a pointer: a press before that is over.
  const forget = (): void => {
    begun = undefined;
  };
  page.addEventListener('pointerdown', begin, true);
  page.addEventListener('click', end, true);
  page.addEventListener('keydown', forget, true);
  return () => {
    page.removeEventListener('pointerdown', begin, true);
    page.removeEventListener('click', end, true);
    page.removeEventListener('keydown', forget, true);
  };
};
