import type { DocumentKind } from '../core/disclosure/document-kinds.ts';
import { usualFileNames } from '../core/distribution/file-name-pattern.ts';
import type { LocalDate } from '../core/local-date.ts';

export interface FileNameParts {
  readonly on: LocalDate;
  /** The case reference: it stands for the family's name. */
  readonly reference: string;
  readonly kind: DocumentKind;
  /** From 1; it ties the file to the distribution log (WD13). */
  readonly copyNumber: number;
  /** For a plan: which child of the sitting, from 1, never by name. */
  readonly childNumber?: number;
  /** Of the record, `1.1`: the minutes and the annex always say it, the rest from the first correction on, so that none takes the place of what it corrects. */
  readonly version: string;
  readonly draft?: boolean;
  /** For a draft email that carries documents of this kind. */
  readonly email?: boolean;
  /** For a paper that goes to a court or answers an access request: it must not take the place of its reader's own. */
  readonly disclosed?: boolean;
  readonly extension: 'docx' | 'ics' | 'txt' | 'eml';
}

/**
 * A file name that any Windows or OneDrive folder takes and that names nobody: the day first, then the reference, the
 * kind of document and the number of the copy, or as the council's own `pattern` has it (I8, WD10). At most 80 characters.
 */
export const fileName = (parts: FileNameParts, pattern: string = usualFileNames): string => {
  const { on, kind, version, copyNumber, childNumber, draft, email, disclosed, extension } = parts;
  const what = [
    kind.replaceAll('-', ' '),
    ...(email === true ? ['email'] : []),
    ...(disclosed === true ? ['disclosed'] : []),
    ...(sayVersion.includes(kind) || version !== '1.0' ? [version.replace(/[^0-9.]|\.(?!\d)/g, '')] : []),
    ...(childNumber === undefined ? [] : [`child ${whole(childNumber)}`]),
  ].join(' ');
  const copy = `copy ${whole(copyNumber).padStart(2, '0')}`;
  const named = (reference: string): string =>
    [
      pattern
        .replace('{date}', on)
        .replace('{kind}', what)
        .replace('{copy}', copy)
        .replace(reference === '' ? /\{reference\}[ _-]?/ : '{reference}', () => reference)
        .replace(/[ _-]+$/, ''),
      ...(draft === true ? ['draft'] : []),
    ].join(' ');
  // The reference is the one part that somebody typed: what is left of it is cut so that the rest always fits.
  const room = longest - `${named('x')}.${extension}`.length + 1;
  const reference = safe(parts.reference)
    .slice(0, Math.max(0, room))
    .replace(/[ .]+$/, '');
  return `${named(reference)}.${extension}`;
};

/** The name of a signed attendance sheet: the day of its conference and its reference, never who signed it (I8). `mark` keeps two apart. */
export const signedSheetFileName = ({
  on,
  reference,
  mark,
  extension,
}: {
  readonly on: LocalDate;
  readonly reference: string;
  readonly mark: string;
  readonly extension: 'png' | 'jpg' | 'pdf';
}): string => markedFileName(on, reference, 'signed sheet', mark, extension);

const markedFileName = (on: LocalDate, reference: string, what: string, mark: string, extension: string): string =>
  `${[on, safe(reference).slice(0, 30), what, safe(mark).slice(0, 8)].filter((part) => part !== '').join(' ')}.${extension}`;

/** The name under which a child's letter is written for somebody to open: the day it was kept and the reference of its conference, never whose it is (I8). */
export const ownLetterFileName = ({
  on,
  reference,
  mark,
  extension,
}: {
  readonly on: LocalDate;
  readonly reference: string;
  readonly mark: string;
  readonly extension: 'docx' | 'txt';
}): string => markedFileName(on, reference, 'letter', mark, extension);

/**
 * The name under which a report that came from outside is written for somebody to open: the day and number of its version, and the agency
 * by its code, never by a name that somebody typed (I8). `mark` keeps two of one kind apart.
 */
export const receivedFileName = ({
  on,
  reference,
  agencyType,
  version,
  mark,
  extension,
}: {
  readonly on: LocalDate;
  readonly reference: string;
  readonly agencyType: string;
  readonly version: number;
  readonly mark: string;
  readonly extension: 'docx' | 'csv' | 'pdf';
}): string =>
  `${[
    on,
    safe(reference).slice(0, 30),
    'report',
    safe(agencyType).slice(0, 10),
    `version ${whole(version)}`,
    safe(mark).slice(0, 8),
  ]
    .filter((part) => part !== '')
    .join(' ')}.${extension}`;

/**
 * The name of a list or form that is nobody's own paper. `typed` is the one part that a person wrote, such as a reference or the name of
 * an agency: it is made safe, and cut so that the rest always fits (I8). At most 80 characters.
 */
export const listFileName = (before: string, typed: string, after: string, extension: string): string => {
  const room = longest - `${before}${after}.${extension}`.length;
  const words = `${before}${safe(typed).slice(0, Math.max(0, room))}`.replace(/[ .]+$/, '');
  const name = `${words}${after}`.trim().replace(device, '$1-');
  return `${name}.${extension}`;
};

/** What Windows takes for a device, whatever stands behind the full stop. */
const device = /^(CON|PRN|AUX|NUL|COM\d|LPT\d) *\./i;

const sayVersion: ReadonlyArray<DocumentKind> = ['minutes', 'restricted-annex', 'amendment-slip', 'marked-minutes'];

const longest = 80;

/** Letters without accents, digits, hyphens and full stops; a stroke becomes a hyphen, everything else goes. */
const safe = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[/\\]/g, '-')
    .replace(/[^A-Za-z0-9 ._()-]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\.{2,}/g, '.')
    .trim();

const whole = (number: number): string => String(Math.max(0, Math.trunc(number)));
