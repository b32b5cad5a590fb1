import type { LocalDate } from '../local-date.ts';

/**
 * Every heading that is ours and that a paper of a family can print, in English (WD12). `{child}` stands for a child's name, `{kind}` for the
 * kind of conference. What is not here is not a heading of ours: a name, an agency, the goal of an action.
 */
export const paperHeadings = [
  'Invitation',
  'Why we are meeting',
  'What happens there',
  'Help to take part',
  'If you are not happy',
  'Your reply',
  'What your part is',
  '{child}, you are invited',
  'You choose how to take part',
  'Who can help you',
  'About the conference: for you to keep',
  'What happens',
  'You can',
  'Who will be there, and why',
  'How to complain',
  'What would help you to take part',
  'To come',
  'To understand and be understood',
  'To feel safe',
  'A page for {child}',
  'You cannot come to the conference',
  'What we ask of you',
  'You can still be heard',
  'Your part in the conference',
  'What was decided',
  'Why',
  'How you are heard',
  'How you were heard',
  'How you hear what is decided',
  'If you think that this is wrong',
  'The conference was stopped before anything was decided',
  '{child}, the meeting was stopped',
  'Why, and what holds until it goes on',
  'The new day',
  'What this means for you',
  'Conference postponed',
  'Conference cancelled',
  '{child}, the meeting is on another day',
  '{child}, the meeting is not going to happen',
  'If you have questions',
  'If you do not feel safe',
  'Interim safety plan',
  'Decision letter: what was decided',
  'What happens next',
  'What everyone is worried about',
  'What needs to change: the outline plan',
  'If things get worse',
  'If you disagree',
  '{child}, this letter is for you',
  'What happens now',
  'If you want to say something',
  'What you told us',
  'Something we wrote was not right',
  'Correction to papers that you hold',
  'What to do',
  'Your letter is still right',
  'The plan for {child}, in plain words',
  'Why there is a plan',
  'What has to happen',
  'What has still to be found out',
  'Who sees {child}',
  'If the plan does not work',
  'When we look at the plan again',
  'If you want to ask something',
  'Child protection plan for {child}',
  'What needs to change, and who does what',
  'Seeing the child',
  'Review',
  'Assessments still to finish',
  'How far each outcome is',
  'What is already good',
  'What has changed since last time',
  'Core group: who carries the plan out',
  'Who is who',
  'Wishes',
  'Family',
  'Signatures',
  'A child protection plan has ended',
  'To whom this letter goes',
  'Which council is responsible now',
  'Who is who: the people who help you',
  'Who helps next',
  'What changes',
  'If you are worried',
  'Review pack',
  'Reports',
  '{child}: what has changed since last time',
  '{child}: the actions',
  '{child}: the actions, and how far they are',
  'Assessments that the plan waits for',
  'How often the children were seen',
  'Core groups since then',
  'What the children said at core groups',
  'In the children’s own words',
  'Hard words',
  'In this pack',
  'Record of {kind}',
  'Conference details',
  'Children',
  'Family and significant people',
  'Who is related to whom',
  'What is not known',
  'Attendance',
  'Present',
  'Apologies',
  'Invited and absent',
  'Not invited or excluded',
  'Quoracy',
  'Reports received',
  'Opening statements',
  'Reason for conference',
  'Legal status and history',
  "The child's world",
  "Parents' and family's views",
  'Information from agencies',
  'Strengths and safety',
  'Worries and risks',
  'Analysis',
  'Progress on plan',
  'Scaling',
  'Agency views on threshold',
  'Decision',
  'Dissent',
  'Outline plan',
  'Contingency and legal',
  'Next conference',
  'Core group',
  'Inclusion and equality',
  'Outcome shared with child',
  'Distribution',
  'Approval',
] as const;

/** The headings of our papers in one language, as somebody who reads it wrote them down. */
export interface HeadingsFile {
  /** As a person's file calls it: `Polish`. */
  readonly language: string;
  /** By which a screen reader knows it, as BCP 47 has it: `pl`, `ur`, `zh-Hant`. */
  readonly tag: string;
  /** Who reads the language and looked at every word, and when. No file is taken in without. */
  readonly checked: { readonly by: string; readonly on: LocalDate };
  /** `If you want this letter in Polish, ring or write to us.`, in that language; empty where English says it. */
  readonly offer: string;
  /** By the English heading; one that is missing or empty is printed in English alone. */
  readonly headings: { readonly [english: string]: string };
}

/** The same before anybody filled it in. */
export interface HeadingsToFill extends Omit<HeadingsFile, 'checked'> {
  readonly checked: { readonly by: ''; readonly on: '' };
}

/** One thing that is wrong with a heading of a file. */
export interface FaultOfHeading {
  readonly heading: string;
  readonly reason: string;
}

/** What is wrong with a file: a heading that no paper prints, or a translation that lost the name in it. */
export const headingsFaults = ({ headings }: Pick<HeadingsFile, 'headings'>): ReadonlyArray<FaultOfHeading> =>
  Object.entries(headings).flatMap(([english, words]): ReadonlyArray<FaultOfHeading> => {
    if (!paperHeadings.some((one) => one === english))
      return [{ heading: english, reason: 'is printed on no paper: the English has to stay as it was' }];
    const lost = (english.match(/\{\w+\}/g) ?? []).filter((name) => words !== '' && !words.includes(name));
    return lost.map((name) => ({ heading: english, reason: `has to say ${name} too, where the name goes` }));
  });

/** Those that are still printed in English alone, in the order of the list. */
export const missingHeadings = ({ headings }: HeadingsFile): ReadonlyArray<string> =>
  paperHeadings.filter((english) => (headings[english] ?? '').trim() === '');

/** A file for somebody to fill in who reads the language: as long as nobody is said to have checked it, it is not taken in. */
export const blankHeadings = (language: string): HeadingsToFill => ({
  language,
  tag: '',
  checked: { by: '', on: '' },
  offer: '',
  headings: Object.fromEntries(paperHeadings.map((english) => [english, ''])),
});

/**
 * What stands for a printed heading in this file; undefined where it is not one of ours or not translated. A number before it is no part
 * of it: `4. Attendance`.
 */
export const headingIn = ({ headings }: HeadingsFile, printed: string): string | undefined => {
  const words = printed.replace(/^\d+(\.\d+)*\.?\s+/, '');
  const isPlain = paperHeadings.some((one) => one === words);
  const named = isPlain
    ? undefined
    : withName.find(
        ({ begins, ends }) => words.length > (begins + ends).length && words.startsWith(begins) && words.endsWith(ends),
      );
  const name = named === undefined ? '' : words.slice(named.begins.length, words.length - named.ends.length);
  if (!isPlain && named === undefined) return undefined;
  const translated = (headings[named?.english ?? words] ?? '').trim();
  return translated === '' ? undefined : translated.replace(/\{\w+\}/g, () => name);
};

/** The headings that have a name in them, by what stands before and after it. */
const withName = paperHeadings.flatMap((english) => {
  const [begins = '', ends] = english.split(/\{\w+\}/);
  return ends === undefined ? [] : [{ english, begins, ends }];
});

/** Whether a person's file asks for this language. */
export const isLanguage = ({ language }: Pick<HeadingsFile, 'language'>, asked: string): boolean =>
  language.trim().toLowerCase() === asked.trim().toLowerCase();
