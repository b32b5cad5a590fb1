import { documentTitles, type PaperKind } from '../core/disclosure/document-kinds.ts';
import type { ReaderClass } from '../core/disclosure/reader.ts';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { fullDate, shortDate } from '../core/local-date.ts';
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
export const framed = (kind: PaperKind, copy: ReaderCopy, blocks: ReadonlyArray<Block | null>): DocumentModel => ({
  kind,
  title: documentTitles[kind],
  marking: copy.procedures.marking,
  textSize: copy.reader.textSize,
  language: 'en-GB',
  draft: copy.version.state === 'draft' && waitsForApproval(kind),
  version: copy.version.number,
  organisation: copy.organisation.name,
  reference: copy.sitting.reference,
  producedOn: copy.producedOn,
  copyFor: copy.reader.name,
  control: controlLine(copy),
  blocks: blocks.filter((block) => block !== null),
});

/**
 * Only the record waits for the chair's approval. Letters and plans exist once the chair has confirmed each decision and
 * closed the conference, and have to go out the next working day, long before the minutes are approved (T-11).
 */
const waitsForApproval = (kind: PaperKind): boolean => kind === 'minutes' || kind === 'restricted-annex';

const controlLine = ({ producedOn, procedures }: ReaderCopy): string =>
  `Names people: keep safe, do not pass on. ${shortDate(producedOn)}. Procedures ${procedures.id} ${procedures.version}.`;

/** Whose letter it is, to whom and where it goes, and the day. */
export const letterhead = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { organisation, reader } = copy;
  const role = reader.attendee?.role ?? '';
  const workplace = reader.personId === null ? [role, reader.agencyName] : [];
  return [
    paragraph(
      strong([organisation.service, organisation.name].filter(said).join(', ')),
      `\n${[...organisation.addressLines, contactLine(copy)].filter(said).join(', ')}`,
    ),
    paragraph([reader.name, ...workplace, ...reader.addressLines].filter(said).join('\n')),
    paragraph(`${fullDate(copy.producedOn)}. Reference ${copy.sitting.reference}.`),
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

/** Nobody waits for a conference with a worry: whom they ring at once. */
export const ifWorried = (copy: ReaderCopy) => strong(`Do not wait for a conference if you are worried. ${whomToRing(copy)}`);

/** The same where there is no conference that anybody could wait for. */
export const ifInDanger = (copy: ReaderCopy) => strong(whomToRing(copy));

const whomToRing = ({ procedures }: ReaderCopy): string => {
  const reach = [procedures.frontDoor, procedures.emergencyDutyTeam].flatMap(({ name, phone }) =>
    phone === null ? [] : [`${name}, ${phone}`],
  );
  return `If a child is in danger now, ring 999.${reach.length === 0 ? '' : ` Other worries: ${reach.join('; ')}.`}`;
};

/** What every letter to a child says of where help is, whatever else it is about. */
export const whomAChildTells =
  'You do not have to wait for a meeting. Tell your social worker, your school, or somebody you trust. Childline listens at any time on 0800 1111. If you are in danger now, ring 999.';
