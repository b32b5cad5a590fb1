import { z } from 'zod';
import type { FamilyId, SittingId } from '../core/identifiers.ts';
import { answer, query } from './procedure.ts';
import { mostReportBytes } from './reports.ts';
import { longText, required } from './values.ts';

/** What a dropped file can be, with where it belongs. `conference` is how a person knows one: `SC-2026-0142/1, Sampleton, Tue 21 April 2026`. */
export type Meaning =
  /** Our own report and reply form; `from` is whose it was. */
  | { readonly is: 'report-form'; readonly sittingId: SittingId; readonly conference: string; readonly from: string }
  /** Any other file that names children of a conference that still goes on. */
  | {
      readonly is: 'report';
      readonly sittingId: SittingId;
      readonly conference: string;
      readonly children: ReadonlyArray<string>;
    }
  | { readonly is: 'core-group-form'; readonly familyId: FamilyId; readonly conference: string }
  /** A paper of ours with the reference of a conference on its pages. */
  | { readonly is: 'changed-paper'; readonly sittingId: SittingId; readonly conference: string }
  /** `about` is the subject of an email; empty for a form. */
  | { readonly is: 'request'; readonly about: string }
  | { readonly is: 'table'; readonly rows: number }
  | { readonly is: 'letterhead' }
  | { readonly is: 'case-file' };

/** A file that an email carries, in base64: it is what is read, and not the email. */
export interface Attached {
  readonly fileName: string;
  readonly file: string;
}

/** What was made out of a dropped file, likeliest first. Nothing of it is kept. */
export interface DroppedFile {
  readonly meanings: ReadonlyArray<Meaning & { readonly attached?: Attached }>;
  /** PDFs that an email carries and in which nothing dangerous was found: the window looks into each. */
  readonly pdfs?: ReadonlyArray<Attached>;
  /** Why it is read as nothing, or what is odd about it, in a sentence or two; empty where there is nothing to say. */
  readonly why: string;
}

/** How large a file that is looked into may be, in bytes, inclusive: what one call of the browser shell takes, in base64. */
export const mostDroppedBytes = mostReportBytes;

/** One place to drop any file on: what it is, is told from what it says (IE08). */
export const droppedApi = {
  'dropped.recognise': query({
    input: z.strictObject({ fileName: required, file: z.base64().max(Math.ceil(mostDroppedBytes / 3) * 4) }),
    output: answer<DroppedFile>(),
    error: answer<never>(),
    reads: [],
  }),
  /** What a PDF is, by the words that the window read in it. */
  'dropped.recogniseWords': query({
    input: z.strictObject({ words: longText }),
    output: answer<DroppedFile>(),
    error: answer<never>(),
    reads: [],
  }),
} as const;
