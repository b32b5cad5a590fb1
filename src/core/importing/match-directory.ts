import type { Agency, Practitioner } from '../agencies/directory.ts';
import { cleanText } from '../clean-text.ts';
import { searchable } from '../searchable.ts';
import { alikeness, bareName, nearEnough } from './near-names.ts';

/** One row of a directory or of a list of people to invite: an agency, somebody of it, or both. */
export interface DirectoryRow {
  readonly agencyName: string;
  /** A code of the profile's agency list, or undefined where the row does not say it. */
  readonly agencyType: string | undefined;
  readonly agencyMailbox: string;
  readonly agencyPhone: string;
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
}

/** The agency types of a profile, by code and by what they are called. */
export interface AgencyTypeName {
  readonly code: string;
  readonly name: string;
}

export interface DirectoryVerdict {
  readonly outcome: 'new' | 'near' | 'same' | 'refused';
  readonly what: ReadonlyArray<string>;
  /** The agency here that it is, or is like; null where it is like none. */
  readonly agency: Agency | null;
  readonly practitioner: Practitioner | null;
}

/** The row of these cells, or why it is none. */
export const readDirectoryRow = (
  values: { readonly [field: string]: string },
  types: ReadonlyArray<AgencyTypeName>,
): DirectoryRow | string => {
  const text = (field: string): string => cleanText(values[field] ?? '').trim();
  const long = Object.values(values).find((value) => cleanText(value).length > 300);
  if (long !== undefined) return `“${long.slice(0, 30)}…” is longer than 300 letters.`;
  const said = text('agencyType');
  const type = types.find(
    ({ code, name }) => searchable(code) === searchable(said) || searchable(name) === searchable(said),
  )?.code;
  if (said !== '' && type === undefined) return `“${said}” is no type of agency that the procedures know.`;
  const row = {
    agencyName: text('agencyName'),
    agencyType: type,
    agencyMailbox: text('agencyMailbox'),
    agencyPhone: text('agencyPhone'),
    name: text('name'),
    role: text('role'),
    email: text('email'),
    phone: text('phone'),
  };
  for (const address of [row.email, row.agencyMailbox])
    if (address !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) return `“${address}” is not an email address.`;
  return row.agencyName === '' && row.name === '' ? 'There is no agency and no name.' : row;
};

/**
 * Judges each row against the directory and the rows before it: the same is said, and so is what is nearly the same, an agency of a
 * like name or somebody of a like name there (IE06).
 */
export const directoryMatcher = (agencies: ReadonlyArray<Agency>, people: ReadonlyArray<Practitioner>) => {
  const byBareName = new Map(agencies.map((agency) => [bareName(agency.name), agency]));
  const byEmail = new Map(people.filter(({ email }) => email !== '').map((one) => [one.email.toLowerCase(), one]));
  const byAgency = new Map<string | null, Practitioner[]>();
  for (const one of people) byAgency.set(one.agencyId, [...(byAgency.get(one.agencyId) ?? []), one]);
  const nearest = new Map<string, Agency | null>();
  const lines = new Map<string, number>();
  const newAgencies = new Set<string>();

  /** A list names the same agency in many rows: each is looked for once. */
  const nearestAgency = (name: string): Agency | null => {
    const key = bareName(name);
    const held = nearest.get(key);
    if (held !== undefined) return held;
    const found =
      byBareName.get(key) ??
      agencies.reduce<{ readonly agency: Agency | null; readonly much: number }>(
        (best, agency) => {
          const much = alikeness(agency.name, name);
          return much >= nearEnough && much > best.much ? { agency, much } : best;
        },
        { agency: null, much: 0 },
      ).agency;
    nearest.set(key, found);
    return found;
  };

  return (row: DirectoryRow, line: number): DirectoryVerdict => {
    const key = JSON.stringify([bareName(row.agencyName), bareName(row.name), row.email.toLowerCase()]);
    const earlier = lines.get(key);
    if (earlier !== undefined) return refuse(`It is the same as line ${earlier}.`);
    lines.set(key, line);
    const agency = row.agencyName === '' ? null : nearestAgency(row.agencyName);
    const isSameAgency = agency !== null && searchable(agency.name) === searchable(row.agencyName);
    const newAgency = bareName(row.agencyName);
    if (agency === null && row.agencyType !== undefined) newAgencies.add(newAgency);
    if (row.agencyName !== '' && agency === null && !newAgencies.has(newAgency))
      return refuse(`${row.agencyName} is not here, and the row does not say what type of agency it is.`);
    const doubts = agency !== null && !isSameAgency ? [`${row.agencyName} is like ${agency.name}, which is here.`] : [];
    if (row.name === '')
      return agency === null
        ? { outcome: 'new', what: ['A new agency.'], agency: null, practitioner: null }
        : { outcome: isSameAgency ? 'same' : 'near', what: doubts, agency, practitioner: null };
    const sameEmail = row.email === '' ? undefined : byEmail.get(row.email.toLowerCase());
    const there = byAgency.get(agency?.id ?? null) ?? [];
    const sameName = there.find((one) => searchable(one.name) === searchable(row.name));
    const found = sameEmail ?? sameName;
    if (found !== undefined && searchable(found.name) === searchable(row.name) && doubts.length === 0)
      return { outcome: 'same', what: [`${found.name} is here.`], agency, practitioner: found };
    const near = found ?? there.find((one) => alikeness(one.name, row.name) >= nearEnough);
    if (near !== undefined)
      return {
        outcome: 'near',
        what: [...doubts, `${row.name} is like ${near.name}, who is here${sameEmail === near ? ' with the same email' : ''}.`],
        agency,
        practitioner: near,
      };
    if (doubts.length > 0) return { outcome: 'near', what: doubts, agency, practitioner: null };
    const what = agency === null && row.agencyName !== '' ? 'A new agency, and somebody of it.' : 'A new contact.';
    return { outcome: 'new', what: [what], agency, practitioner: null };
  };
};

const refuse = (why: string): DirectoryVerdict => ({ outcome: 'refused', what: [why], agency: null, practitioner: null });
