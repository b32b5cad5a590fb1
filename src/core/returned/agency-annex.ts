import { answersIn, type ReturnedWords } from './answers.ts';

/**
 * What an agency tells the chair and nobody else, on a form of its own (domain.md 6.4, part 14). It is sent about empty and names nobody:
 * reference and annex number are enough. Written here and read back by the same list.
 */
export const annexFields = [
  { tag: 'annex.reference', label: 'Reference of the conference', hint: 'As it stands on the invitation' },
  { tag: 'annex.number', label: 'Annex number', hint: 'Please leave as it is' },
  { tag: 'annex.author', label: 'Who writes this annex, and their role', hint: 'Name, role and telephone number' },
  {
    tag: 'annex.words',
    label: 'What the chair must know',
    hint: 'Fact, opinion and allegation apart, and where you know it from',
  },
  { tag: 'annex.reason', label: 'Why only the chair may read it', hint: 'What could happen to whom if it were known' },
  { tag: 'annex.others', label: 'Who else may learn of it, and who must never', hint: 'Names or roles, or nobody' },
] as const;

export type AnnexTag = (typeof annexFields)[number]['tag'];

export interface ReturnedAnnex {
  readonly reference: string;
  /** Whose form it was: the invitation's identifier. */
  readonly number: string;
  readonly author: string;
  readonly words: string;
  readonly reason: string;
  readonly others: string;
}

/** Reads the annex form back, whatever program it went through; undefined where it is none. */
export const readReturnedAnnex = (returned: ReturnedWords): ReturnedAnnex | undefined => {
  const answers = answersIn(returned, annexFields);
  if (!answers.has('annex.number') || !answers.has('annex.words')) return undefined;
  const said = (tag: AnnexTag): string => answers.get(tag) ?? '';
  return {
    reference: said('annex.reference'),
    number: said('annex.number'),
    author: said('annex.author'),
    words: said('annex.words'),
    reason: said('annex.reason'),
    others: said('annex.others'),
  };
};

/** As it stands in the restricted part, each answer a line. */
export const annexInWords = ({ words, reason, others }: ReturnedAnnex): string =>
  [
    words,
    reason === '' ? 'No reason is given why only the chair may read it.' : `Why only the chair may read it: ${reason}`,
    others === '' ? '' : `Who else may learn of it, and who must never: ${others}`,
  ]
    .filter((line) => line !== '')
    .join('\n');

/** Where a line of the restricted part comes from that an agency gave to the chair alone. */
export const annexSource = ({ author }: ReturnedAnnex): string =>
  `confidential annex to the report${author === '' ? '' : `, written by ${author}`}`.slice(0, 300);
