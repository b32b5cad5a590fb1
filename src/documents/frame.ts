import type { ReaderClass } from '../core/disclosure/reader.ts';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { fullDate, shortDate } from '../core/local-date.ts';
import { type DocumentKind, documentTitles } from './kinds.ts';
import { type Block, type DocumentModel, paragraph, strong } from './model.ts';

/** How a document speaks to its reader. */
export type Voice = 'professional' | 'parent' | 'child' | 'helper';

export const voiceFor = (readerClass: ReaderClass): Voice => {
  switch (readerClass) {
    case 'parent-in-household':
    case 'parent-elsewhere':
      return 'parent';
    case 'child':
      return 'child';
    case 'supporter':
    case 'interpreter':
      return 'helper';
    case 'core-agency':
    case 'non-core-agency':
    case 'desk':
      return 'professional';
  }
};

/** A document of a copy: what every page says of it comes from the copy, so that builders only write the words. */
export const framed = (kind: DocumentKind, copy: ReaderCopy, blocks: ReadonlyArray<Block | null>): DocumentModel => ({
  kind,
  title: documentTitles[kind],
  marking: copy.procedures.marking,
  textSize: copy.reader.textSize,
  language: 'en-GB',
  draft: copy.version.state === 'draft' && saysWhatWasDecided(kind),
  version: copy.version.number,
  organisation: copy.organisation.name,
  reference: copy.sitting.reference,
  producedOn: copy.producedOn,
  copyFor: copy.reader.name,
  control: controlLine(copy),
  blocks: blocks.filter((block) => block !== null),
});

/** Only what the chair answers for waits for the chair: an invitation or an agenda is never a draft. */
const saysWhatWasDecided = (kind: DocumentKind): boolean => kind !== 'invitation' && kind !== 'attendance-sheet';

const controlLine = ({ producedOn, procedures }: ReaderCopy): string =>
  `Names people: keep it safe and do not pass it on. Produced ${shortDate(producedOn)}. Procedures: ${procedures.title}, ${procedures.version}.`;

/** Whose letter it is, to whom and where it goes, and the day. */
export const letterhead = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { organisation, reader } = copy;
  const from = [organisation.service, organisation.name, organisation.addressLines.join(', '), contactLine(copy)];
  const role = reader.attendee?.role ?? '';
  const to = [
    reader.name,
    ...(reader.addressLines.length > 0 || reader.personId !== null ? [] : [role, reader.agencyName]),
    ...reader.addressLines,
  ];
  return [
    paragraph(strong(from[0] ?? ''), `\n${from.slice(1).filter(said).join('\n')}`),
    paragraph(to.filter(said).join('\n')),
    paragraph(`${fullDate(copy.producedOn)}\nReference ${copy.sitting.reference}`),
  ];
};

export const contactLine = ({ organisation }: ReaderCopy): string =>
  [organisation.phone, organisation.email].filter(said).join(', ');

const said = (text: string): boolean => text !== '';

/** `Dear Juniper`, and a practitioner by their whole name. */
export const greeting = (copy: ReaderCopy): string => `Dear ${calledBy(copy)}`;

export const calledBy = (copy: ReaderCopy): string => {
  const { reader } = copy;
  const person = [...copy.adults, ...copy.children].find((one) => one.id === reader.personId);
  return person?.givenName ?? reader.name;
};
