import { type Statement, sections } from '../conferences/record.ts';
import { sectionNames } from '../conferences/record-words.ts';
import type { DisclosureSetId, SittingId } from '../identifiers.ts';
import type { LocalDateTime } from '../local-date.ts';
import { type WithheldItem, withholdingRules } from './reader-copy.ts';
import type { SittingFile } from './sitting-file.ts';

export const disclosurePurposes = {
  court: 'A court',
  'access-request': 'Somebody’s request to see what is held about them',
} as const;
export type DisclosurePurpose = keyof typeof disclosurePurposes;

/** What went to a court or to whoever asked to see what is held about them. */
export interface DisclosureSet {
  readonly id: DisclosureSetId;
  readonly sittingId: SittingId;
  readonly purpose: DisclosurePurpose;
  readonly recipient: string;
  readonly reference: string;
  /** The order, or the request and who checked it. */
  readonly authority: string;
  /** Whose copy it is, by name. */
  readonly copyOf: string;
  /** How many things it leaves out: the lines of its redaction log. */
  readonly cuts: number;
  readonly at: LocalDateTime;
  readonly by: string;
  readonly files: ReadonlyArray<DisclosedFile>;
}

export interface DisclosedFile {
  readonly title: string;
  readonly version: string;
  readonly fileName: string;
  readonly sha256: string;
}

/** One cut of a disclosure set: what kind of thing is left out and where it would stand, never what it says (RD10). */
export interface CutLine {
  readonly what: string;
  readonly where: string;
  /** The rule that the cut follows. */
  readonly rule: string;
}

/**
 * The redaction log of one copy: a line for each thing that it leaves out, with the rule for it (RD10, domain.md 6.8).
 *
 * A line says no name, no place and no word of what was cut.
 */
export const redactionLog = (file: SittingFile, items: ReadonlyArray<WithheldItem>): ReadonlyArray<CutLine> =>
  items
    .map((item) => {
      const statement = item.what === 'statement' ? file.record.statements.find(({ id }) => id === item.id) : undefined;
      return {
        order: statement === undefined ? sections.length : sections.indexOf(statement.section),
        what: kinds[item.what],
        where: statement === undefined ? places[item.what] : placeOf(statement),
        rule: [withholdingRules[item.rule], ...row(file, item, statement)].join(' '),
      };
    })
    .sort((one, other) => one.order - other.order)
    .map(({ order: _, ...line }) => line);

const kinds: { readonly [W in WithheldItem['what']]: string } = {
  person: 'A person of the family',
  attendee: 'Somebody on the list',
  statement: 'A line of the record',
  view: 'A view about the threshold',
  scale: 'A scale',
  dissent: 'A formal dissent',
  action: 'An action of the plan',
  assessment: 'An assessment that the plan waits for',
  field: 'One particular',
};

const places: { readonly [W in WithheldItem['what']]: string } = {
  person: 'Wherever they would be named',
  attendee: 'The list of who was asked and came',
  statement: 'The record',
  view: 'Agency views on threshold',
  scale: 'Scaling',
  dissent: 'Dissent',
  action: 'The outline plan and the plan',
  assessment: 'The outline plan and the plan',
  field: 'Where it would stand in the paper',
};

const placeOf = ({ section }: Statement): string => sectionNames[section];

/** The matrix has a row for each kind of sensitive thing: the log names it. */
const row = ({ profile }: SittingFile, { rule }: WithheldItem, statement: Statement | undefined): ReadonlyArray<string> => {
  const item = statement?.sensitivity?.item;
  const title = profile.visibility.rows.find((one) => one.item === item)?.title;
  return rule === 'matrix' && title !== undefined ? [`Row: ${title}.`] : [];
};
