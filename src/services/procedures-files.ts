import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileFault, parseCalendar } from '../contract/calendar.ts';
import { parseProfile } from '../contract/profile.ts';
import { parseTermCalendar, type TermsFault } from '../contract/terms.ts';
import type { CalendarData } from '../core/procedures/calendar-data.ts';
import type { ProceduresProfile } from '../core/procedures/profile.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../core/procedures/working-calendar.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { TermCalendar } from '../core/scheduling/school-terms.ts';

/** There is no profile of that name in the folder; `known` are those there are. */
export interface UnknownProfile {
  readonly type: 'UnknownProfile';
  readonly id: string;
  readonly known: ReadonlyArray<string>;
}

export interface UnknownCalendar {
  readonly type: 'UnknownCalendar';
  readonly id: string;
  readonly known: ReadonlyArray<string>;
}

/** A file of rules that cannot be trusted, with everything that is wrong with it. None of it is used. */
export interface ProfileFileFaulty {
  readonly type: 'ProfileFileFaulty';
  /** Below the resources folder: `procedures/west-sussex.json`. */
  readonly file: string;
  readonly faults: ReadonlyArray<FileFault>;
}

/** A profile with the calendar it counts with. */
export interface Procedures {
  readonly profile: ProceduresProfile;
  readonly calendar: WorkingCalendar;
}

/** The ids of the profiles in `resources`, in alphabetical order, whether or not they can be read. */
export const profileIds = (resources: string): ReadonlyArray<string> => idsIn(join(resources, 'procedures'));

/** The profile `id` and its calendar, both checked whole. */
export const loadProcedures = (
  resources: string,
  id: string,
): Result<Procedures, UnknownProfile | UnknownCalendar | ProfileFileFaulty> => {
  const profile = loadProfile(resources, id);
  if (!profile.ok) return profile;
  const calendar = loadCalendar(resources, profile.value.calendar);
  return calendar.ok ? ok({ profile: profile.value, calendar: createWorkingCalendar(calendar.value) }) : calendar;
};

export const loadProfile = (resources: string, id: string): Result<ProceduresProfile, UnknownProfile | ProfileFileFaulty> => {
  const known = profileIds(resources);
  return known.includes(id) ? read(resources, 'procedures', id, parseProfile) : err({ type: 'UnknownProfile', id, known });
};

/** The holiday table `id`, as data; a table with overlapping or impossible days is refused whole. */
export const loadCalendar = (resources: string, id: string): Result<CalendarData, UnknownCalendar | ProfileFileFaulty> => {
  const known = idsIn(join(resources, 'calendars'));
  return known.includes(id) ? read(resources, 'calendars', id, parseCalendar) : err({ type: 'UnknownCalendar', id, known });
};

/** The files of school terms that come with the program; one that cannot be read is not offered. */
export const shippedTerms = (resources: string): ReadonlyArray<{ readonly id: string; readonly title: string }> =>
  idsIn(join(resources, 'terms')).flatMap((id) => {
    const terms = loadTerms(resources, id);
    return terms.ok ? [{ id, title: terms.value.title }] : [];
  });

/** The school terms `id`, checked whole. */
export const loadTerms = (resources: string, id: string): Result<TermCalendar, TermsFault> => {
  if (!idsIn(join(resources, 'terms')).includes(id))
    return err({ type: 'TermsFaulty', faults: [{ path: id, reason: 'is not among the files that come with the program' }] });
  const terms = read(resources, 'terms', id, parseTermCalendar);
  return terms.ok ? terms : err({ type: 'TermsFaulty', faults: terms.error.faults });
};

const suffix = '.json';

const idsIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .sort();

const read = <T extends { readonly id: string }>(
  resources: string,
  folder: string,
  id: string,
  parse: (value: unknown) => Result<T, ReadonlyArray<FileFault>>,
): Result<T, ProfileFileFaulty> => {
  const file = `${folder}/${id}${suffix}`;
  const faulty = (faults: ReadonlyArray<FileFault>) => err<ProfileFileFaulty>({ type: 'ProfileFileFaulty', file, faults });
  const value = parsedJson(readFileSync(join(resources, folder, `${id}${suffix}`), 'utf8'));
  if (!value.ok) return faulty([value.error]);
  const parsed = parse(value.value);
  if (!parsed.ok) return faulty(parsed.error);
  return parsed.value.id === id
    ? ok(parsed.value)
    : faulty([{ path: 'id', reason: `is ${parsed.value.id}, but the file is called ${id}${suffix}` }]);
};

const parsedJson = (text: string): Result<unknown, FileFault> => {
  try {
    // Windows editors put a byte order mark in front, which is no part of JSON.
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return err({ path: '(the whole file)', reason: `is not JSON: ${error instanceof Error ? error.message : String(error)}` });
  }
};
