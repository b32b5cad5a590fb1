import { z } from 'zod';
import { type HeadingsFile, headingsFaults } from '../core/distribution/paper-headings.ts';
import { err, ok, type Result } from '../core/result.ts';
import { type FileFault, fileDate, words } from './calendar.ts';
import type { WriteFault } from './documents.ts';
import { namedJsonSchema } from './named-json-schema.ts';
import { answer, command, query } from './procedure.ts';

const translation = z.string().trim().max(200);

const fields = z.strictObject({
  $schema: z.string().exactOptional(),
  language: words.max(60),
  tag: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'must be a language tag, as pl, ur or zh-Hant' }),
  checked: z.strictObject({ by: words.max(200), on: fileDate }),
  offer: translation,
  headings: z.record(z.string().max(200), translation),
});

const headingsFile = fields
  .transform(({ $schema: _, ...data }): HeadingsFile => data)
  .superRefine((data, context) => {
    for (const { heading, reason } of headingsFaults(data))
      context.addIssue({ code: 'custom', path: ['headings', heading], message: reason });
  });

/** The headings in a file, or everything that is wrong with it; a file with one fault is refused whole (WD12). */
export const parseHeadings = (value: unknown): Result<HeadingsFile, ReadonlyArray<FileFault>> => {
  if (value === undefined)
    return err([{ path: 'The whole file', reason: 'cannot be read: a quotation mark or a comma may be missing' }]);
  const parsed = headingsFile.safeParse(value, { error: inWords });
  return parsed.success
    ? ok(parsed.data)
    : err(parsed.error.issues.map(({ path, message }) => ({ path: placeOf(path), reason: message })));
};

/** What is wrong, for whoever typed it into the file and never saw a parser; a field that says it better says it itself. */
const inWords = (issue: z.core.$ZodRawIssue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      return issue.expected === 'string' ? 'has to be words between quotation marks' : 'has to stand between braces, { and }';
    case 'too_big':
      return `is longer than ${issue.maximum} letters`;
    case 'unrecognized_keys':
      return `has ${issue.keys.map((key) => `“${key}”`).join(' and ')} in it, which belongs nowhere: a name was changed, or stands in the wrong place`;
    default:
      return undefined;
  }
};

/** Where in the file, as somebody who has it open before them would say. */
const placeOf = ([first, second]: ReadonlyArray<PropertyKey>): string => {
  if (first === undefined) return 'The whole file';
  if (first === 'headings' && second !== undefined) return `The heading “${String(second)}”`;
  const place = second === undefined ? String(first) : `${String(first)}: ${String(second)}`;
  return places[place] ?? `“${place}”`;
};

const places: { readonly [path: string]: string } = {
  language: 'The name of the language, “language”',
  tag: 'The sign of the language, “tag”',
  checked: 'Who checked it, “checked”',
  'checked: by': 'Who checked it, “by”',
  'checked: on': 'On which day it was checked, “on”',
  offer: 'The sentence that offers the letter in that language, “offer”',
  headings: 'The list of headings, “headings”',
};

/** The JSON Schema of a file of headings, as it is published in `resources/schemas/paper-headings.schema.json`. */
export const headingsJsonSchema = (): Record<string, unknown> => ({
  title: 'Conference Desk: the headings of papers in another language',
  ...namedJsonSchema(fields),
});

export interface HeadingsRow {
  readonly language: string;
  readonly tag: string;
  readonly checked: HeadingsFile['checked'];
  /** How many headings it says. */
  readonly known: number;
  /** Those that are printed in English alone. */
  readonly missing: ReadonlyArray<string>;
}

export type HeadingsFault = { readonly type: 'HeadingsFaulty'; readonly faults: ReadonlyArray<FileFault> };

/** Headings in the languages that a council's families read; nothing comes with the program, and nothing is fetched (WD12). */
export const headingsApi = {
  'headings.list': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<HeadingsRow>>(),
    error: answer<never>(),
    reads: ['setting'],
  }),
  /** Takes a file in, in the place of an earlier one of its language: all of it, or nothing (I7). */
  'headings.load': command({
    input: z.strictObject({ json: z.string().max(1_000_000) }),
    output: answer<{ readonly language: string }>(),
    error: answer<HeadingsFault>(),
  }),
  'headings.remove': command({
    input: z.strictObject({ language: words.max(60) }),
    output: answer<null>(),
    error: answer<never>(),
  }),
  /** Writes a file to be filled in into the folder for Word files: every heading, with what is known of the language already. */
  'headings.blank': command({
    input: z.strictObject({ language: words.max(60) }),
    output: answer<{ readonly path: string }>(),
    error: answer<WriteFault>(),
  }),
} as const;
