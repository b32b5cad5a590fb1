import { z } from 'zod';
import { type OwnPicture, type OwnStatementFault, ownForms } from '../core/conferences/own-statement.ts';
import type { StatementId } from '../core/identifiers.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import type { RecordFault } from './records.ts';
import type { DayToCome } from './reports.ts';
import { date, line, longText, personId, pictureId, sittingId } from './values.ts';

/** How large the picture of an original may be, in bytes, inclusive: it stands in every copy of the minutes whose reader may have it. */
export const mostPictureBytes = 1_500_000;

/** How many pages a child's letter may have, inclusive. */
export const mostLetterPages = 10;

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
    }),
    output: answer<{ readonly statementId: StatementId }>(),
    error: answer<RecordFault | OwnStatementFault | DayToCome | { readonly type: 'PictureRefused'; readonly why: string }>(),
  }),
  'childStatement.picture': query({
    input: z.strictObject({ pictureId }),
    output: answer<OwnPicture>(),
    error: answer<NotHere>(),
    reads: [],
  }),
} as const;
