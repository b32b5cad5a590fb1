import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileFault, parseCalendar } from '../../contract/calendar.ts';
import { parseConferenceModel } from '../../contract/conference-models.ts';
import { parseProfile } from '../../contract/profile.ts';
import { parseTermCalendar, type TermsFault } from '../../contract/terms.ts';
import type { ConferenceModel } from '../../core/conferences/agenda.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { CalendarData } from '../../core/procedures/calendar-data.ts';
import type { ProceduresProfile } from '../../core/procedures/profile.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../../core/procedures/working-calendar.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { TermCalendar } from '../../core/scheduling/school-terms.ts';

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
export const profileIds = (resources: string): ReadonlyArray<string> =>
  idsIn(join(resources, 'procedures')).filter((name) => !name.includes(earlier));

/** Earlier versions of a profile stand beside it: `west-sussex.json` is the newest, `west-sussex@2023.1.json` one before it. */
const earlier = '@';

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

/** The newest version of the profile `id`. */
export const loadProfile = (resources: string, id: string): Result<ProceduresProfile, UnknownProfile | ProfileFileFaulty> => {
  const known = profileIds(resources);
  return known.includes(id) ? read(resources, 'procedures', id, parseProfile) : err({ type: 'UnknownProfile', id, known });
};

/** Every version of the profile `id`, the one that came into force last first (DL11). One faulty file refuses all of them. */
export const loadVersions = (
  resources: string,
  id: string,
): Result<ReadonlyArray<ProceduresProfile>, UnknownProfile | ProfileFileFaulty> => {
  const newest = loadProfile(resources, id);
  if (!newest.ok) return newest;
  const versions = [newest.value];
  for (const name of idsIn(join(resources, 'procedures')).filter((one) => one.startsWith(`${id}${earlier}`))) {
    const version = read(resources, 'procedures', name, parseProfile);
    if (!version.ok) return version;
    versions.push(version.value);
  }
  return ok(versions.sort((a, b) => (a.inForce.from < b.inForce.from ? 1 : -1)));
};

/** The version in force on `on`: the last that had come into force by then, or the first there is for a day before all of them. */
export const versionOn = (versions: ReadonlyArray<ProceduresProfile>, on: LocalDate): ProceduresProfile | undefined =>
  versions.find((one) => one.inForce.from <= on) ?? versions.at(-1);

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

/** The models of conferences that come with the program; one that cannot be read is not offered. */
export const shippedModels = (resources: string): ReadonlyArray<ConferenceModel> =>
  idsIn(join(resources, 'models')).flatMap((id) => {
    const model = loadModel(resources, id);
    return model.ok ? [model.value] : [];
  });

/** The conference model `id` that comes with the program, checked whole. */
export const loadModel = (resources: string, id: string): Result<ConferenceModel, ProfileFileFaulty> =>
  read(resources, 'models', id, parseConferenceModel);

const suffix = '.json';

const idsIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .sort();

const read = <T extends { readonly id: string; readonly version?: string }>(
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
  const { id: ownId, version } = parsed.value;
  const [named, ofVersion = version] = id.split(earlier);
  if (ownId !== named) return faulty([{ path: 'id', reason: `is ${ownId}, but the file is called ${id}${suffix}` }]);
  if (version !== ofVersion) return faulty([{ path: 'version', reason: `is ${version}, but the file is called ${id}${suffix}` }]);
  return ok(parsed.value);
};

/** The value of a JSON text, or the fault of the whole file. */
export const parsedJson = (text: string): Result<unknown, FileFault> => {
  try {
    // Windows editors put a byte order mark in front, which is no part of JSON.
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return err({ path: '(the whole file)', reason: `is not JSON: ${error instanceof Error ? error.message : String(error)}` });
  }
};
