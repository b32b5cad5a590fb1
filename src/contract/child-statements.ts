import { z } from 'zod';
import { type OwnPicture, type OwnStatementFault, ownForms } from '../core/conferences/own-statement.ts';
import type { StatementId } from '../core/identifiers.ts';
import type { WriteFault } from './documents.ts';
import type { NotHere } from './families.ts';
import { limits } from './limits.ts';
import { answer, command, query } from './procedure.ts';
import type { RecordFault } from './records.ts';
import { type DayToCome, mostReportBytes } from './reports.ts';
import { date, line, longText, ownLetterId, personId, pictureId, required, sittingId } from './values.ts';

/** How large the picture of an original may be, in bytes, inclusive: it stands in every copy of the minutes whose reader may have it. */
const mostPictureBytes = 1_500_000;

/** How many pages a child's letter may have, inclusive. */
export const mostLetterPages = 10;

/** What a letter that was written on a computer may hold (RP09). */
export const letterLimits = { pictures: mostLetterPages, pictureBytes: mostPictureBytes, characters: limits.longText };

/** A letter as a file: Word or plain text. */
const letter = z.strictObject({ fileName: required, file: z.base64().max(Math.ceil(mostReportBytes / 3) * 4) });

export interface LetterRefused {
  readonly type: 'LetterRefused';
  readonly why: string;
}

/** What a child's letter says, as it will be kept; nothing is kept by looking at it. */
export interface LookedAtLetter {
  /** Words, each with the picture that follows them. */
  readonly parts: ReadonlyArray<{ readonly words: string; readonly picture: Pick<OwnPicture, 'type' | 'data'> | null }>;
  /** What stands in the file and cannot be shown, each a few words. */
  readonly onlyInFile: ReadonlyArray<string>;
}

/** What children wrote, drew or told for a conference (RP09). */
export const childStatementsApi = {
  /** Keeps it as a line of the record that stands first, with its original. The words are the child's; nobody changes them afterwards. */
  'childStatement.add': command({
    input: z.strictObject({
      sittingId,
      childId: personId,
      form: z.enum(ownForms),
      words: longText,
      givenOn: date,
      broughtBy: line,
      audience: z.enum(['everyone', 'professionals']),
      picture: z
        .base64()
        .max(Math.ceil(mostPictureBytes / 3) * 4)
        .nullable(),
      /** The pages after the first, each a picture, where the original has several. */
      morePages: z
        .array(z.base64().max(Math.ceil(mostPictureBytes / 3) * 4))
        .max(mostLetterPages - 1)
        .default([]),
      /** The file that it was written in: its words and pictures are read from it, in place of `words` and `picture`. */
      letter: letter.nullable().default(null),
    }),
    output: answer<{ readonly statementId: StatementId }>(),
    error: answer<
      RecordFault | OwnStatementFault | DayToCome | LetterRefused | { readonly type: 'PictureRefused'; readonly why: string }
    >(),
  }),
  /** What a letter says; nothing is kept. */
  'childStatement.look': query({
    input: letter,
    output: answer<LookedAtLetter>(),
    error: answer<LetterRefused>(),
    reads: [],
  }),
  /** Writes a kept letter, byte for byte as it came, to be opened in Word. */
  'childStatement.write': command({
    input: z.strictObject({ letterId: ownLetterId, folder: z.string().min(1).max(1000) }),
    output: answer<{ readonly path: string }>(),
    error: answer<NotHere | WriteFault>(),
  }),
  'childStatement.picture': query({
    input: z.strictObject({ pictureId }),
    output: answer<OwnPicture>(),
    error: answer<NotHere>(),
    reads: [],
  }),
} as const;
