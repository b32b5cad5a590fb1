import { z } from 'zod';
import type { SignedSheetId, SittingId } from '../core/identifiers.ts';
import type { LocalDate, LocalDateTime } from '../core/local-date.ts';
import type { WriteFault } from './documents.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { mostReportBytes, type ReportRefused } from './reports.ts';
import { line, signedSheetId, sittingId } from './values.ts';

export interface SheetRow {
  readonly sheetId: SignedSheetId;
  readonly type: 'png' | 'jpg' | 'pdf';
  readonly keptAt: LocalDateTime;
  readonly keptBy: string;
}

/** Which conference a reference is of, as a person recognises it. */
export interface SheetOf {
  readonly sittingId: SittingId;
  readonly familyName: string;
  readonly heldOn: LocalDate | null;
}

/** Signed attendance sheets that come back as scans: the bar code on them says of which conference they are (AT08). */
export const signedSheetsApi = {
  'signedSheet.list': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<SheetRow>>(),
    error: answer<never>(),
    reads: ['signed_sheet'],
  }),
  'signedSheet.of': query({
    input: z.strictObject({ reference: line }),
    output: answer<SheetOf>(),
    error: answer<NotHere>(),
    reads: ['sitting', 'family'],
  }),
  /** Keeps a picture or a PDF with the conference of this reference. */
  'signedSheet.keep': command({
    input: z.strictObject({ reference: line, file: z.base64().max(Math.ceil(mostReportBytes / 3) * 4) }),
    output: answer<{ readonly sittingId: SittingId }>(),
    error: answer<NotHere | ReportRefused | { readonly type: 'ReportKnown'; readonly at: LocalDateTime }>(),
  }),
  'signedSheet.write': command({
    input: z.strictObject({ sheetId: signedSheetId, folder: z.string().min(1).max(1000) }),
    output: answer<{ readonly path: string }>(),
    error: answer<NotHere | WriteFault>(),
  }),
} as const;
