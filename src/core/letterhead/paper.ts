import type { PaperKind } from '../disclosure/document-kinds.ts';
import type { LetterheadId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';

/** A letterhead as lists know it; its file is kept beside. */
export interface Letterhead {
  readonly id: LetterheadId;
  readonly title: string;
  /** The first day on which papers are printed on it; the one before it ends the day before. */
  readonly inForceFrom: LocalDate;
}

/** The letterhead of a day: the last one that had come into force, undefined before the first (WD04). Order as they were added. */
export const letterheadOn = <L extends Letterhead>(letterheads: ReadonlyArray<L>, on: LocalDate): L | undefined =>
  letterheads
    .filter(({ inForceFrom }) => inForceFrom <= on)
    .reduce<L | undefined>((last, one) => (last === undefined || one.inForceFrom >= last.inForceFrom ? one : last), undefined);

/** What stays in the building or the vault is not correspondence: it keeps our own plain pages; so does a pack, whose pages are counted at their foot. */
const ownPages: ReadonlyArray<PaperKind> = [
  'attendance-sheet',
  'reception-sheet',
  'chair-sheet',
  'cost-list',
  'review-pack',
  'restricted-annex',
  'print-pack',
  'print-run',
  'redaction-log',
];

export const isOnLetterhead = (kind: PaperKind): boolean => !ownPages.includes(kind);
