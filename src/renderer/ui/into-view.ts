/** For the `ref` of something that opens below what is being read: it is brought into view once, as it opens. */
export const intoView = (opened: HTMLElement | null): void => opened?.scrollIntoView({ block: 'start' });
