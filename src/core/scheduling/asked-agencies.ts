import type { Agency } from '../agencies/directory.ts';
import type { AgencyId } from '../identifiers.ts';
import { type LocalDate, longDate } from '../local-date.ts';
import { asCompared } from './as-compared.ts';
import { daysThatHold, type NamedDays } from './school-terms.ts';

/** Days on which an agency of the directory sends nobody: its own training, an inspection. Both ends inclusive. */
export interface Blackout {
  readonly agencyId: AgencyId;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** `staff training`; may be empty. */
  readonly reason: string;
}

/** Who is asked to one sitting as far as days matter to them, and those days (SC10). */
export interface AskedAgencies {
  /** The schools by name; empty where none is asked. */
  readonly schools: ReadonlyArray<string>;
  readonly daysShut: ReadonlyArray<NamedDays>;
  /** Of the agencies that are asked, and of no others. */
  readonly blackouts: ReadonlyArray<Blackout & { readonly agency: string }>;
  /** Interpreters whom nobody has arranged yet; null where none is needed, or each is named on the list. */
  readonly interpreters: InterpretersWanted | null;
}

export interface InterpretersWanted {
  /** `Punjabi (Mirpuri), a woman, for Juniper`. */
  readonly who: ReadonlyArray<string>;
  /** The first day for which they have the notice that they need. */
  readonly from: LocalDate;
}

/**
 * Working days of notice that an interpreter needs (domain.md 3.5). Our own figure: no guidance has one, and rare languages take
 * longer.
 */
export const interpreterNotice = 5;

export const nobodyAsked: AskedAgencies = { schools: [], daysShut: [], blackouts: [], interpreters: null };

/** Somebody who is asked and would hardly come on that day. */
export type AwayThatDay =
  | { readonly type: 'schools-shut'; readonly schools: ReadonlyArray<string>; readonly days: NamedDays }
  | { readonly type: 'agency-away'; readonly agency: string; readonly reason: string }
  | { readonly type: 'interpreter-notice'; readonly who: ReadonlyArray<string>; readonly from: LocalDate };

/** Who of those who are asked would hardly come on that day: the schools together, then one agency after another, then interpreters. */
export const awayOn = (
  { schools, daysShut, blackouts, interpreters }: AskedAgencies,
  on: LocalDate,
): ReadonlyArray<AwayThatDay> => {
  const shut = schools.length === 0 ? undefined : daysThatHold(daysShut, on);
  const away = blackouts.filter(({ from, until }) => from <= on && on <= until);
  return [
    ...(shut === undefined ? [] : [{ type: 'schools-shut', schools, days: shut } as const]),
    ...away
      // An agency with two entries for one day is away once.
      .filter((one, n) => away.findIndex((other) => other.agencyId === one.agencyId) === n)
      .map(({ agency, reason }) => ({ type: 'agency-away', agency, reason: reason.trim() }) as const),
    ...(interpreters === null || on >= interpreters.from ? [] : [{ type: 'interpreter-notice', ...interpreters } as const]),
  ];
};

/** `Schools are shut on that day (October half-term, Mon 26 October 2026 to Fri 30 October 2026): Example Oaks Primary is asked.` */
export const awayInWords = (away: AwayThatDay): string => {
  if (away.type === 'agency-away')
    return `${away.agency} sends nobody on that day${away.reason === '' ? '' : ` (${away.reason})`}.`;
  if (away.type === 'interpreter-notice')
    return `An interpreter has less than ${interpreterNotice} working days' notice (${new Intl.ListFormat('en-GB').format(away.who)}): from ${longDate(away.from)} there is enough.`;
  const { name, from, until } = away.days;
  const when = from === until ? longDate(from) : `${longDate(from)} to ${longDate(until)}`;
  const who = new Intl.ListFormat('en-GB').format(away.schools);
  return `Schools are shut on that day (${name}, ${when}), and ${who} ${away.schools.length === 1 ? 'is' : 'are'} asked.`;
};

/** What tells who will be asked while a date is looked for: the list as far as it is made, and what the procedures expect. */
export interface WhoIsAsked {
  /** Agencies on the sitting's list; those that are deliberately not invited are left out by the caller. */
  readonly list: ReadonlyArray<{ readonly agencyId: AgencyId | null; readonly agencyType: string; readonly agencyName: string }>;
  /** Where the children go to school, as it stands in their details. */
  readonly childrensSchools: ReadonlyArray<string>;
  /** The types that the procedures invite to every conference. */
  readonly invitedByDefault: ReadonlyArray<string>;
  readonly directory: ReadonlyArray<Agency>;
}

export const schoolType = 'sch';

/**
 * The agencies of the directory and the schools that one sitting asks (SC10).
 *
 * A date is chosen before the list is complete, so three things count: who is on it; the school of each child; and where the
 * procedures invite a type to every conference and nobody of it is on the list, the directory's only agency of that type. Of
 * several of one type nobody knows yet which it will be.
 */
export const whoIsAsked = (
  asked: WhoIsAsked,
): { readonly schools: ReadonlyArray<string>; readonly agencies: ReadonlyArray<Agency> } => {
  const { list, childrensSchools, invitedByDefault, directory } = asked;
  const onList = list.flatMap(({ agencyId }) => agencyId ?? []);
  const schoolNames = [
    ...list.filter(({ agencyType }) => agencyType === schoolType).map(({ agencyName }) => agencyName.trim() || 'a school'),
    ...childrensSchools.map((name) => name.trim()).filter((name) => name !== ''),
  ];
  const schools = schoolNames.filter((name, n) => schoolNames.findIndex((other) => isSame(other, name)) === n);
  const expected = invitedByDefault
    .filter((type) => type !== schoolType && !list.some((one) => one.agencyType === type))
    .flatMap((type) => {
      const [only, ...others] = directory.filter((agency) => agency.type === type);
      return only === undefined || others.length > 0 ? [] : [only.id];
    });
  const agencies = directory.filter(
    (agency) =>
      onList.includes(agency.id) ||
      expected.includes(agency.id) ||
      (agency.type === schoolType && schools.some((name) => isSame(name, agency.name))),
  );
  return { schools, agencies };
};

const isSame = (a: string, b: string): boolean => asCompared(a) === asCompared(b);
