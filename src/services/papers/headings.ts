import { join } from 'node:path';
import { type HeadingsFault, type HeadingsRow, type headingsApi, parseHeadings } from '../../contract/headings.ts';
import type { Implementation } from '../../contract/procedure.ts';
import {
  blankHeadings,
  type HeadingsFile,
  isLanguage,
  missingHeadings,
  paperHeadings,
} from '../../core/distribution/paper-headings.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { saveSetting, setting } from '../../storage/settings.ts';
import { folderFor } from '../documents-folder.ts';
import { act, actAlways, type OpenDesk } from '../open-desk.ts';

const key = 'paperHeadings';

const allHeadings = (db: ReadableDb): ReadonlyArray<HeadingsFile> =>
  (setting(db, key) as ReadonlyArray<HeadingsFile> | undefined) ?? [];

/** The headings of the language that a person's papers offer; null where the council has none of it (WD12). */
export const headingsIn = (db: ReadableDb, language: string): HeadingsFile | null =>
  language.trim() === '' ? null : (allHeadings(db).find((one) => isLanguage(one, language)) ?? null);

export const headingsServices = (desk: OpenDesk): Implementation<typeof headingsApi> => ({
  'headings.list': () => ok(allHeadings(desk.db).map(rowOf)),

  'headings.load': ({ json }) => {
    const read = readHeadings(json);
    return act(desk, { action: 'headings.load', objectId: null }, (tx) => {
      if (!read.ok) return read;
      const { language } = read.value;
      const others = allHeadings(tx).filter((one) => !isLanguage(one, language));
      saveSetting(
        tx,
        key,
        [...others, read.value].toSorted((one, other) => one.language.localeCompare(other.language, 'en-GB')),
      );
      return ok({ language });
    });
  },

  'headings.remove': ({ language }) =>
    actAlways(desk, { action: 'headings.remove', objectId: null }, (tx) =>
      saveSetting(
        tx,
        key,
        allHeadings(tx).filter((one) => !isLanguage(one, language)),
      ),
    ),

  'headings.blank': async ({ language }) => {
    const place = folderFor(desk, desk.documentsFolder);
    if (!place.ok) return place;
    const blank = blankHeadings(language);
    const known = headingsIn(desk.db, language);
    const whole = known === null ? blank : { ...blank, ...known, headings: { ...blank.headings, ...known.headings } };
    const fileName = `Headings of papers in ${language.replace(/[^\p{L}\p{N} -]/gu, '').slice(0, 40)}.json`;
    const path = join(place.value, fileName);
    const bytes = new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`);
    const saved = await atomicWrite(path, bytes, { notes: desk.temporaryFiles });
    return saved.ok ? ok({ path }) : err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] } as const);
  },
});

const rowOf = (file: HeadingsFile): HeadingsRow => {
  const missing = missingHeadings(file);
  return {
    language: file.language,
    tag: file.tag,
    checked: file.checked,
    known: paperHeadings.length - missing.length,
    missing,
  };
};

const readHeadings = (json: string): Result<HeadingsFile, HeadingsFault> => {
  const parsed = parseHeadings(jsonOf(json));
  return parsed.ok ? parsed : err({ type: 'HeadingsFaulty', faults: parsed.error });
};

/** Undefined for what is no JSON, which no JSON value is. */
const jsonOf = (text: string): unknown => {
  try {
    // Windows editors put a byte order mark in front, which is no part of JSON.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};
