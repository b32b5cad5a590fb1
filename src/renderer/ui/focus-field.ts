/** Something that is missing names its field; fields carry the same name as `data-field`, and their child's as `data-child`. */
export interface FieldAddress {
  readonly field: string;
  readonly childId?: string | null;
}

const focusable = 'input, textarea, select, button, [tabindex]';

/**
 * Moves to a field as soon as it is on the page, and scrolls it into view; gives up quietly after two seconds.
 * The function returned stops looking.
 */
export const focusField = (address: FieldAddress, page: Document = document): (() => void) => {
  const go = (): boolean => {
    const place = findField(address, page);
    if (place === null) return false;
    const control = place.matches(focusable) ? place : place.querySelector<HTMLElement>(focusable);
    place.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
    return true;
  };
  if (go()) return () => undefined;
  const watcher = new MutationObserver(() => {
    if (go()) stop();
  });
  const giveUp = setTimeout(() => stop(), 2_000);
  const stop = (): void => {
    watcher.disconnect();
    clearTimeout(giveUp);
  };
  watcher.observe(page.body, { childList: true, subtree: true });
  return stop;
};

const findField = ({ field, childId }: FieldAddress, page: Document): HTMLElement | null => {
  const name = `[data-field="${CSS.escape(field)}"]`;
  const child = childId === undefined || childId === null ? undefined : `[data-child="${CSS.escape(childId)}"]`;
  const ofChild = child === undefined ? null : page.querySelector<HTMLElement>(`${name}${child}, ${child} ${name}`);
  return ofChild ?? page.querySelector<HTMLElement>(name);
};
