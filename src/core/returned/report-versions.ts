import type { Report } from '../conferences/record.ts';
import { grouped } from '../grouped.ts';
import { type LocalDate, shortDate } from '../local-date.ts';
import { err, ok, type Result } from '../result.ts';
import { listed } from '../words.ts';
import type { ReportFile, ReportGiven } from './report-file.ts';

/** A later version has to be told from the ones before it by its name. */
export interface VersionUnnamed {
  readonly type: 'VersionUnnamed';
  /** The names that the versions before it have. */
  readonly taken: ReadonlyArray<string>;
}

/**
 * The name of the version that comes after `earlier`, spaces taken off. The first one may go without; every later one needs a name that
 * none before it has, so that whoever holds two of them can say which is which (RP05).
 */
export const nameOfNext = (earlier: ReadonlyArray<Pick<ReportFile, 'name'>>, asked: string): Result<string, VersionUnnamed> => {
  const name = asked.trim();
  const taken = earlier.map((one) => one.name).filter((one) => one !== '');
  const isTaken = taken.some((one) => one.toLocaleLowerCase('en-GB') === name.toLocaleLowerCase('en-GB'));
  return earlier.length > 0 && (name === '' || isTaken) ? err({ type: 'VersionUnnamed', taken }) : ok(name);
};

/** As its agency's other versions are listed, the first one first: `Version 2, “With the school’s figures”, of 20 Apr 2026, amended after version 1 was approved`. */
export const versionInWords = (
  { version, name, datedOn, approved }: Pick<ReportFile, 'version' | 'name' | 'datedOn' | 'approved'>,
  versions: ReadonlyArray<Pick<ReportFile, 'version' | 'approved'>>,
): string => {
  const last = [...versions].reverse().find((one) => one.version < version && one.approved !== null);
  return [
    `Version ${version}`,
    ...(name === '' ? [] : [`“${name}”`]),
    `of ${shortDate(datedOn)}`,
    ...(last === undefined ? [] : [`amended after version ${last.version} was approved`]),
    ...(approved === null ? [] : [`approved ${shortDate(approved.on)}${approved.by === '' ? '' : ` by ${approved.by}`}`]),
  ].join(', ');
};

/** Which version somebody of the family has, the newest that was given to them, and the newest that there is. */
export interface HeldVersion {
  readonly toWhom: string;
  readonly version: number;
  readonly on: LocalDate;
  readonly newest: number;
}

/** Who of the family has which version of one agency's report, whoever had it first first (RP05). */
export const heldByFamily = (
  versions: ReadonlyArray<Pick<ReportFile, 'id' | 'version'>>,
  givings: ReadonlyArray<Pick<ReportGiven, 'reportId' | 'inviteeId' | 'toWhom' | 'on'>>,
): ReadonlyArray<HeldVersion> => {
  const newest = Math.max(0, ...versions.map(({ version }) => version));
  const given = givings
    .flatMap(({ reportId, ...giving }) => {
      const version = versions.find(({ id }) => id === reportId)?.version;
      return version === undefined ? [] : [{ ...giving, version }];
    })
    .sort((a, b) => (a.on === b.on ? a.version - b.version : a.on < b.on ? -1 : 1));
  return [...grouped(given, ({ inviteeId, toWhom }) => inviteeId ?? toWhom).values()].flatMap((own) => {
    const latest = own.reduce((one, other) => (other.version > one.version ? other : one));
    return [{ toWhom: latest.toWhom, version: latest.version, on: latest.on, newest }];
  });
};

/** `Juniper has version 1, given 16 Apr 2026. Version 2 was not given to Juniper.` */
export const heldInWords = ({ toWhom, version, on, newest }: HeldVersion): string => {
  const missing = Array.from({ length: newest - version }, (_, index) => String(version + index + 1));
  const later =
    missing.length === 0
      ? ''
      : ` ${missing.length === 1 ? 'Version' : 'Versions'} ${listed(missing)} ${missing.length === 1 ? 'was' : 'were'} not given to ${toWhom}.`;
  return `${toWhom} has version ${version}, given ${shortDate(on)}.${later}`;
};

/**
 * What the record is to say of a report's sharing once `givings` are all that were: the day on which the family first had it, which version
 * that was, and everybody who was given one. Null where it stays as it is: somebody wrote an earlier day by hand, or nothing changed.
 */
export const sharingToRecord = (
  report: Report,
  versions: ReadonlyArray<Pick<ReportFile, 'id' | 'version'>>,
  givings: ReadonlyArray<Pick<ReportGiven, 'reportId' | 'inviteeId' | 'toWhom' | 'on'> & { readonly by?: string }>,
): Pick<Report, 'sharedWithFamilyOn' | 'sharedWith' | 'sharedBy' | 'sharedVersion'> | null => {
  const first = firstGiven(versions, givings);
  const isByHand = report.sharedWithFamilyOn !== null && report.sharedVersion == null;
  if (isByHand && (first === undefined || first.on > (report.sharedWithFamilyOn ?? ''))) return null;
  const sharing = {
    sharedWithFamilyOn: first?.on ?? null,
    sharedWith: listed(heldByFamily(versions, givings).map(({ toWhom }) => toWhom)).slice(0, 200),
    sharedVersion: first?.version ?? null,
  };
  const by = listed([...new Set(givings.flatMap((giving) => giving.by || []))]).slice(0, 200);
  const isSame =
    sharing.sharedWithFamilyOn === report.sharedWithFamilyOn &&
    sharing.sharedWith === report.sharedWith &&
    sharing.sharedVersion === (report.sharedVersion ?? null) &&
    by === (report.sharedBy ?? '');
  if (isSame) return null;
  return by === '' && report.sharedBy === undefined ? sharing : { ...sharing, sharedBy: by };
};

/** The earliest giving; of several on one day that of the newest version. */
const firstGiven = (
  versions: ReadonlyArray<Pick<ReportFile, 'id' | 'version'>>,
  givings: ReadonlyArray<Pick<ReportGiven, 'reportId' | 'on'>>,
): { readonly on: LocalDate; readonly version: number } | undefined =>
  givings
    .flatMap(({ reportId, on }) => {
      const version = versions.find(({ id }) => id === reportId)?.version;
      return version === undefined ? [] : [{ on, version }];
    })
    .sort((a, b) => (a.on === b.on ? b.version - a.version : a.on < b.on ? -1 : 1))[0];
