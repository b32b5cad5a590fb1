import { childrensSocialCare } from '../attendance/agency-types.ts';
import { answersIn, isSame, type ReturnedWords } from './answers.ts';

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

/** What the social worker's report says besides: the enquiry, the whole household, and what the council recommends (domain.md 6.4). */
export const enquiryQuestions = [
  { key: 'siblings', label: 'Every child under 18 in the household, and how each of them is' },
  { key: 'seenInEnquiry', label: 'The dates each child was seen in the enquiry, alone or with whom and why' },
  { key: 'history', label: 'The family’s history: earlier enquiries, plans and orders' },
  { key: 'capacity', label: 'What the parents and the family can do and change to keep the children safe' },
  { key: 'wishes', label: 'What the parents and the family want' },
  { key: 'outline', label: 'The outline plan that you propose' },
  { key: 'recommendation', label: 'What the council recommends for each child: is the threshold met, and why' },
] as const satisfies ReadonlyArray<Question>;

/** Whose report is the social worker's. */
export const reportsEnquiry = (agencyType: string): boolean => agencyType === childrensSocialCare;

export type ReplyKey = (typeof replyQuestions)[number]['key'];
export type ReportKey = (typeof reportQuestions)[number]['key'];

export const frontLabels = { formNumber: 'Form number', reference: 'Reference', children: 'Children' } as const;
export const aboutChild = (name: string): string => `About ${name}`;
/** What stands where nobody has written yet. */
export const writeHere = 'Write here';
/** The tag of an answer, the child counted from 1 in the order of the form: `c2.view`. */
export const answerTag = (key: string, child?: number): string => (child === undefined ? key : `c${child}.${key}`);

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
  const front = (label: string): string => rows.find(([first]) => isSame(first, label))?.[1]?.trim() ?? '';
  const formNumber = front(frontLabels.formNumber);
  if (formNumber === '') return undefined;
  const children = front(frontLabels.children)
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  // What is asked about each child has the same labels: whose answer it is, the row before it says.
  const parts = [{ child: undefined as number | undefined, rows: [] as ReadonlyArray<string>[] }];
  for (const row of rows) {
    const about = children.findIndex((name) => isSame(row[0], aboutChild(name)));
    if (about >= 0) parts.push({ child: about + 1, rows: [] });
    parts.at(-1)?.rows.push(row);
  }
  const answers = parts.flatMap(({ child, rows: own }) => {
    const questions = child === undefined ? [...replyQuestions, ...reportQuestions, ...enquiryQuestions] : childQuestions;
    const asked = questions.map(({ key, label }) => ({ tag: answerTag(key, child), label, hint: writeHere }));
    return [...answersIn({ fields, rows: own }, asked)].filter(([, text]) => text !== '');
  });
  // The tag holds where the row that says whose answers follow is gone.
  const known = children.flatMap((_, at) =>
    childQuestions.map(({ key }) => ({ tag: answerTag(key, at + 1), label: '', hint: writeHere })),
  );
  const tagged = [...answersIn({ fields, rows: [] }, known)].filter(([, text]) => text !== '');
  return { formNumber, reference: front(frontLabels.reference), children, answers: new Map([...tagged, ...answers]) };
};
