import { type DocumentModel, oneLine } from './model.ts';

/** A line at the top or the foot of each page; `bold` ones stand in the middle. */
export interface MarginLine {
  readonly text: string;
  readonly bold: boolean;
}

/** What every page says of its document at its top (domain.md 9.3). */
export const headerLines = (model: DocumentModel): ReadonlyArray<MarginLine> => [
  { text: oneLine(model.marking), bold: true },
  ...(model.draft ? [{ text: 'Draft – not approved by the chair', bold: true }] : []),
];

/** What every page says at its foot. */
export const footerLines = (model: DocumentModel, page: number, pages: number): ReadonlyArray<MarginLine> => [
  { text: `Page ${page} of ${pages}${afterPageNumber(model)}`, bold: false },
  ...(model.control === '' ? [] : [{ text: oneLine(model.control), bold: false }]),
  { text: oneLine(model.marking), bold: true },
];

/** What stands behind `Page 2 of 5`. In a pack the pages are counted for a person, so that one that strays is seen (WD09). */
export const afterPageNumber = (model: DocumentModel): string => {
  const copyFor = oneLine(model.copyFor);
  const isPack = model.kind === 'print-pack';
  const whose = isPack ? numberedCopy(model) : `${numberedCopy(model)} for ${copyFor}`;
  const copy = [oneLine(model.reference), `version ${oneLine(model.version)}`, whose, ...printedFingerprint(model)];
  return `${isPack ? ` for ${copyFor}` : ''} · ${copy.join(' · ')}`;
};

/** What says of a sheet of paper which words were sent: the log has the same (WD05). */
export const printedFingerprint = ({ fingerprint }: Pick<DocumentModel, 'fingerprint'>): ReadonlyArray<string> =>
  fingerprint === undefined ? [] : [`#${fingerprint}`];

/** `copy 3`, as the distribution log calls it (WD13); plain `copy` of what has no number there. */
export const numberedCopy = ({ copyNumber }: Pick<DocumentModel, 'copyNumber'>): string =>
  copyNumber === undefined ? 'copy' : `copy ${copyNumber}`;
