/**
 * The one reply and report form for every agency (domain.md 6.4): what it asks, and how an answer is found again. The document and
 * the reading of a returned one both come from here, so that they cannot drift apart (RP02, AG10).
 */
export interface Question {
  readonly key: string;
  /** Printed before the answer; where a program dropped the tag of the answer, it is found by these words. */
  readonly label: string;
}

export const replyQuestions = [
  { key: 'reply', label: 'Will you come? Write yes, video, telephone, deputy or no' },
  { key: 'deputy', label: 'Name of your deputy, if you send one' },
  { key: 'mayCommit', label: 'May your deputy commit your agency? Write yes or no' },
] as const satisfies ReadonlyArray<Question>;

export const reportQuestions = [
  { key: 'nothingKnown', label: 'Is nothing known to your agency? Write nothing known, and leave the rest empty' },
  { key: 'author', label: 'Who wrote this report, their role and manager' },
  { key: 'writtenOn', label: 'Written on' },
  { key: 'sharedOn', label: 'Shared with the family on' },
  { key: 'sharedWith', label: 'Shared with whom, or why not' },
  { key: 'involvement', label: 'Your part: since when, why, how often, last seen and whether alone' },
  { key: 'chronology', label: 'What happened, with dates' },
  { key: 'parents', label: 'The parents and the family: what they manage and what is hard' },
] as const satisfies ReadonlyArray<Question>;

export const childQuestions = [
  { key: 'life', label: 'Health, development, education and daily life' },
  { key: 'ownWords', label: 'In the child’s own words' },
  { key: 'well', label: 'What is going well' },
  { key: 'worries', label: 'What you are worried about: past harm, future danger' },
  { key: 'analysis', label: 'What this means for this child' },
  { key: 'change', label: 'What needs to change, and what you will offer' },
  { key: 'view', label: 'Is a child protection plan needed? Write yes, no or no view' },
  { key: 'category', label: 'In which category: neglect, physical, sexual or emotional' },
  { key: 'scale', label: 'How safe is this child, from 0 to 10' },
] as const satisfies ReadonlyArray<Question>;

export type ReplyKey = (typeof replyQuestions)[number]['key'];
export type ReportKey = (typeof reportQuestions)[number]['key'];
export type ChildKey = (typeof childQuestions)[number]['key'];

export const frontLabels = { formNumber: 'Form number', reference: 'Reference', children: 'Children' } as const;
export const aboutChild = (name: string): string => `About ${name}`;
/** What stands where nobody has written yet. */
export const writeHere = 'Write here';
/** The tag of an answer, the child counted from 1 in the order of the form: `c2.view`. */
export const answerTag = (key: string, child?: number): string => (child === undefined ? key : `c${child}.${key}`);

/** A returned file as words alone: the answers that kept their tags, and the rows of its tables. */
export interface ReturnedWords {
  readonly fields: ReadonlyArray<{ readonly tag: string; readonly text: string }>;
  readonly rows: ReadonlyArray<ReadonlyArray<string>>;
}

export interface ReturnedForm {
  /** Whose form it was: the invitation's identifier. */
  readonly formNumber: string;
  readonly reference: string;
  /** Their names as they were printed, in order. */
  readonly children: ReadonlyArray<string>;
  /** By tag; empty answers are left out. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Reads our own form back, whatever program it went through; undefined where it is none of ours. */
export const readReturnedForm = ({ fields, rows }: ReturnedWords): ReturnedForm | undefined => {
  const front = (label: string): string => rows.find(([first]) => same(first, label))?.[1]?.trim() ?? '';
  const formNumber = front(frontLabels.formNumber);
  if (formNumber === '') return undefined;
  const children = front(frontLabels.children)
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const answers = new Map<string, string>();
  const keep = (tag: string, text: string): void => {
    const said = text.trim();
    if (said !== '' && !same(said, writeHere)) answers.set(tag, said);
  };
  let child: number | undefined;
  for (const [label = '', answer = ''] of rows) {
    const about = children.findIndex((name) => same(label, aboutChild(name)));
    if (about >= 0) child = about + 1;
    const key = (child === undefined ? [...replyQuestions, ...reportQuestions] : childQuestions).find((question) =>
      same(label, question.label),
    )?.key;
    if (key !== undefined) keep(answerTag(key, child), answer);
  }
  // The tag holds where somebody changed the words before the answer.
  const known = new Set([
    ...[...replyQuestions, ...reportQuestions].map(({ key }) => answerTag(key)),
    ...children.flatMap((_, at) => childQuestions.map(({ key }) => answerTag(key, at + 1))),
  ]);
  for (const { tag, text } of fields) if (known.has(tag)) keep(tag, text);
  return { formNumber, reference: front(frontLabels.reference), children, answers };
};

const same = (one: string | undefined, other: string): boolean => bare(one ?? '') === bare(other);
const bare = (text: string): string => text.replace(/[’']/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
