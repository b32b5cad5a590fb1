import type { DroppedFile, Meaning } from '../../../contract/dropped.ts';
import { bytesOf } from '../../engine/base64.ts';
import type { ReadingPlace } from '../../engine/handed-over.ts';
import { counted } from '../../words/record-words.ts';

/** What a file is, in the words after its name, and where it would be read. */
export interface Reading {
  readonly words: string;
  /** What the button says. */
  readonly doing: string;
  readonly place: ReadingPlace | SignedSheet;
  /** What is read in place of the file that came, where an email carries it. */
  readonly inside?: File;
}

/** A scan that goes with the conference of its bar code. */
export interface SignedSheet {
  readonly is: 'signed-sheet';
  readonly of: string;
}

/** A picture or PDF with the bar code of a conference. */
export const sheetOf = (reference: string): Reading => ({
  words: `carries the bar code of ${reference}.`,
  doing: 'Keep it as a signed attendance sheet',
  place: { is: 'signed-sheet', of: reference },
});

/** A file of an email that is read in its place. */
export const carried = (reading: Reading, inside: File): Reading => ({
  ...reading,
  words: `carries ${inside.name}, which ${reading.words}`,
  inside,
});

export const fileOf = ({ fileName, file }: NonNullable<DroppedFile['pdfs']>[number]): File => new File([bytesOf(file)], fileName);

/** Null for what is read in no screen. */
export const readingOf = ({ attached, ...meaning }: DroppedFile['meanings'][number]): Reading | null => {
  const reading = ownReading(meaning);
  return reading === null || attached === undefined ? reading : carried(reading, fileOf(attached));
};

const ownReading = (meaning: Meaning): Reading | null => {
  switch (meaning.is) {
    case 'report-form':
      return {
        words: `is the reply and report form ${meaning.from === '' ? 'of somebody who is no longer on the list' : `of ${meaning.from}`}, for ${meaning.conference}.`,
        doing: 'Read it under Reports',
        place: { is: 'report', of: meaning.sittingId },
      };
    case 'report':
      return {
        words: `names ${meaning.children.join(' and ')}. It may be a report for ${meaning.conference}.`,
        doing: 'Read it as a report',
        place: { is: 'report', of: meaning.sittingId },
      };
    case 'core-group-form':
      return {
        words: `is the form of a core group, for the family of ${meaning.conference}.`,
        doing: 'Read it under Core groups',
        place: { is: 'core-group-form', of: meaning.familyId },
      };
    case 'changed-paper':
      return {
        words: `is a paper of ${meaning.conference}, or carries its reference.`,
        doing: 'See what was changed in it',
        place: { is: 'changed-paper', of: meaning.sittingId },
      };
    case 'request':
      return {
        words: meaning.about === '' ? 'asks for a conference.' : `is an email: ${meaning.about}.`,
        doing: 'Read it as a request',
        place: { is: 'request', of: '' },
      };
    case 'table':
      return {
        words: `is a list of ${counted(meaning.rows, 'row')}.`,
        doing: 'Bring it in as a list',
        place: { is: 'table', of: '' },
      };
    case 'letterhead':
      return {
        words: 'is a letterhead: it has a place for the document.',
        doing: 'Look at it under Letterhead',
        place: { is: 'letterhead', of: '' },
      };
    case 'case-file':
      return null;
  }
};

/** What somebody can say that a file is which is not known by its words. */
export type Choice = 'request' | 'report' | 'changed-paper' | 'table' | 'letterhead' | 'signed-sheet';

const choicesByKind: ReadonlyArray<readonly [RegExp, ReadonlyArray<Choice>]> = [
  [/\.docx$/i, ['request', 'report', 'changed-paper', 'letterhead']],
  [/\.csv$/i, ['table', 'request', 'report']],
  [/\.(txt|xlsx)$/i, ['table']],
  [/\.(eml|msg)$/i, ['request']],
  [/\.pdf$/i, ['signed-sheet', 'report']],
  [/\.(png|jpe?g)$/i, ['signed-sheet']],
];

/** What a file of this name can be; nothing where no screen reads its kind. */
export const choicesFor = (fileName: string): ReadonlyArray<Choice> =>
  choicesByKind.find(([ending]) => ending.test(fileName))?.[1] ?? [];

export const choiceWords: { readonly [one in Choice]: string } = {
  request: 'A request for a conference',
  report: 'A report or reply for a conference',
  'changed-paper': 'A paper of a conference that was changed in Word',
  table: 'A list of people or agencies',
  letterhead: 'A letterhead',
  'signed-sheet': 'A signed attendance sheet',
};

/** Whether a person has to say for which conference it is. */
export const isOfConference = (choice: Choice): boolean => choice === 'report' || choice === 'changed-paper';
