const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls `onIdle` once nobody has touched the window for that many minutes, also when the machine slept through them (K12).
 * The function returned stops that.
 */
export const watchIdle = (minutes: number, onIdle: () => void, page: Window = window): (() => void) => {
  let last = Date.now();
  const note = (): void => {
    // After a sleep the first touch comes before the next look at the clock: it must not make the sleep forgotten.
    if (isOver()) finish();
    else last = Date.now();
  };
  const isOver = () => Date.now() - last >= minutes * 60_000;
  const look = page.setInterval(() => {
    if (isOver()) finish();
  }, 1_000);
  const stop = (): void => {
    page.clearInterval(look);
    for (const sign of signs) page.removeEventListener(sign, note, true);
  };
  const finish = (): void => {
    stop();
    onIdle();
  };
  for (const sign of signs) page.addEventListener(sign, note, { capture: true, passive: true });
  return stop;
};
