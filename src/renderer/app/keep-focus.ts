/** What the focus can go to. */
const focusable =
  'input:not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), a[href], [tabindex="0"]';

/** Parts whose other controls are of the same kind as one that went: the rows of a list, the buttons of a group. */
const alike = 'section, ul, ol, table, [role="group"], fieldset';

/** How long, in milliseconds, what was pressed may take until it goes and something comes in its place. */
const patience = 1_000;

/**
 * Keeps the focus near a button that went away, or can no longer be pressed, once it was: "Add a warning" gives way to a form, "Remove" takes its row
 * along. Left alone the browser drops the focus, and whoever works by keyboard or hears the screen begins again at the top.
 *
 * The focus goes to the first control of what came nearest to the button, or to one beside it where nothing came. A screen that
 * places the focus itself is never overruled, nor is somebody who has moved on. Returns how to stop.
 */
export const keepFocus = (page: Document): (() => void) => {
  let stopWatching: (() => void) | undefined;
  const pressed = ({ target }: MouseEvent): void => {
    stopWatching?.();
    const button = target instanceof Element ? target.closest<HTMLElement>('button, [role="button"]') : null;
    if (button === null || button.closest('main, [role="dialog"]') === null) return;
    const around = ancestorsOf(button);
    const came = new Set<Element>();
    const watcher = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) came.add(node);
      const isStillThere = button.isConnected && !button.matches(':disabled');
      if (isStillThere || page.activeElement !== page.body) return;
      const next = nextTo(around, [...came]);
      if (next === undefined) return;
      stopWatching?.();
      next.focus();
    });
    watcher.observe(page.body, { childList: true, subtree: true });
    const giveUp = setTimeout(() => stopWatching?.(), patience);
    stopWatching = () => {
      watcher.disconnect();
      clearTimeout(giveUp);
      stopWatching = undefined;
    };
  };
  page.addEventListener('click', pressed, true);
  return () => {
    stopWatching?.();
    page.removeEventListener('click', pressed, true);
  };
};

/** Up to the page itself, nearest first. */
const ancestorsOf = (element: Element): ReadonlyArray<Element> => {
  const parent = element.parentElement;
  return parent === null || element.matches('main, [role="dialog"]') ? [] : [parent, ...ancestorsOf(parent)];
};

const nextTo = (around: ReadonlyArray<Element>, came: ReadonlyArray<Element>): HTMLElement | undefined => {
  for (const place of around) {
    if (!place.isConnected) continue;
    for (const part of came) {
      const control = place.contains(part) ? controlIn(part) : undefined;
      if (control !== undefined) return control;
    }
    const beside = place.matches(alike) ? controlIn(place) : undefined;
    if (beside !== undefined) return beside;
  }
  return undefined;
};

/** The first control that can be seen: in a form that is a field before its buttons. */
const controlIn = (part: Element): HTMLElement | undefined => {
  const all = [...(part.matches(focusable) ? [part] : []), ...part.querySelectorAll(focusable)];
  return all.find((one): one is HTMLElement => one instanceof HTMLElement && one.checkVisibility());
};
