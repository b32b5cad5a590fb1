import type { Implementation } from '../../contract/procedure.ts';
import { parseTermCalendar, type TermsFault, type termsApi } from '../../contract/terms.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { knownUntil, type TermCalendar } from '../../core/scheduling/school-terms.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { removeSetting, saveSetting, setting } from '../../storage/settings.ts';
import { act, actAlways, type OpenDesk } from '../open-desk.ts';
import { loadTerms, shippedTerms } from './procedures-files.ts';

const key = 'termCalendar';

/** The school terms that are loaded; null where none are (SC10). */
export const termsOf = (db: ReadableDb): TermCalendar | null => (setting(db, key) as TermCalendar | undefined) ?? null;

export const saveTerms = (db: WritableDb, terms: TermCalendar): void => saveSetting(db, key, terms);

export const termsServices = (desk: OpenDesk): Implementation<typeof termsApi> => ({
  'terms.get': () => {
    const calendar = termsOf(desk.db);
    return ok({
      calendar,
      knownUntil: calendar === null ? null : knownUntil(calendar),
      shipped: shippedTerms(desk.resources),
    });
  },

  'terms.load': ({ json }) => keep(desk, readTerms(json)),

  'terms.loadShipped': ({ id }) => keep(desk, loadTerms(desk.resources, id)),

  'terms.remove': () => actAlways(desk, { action: 'terms.remove', objectId: null }, (tx) => removeSetting(tx, key)),
});

/** One act, so that a faulty file leaves the terms that are there untouched. */
const keep = (desk: OpenDesk, read: Result<TermCalendar, TermsFault>) =>
  act(desk, { action: 'terms.load', objectId: null }, (tx) => {
    if (!read.ok) return read;
    saveTerms(tx, read.value);
    return ok(null);
  });

const readTerms = (json: string): Result<TermCalendar, TermsFault> => {
  const value = jsonOf(json);
  if (value === undefined) return err({ type: 'TermsFaulty', faults: [{ path: '(the whole file)', reason: 'is not JSON' }] });
  const parsed = parseTermCalendar(value);
  return parsed.ok ? parsed : err({ type: 'TermsFaulty', faults: parsed.error });
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
