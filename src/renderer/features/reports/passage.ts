import { type KeyboardEvent, type RefCallback, useState } from 'react';
import type { ReportFileId } from '../../../core/identifiers.ts';

/** Where the reader is: one paragraph of one report. */
export interface ReadingPlace {
  readonly reportId: ReportFileId;
  readonly part: number;
}

/** Some words of one paragraph; `until` is exclusive. */
export interface Selected {
  readonly from: number;
  readonly until: number;
}

/** A paragraph that can be gone to and marked, as the attributes of its element. */
export interface PassageAttributes {
  readonly 'data-place': string;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onMouseUp: (event: { readonly currentTarget: HTMLElement }) => void;
  readonly onKeyUp: (event: { readonly currentTarget: HTMLElement }) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** `isEntry` is where Tab comes into the report; `onSelect` hears what is selected in it, undefined where nothing is. */
export const passageAttributes = (
  { reportId, part }: ReadingPlace,
  {
    isEntry,
    onPlace,
    onSelect,
  }: {
    readonly isEntry: boolean;
    readonly onPlace: (place: ReadingPlace) => void;
    readonly onSelect: (selected: Selected | undefined) => void;
  },
): PassageAttributes => ({
  'data-place': `${reportId}:${part}`,
  tabIndex: isEntry ? 0 : -1,
  onFocus: () => onPlace({ reportId, part }),
  onMouseUp: (event) => onSelect(selectedIn(event.currentTarget)),
  onKeyUp: (event) => onSelect(selectedIn(event.currentTarget)),
  onKeyDown: toNeighbour,
});

/** Brings a paragraph into view and puts the keyboard there. */
export const goTo = ({ reportId, part }: ReadingPlace): void => {
  const target = document.querySelector<HTMLElement>(`[data-place="${reportId}:${part}"]`);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
};

/** What is selected in a paragraph and does not reach beyond it; undefined where nothing is. */
const selectedIn = (paragraph: HTMLElement): Selected | undefined => {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const chosen = selection.getRangeAt(0);
  if (!paragraph.contains(chosen.startContainer) || !paragraph.contains(chosen.endContainer)) return undefined;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(chosen.startContainer, chosen.startOffset);
  const from = before.toString().length;
  return { from, until: from + chosen.toString().length };
};

/** The arrow keys go from paragraph to paragraph, also into the next report. */
const toNeighbour = (event: KeyboardEvent<HTMLElement>): void => {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.shiftKey) return;
  const all = [...document.querySelectorAll<HTMLElement>('[data-place]')];
  const next = all[all.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

/** Whether an element is on the screen or within a screen's height of it. */
export const useNear = (): { readonly isNear: boolean; readonly watch: RefCallback<HTMLElement> } => {
  const [isNear, setNear] = useState(false);
  const [watch] = useState(
    (): RefCallback<HTMLElement> => (element) => {
      if (element === null) return;
      const around = { rootMargin: '100% 0px', scrollMargin: '100% 0px' };
      const observer = new IntersectionObserver(([seen]) => setNear(seen?.isIntersecting === true), around);
      observer.observe(element);
      return () => observer.disconnect();
    },
  );
  return { isNear, watch };
};
