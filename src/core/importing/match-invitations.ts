import { fullName, isResponsibilityUnknown, type Person } from '../children/people.ts';
import { toldApart } from '../children/told-apart.ts';
import type { Candidate, Joining } from '../conferences/joining-list.ts';
import type { Invitee } from '../conferences/record.ts';
import type { ConferenceRequest } from '../conferences/sitting.ts';
import type { LocalDate } from '../local-date.ts';
import { searchable } from '../searchable.ts';
import type { DirectoryRow, DirectoryVerdict } from './match-directory.ts';
import { alikeness, bareName, nearEnough } from './near-names.ts';

/** Who a row of an invite list is: somebody of the family, of the directory, or whoever it says; null where nobody comes in. */
export type Meant =
  | { readonly is: 'family'; readonly person: Person }
  | { readonly is: 'directory'; readonly candidate: Candidate }
  | { readonly is: 'named'; readonly agencyType: string }
  | null;

export interface InvitationVerdict {
  readonly outcome: 'new' | 'near' | 'same' | 'refused';
  readonly what: ReadonlyArray<string>;
  /** Who comes onto the list where the row is taken in as it stands. */
  readonly taken: Meant;
  /** Who comes onto it where the row is counted as the one that it is like; null where they are on it already. */
  readonly likened: Meant;
}

/** What the rows of an invite list are compared with. */
export interface ListAround extends Pick<Joining, 'file' | 'children'> {
  readonly list: ReadonlyArray<Invitee>;
  readonly request: Pick<ConferenceRequest, 'conditions' | 'exclusionsAsked'>;
  readonly today: LocalDate;
}

/**
 * Judges each row of an invite list against who is on the list already, the family and the directory, in this order (IE06). Whoever may
 * be one of them under a like name, and whoever of the family somebody has still to decide about, waits for a person.
 */
export const invitationMatcher = (around: ListAround, inDirectory: (row: DirectoryRow, line: number) => DirectoryVerdict) => {
  const lines = new Map<string, number>();
  return (row: DirectoryRow, line: number): InvitationVerdict => {
    // The directory knows what the rows before said, so it looks at each.
    const known = inDirectory(row, line);
    // Lists often say “Family” or “Parent” where others have an agency.
    const mayBeFamily = row.agencyName === '' || (known.agency === null && row.agencyType === undefined);
    const verdict = onList(around.list, row) ?? (mayBeFamily ? inFamily(around, row.name) : undefined) ?? byDirectory(row, known);
    const meant = verdict.outcome === 'new' ? meantKey(verdict.taken, row) : null;
    const earlier = meant === null ? undefined : lines.get(meant);
    if (earlier !== undefined) return refused(`It is the same as line ${earlier}.`);
    if (meant !== null) lines.set(meant, line);
    return verdict;
  };
};

/** What two rows have in common that mean one; null where a row brings nobody. */
const meantKey = (meant: Meant, row: DirectoryRow): string | null => {
  switch (meant?.is) {
    case undefined:
      return null;
    case 'family':
      return meant.person.id;
    case 'directory':
      return meant.candidate.practitioner?.id ?? `${meant.candidate.agency.id} ${bareName(row.name)}`;
    case 'named':
      return `${bareName(row.agencyName)} ${bareName(row.name)}`;
  }
};

const onList = (list: ReadonlyArray<Invitee>, row: DirectoryRow): InvitationVerdict | undefined => {
  const name = row.name || row.agencyName;
  const isOf = ({ agencyName }: Invitee): boolean => row.agencyName === '' || alikeness(agencyName, row.agencyName) >= nearEnough;
  const called = (invitee: Invitee): string => (row.name === '' ? invitee.agencyName : invitee.name);
  const same = list.find((invitee) => isOf(invitee) && searchable(called(invitee)) === searchable(name));
  if (same !== undefined) return alreadyOn(same, name);
  const like = list.find((invitee) => isOf(invitee) && called(invitee) !== '' && alikeness(called(invitee), name) >= nearEnough);
  if (like === undefined) return undefined;
  const taken = row.agencyName === '' ? null : ({ is: 'named', agencyType: row.agencyType ?? like.agencyType } as const);
  return { outcome: 'near', what: [`${name} is like ${called(like)}, who is on the list.`], taken, likened: null };
};

/** Whoever is on the list stays on it as they are: kept out, or not invited for a reason. */
const alreadyOn = ({ attendance }: Invitee, name: string): InvitationVerdict => {
  const isOff = attendance === 'not-invited';
  return { outcome: 'same', what: [`${name} is on the list${isOff ? ', as not invited' : ''}.`], taken: null, likened: null };
};

const inFamily = ({ file, children, request, today, list }: ListAround, name: string): InvitationVerdict | undefined => {
  const same = file.people.filter((person) => searchable(fullName(person)) === searchable(name));
  const [person, another] = same;
  if (person !== undefined && another !== undefined)
    return refused(
      `${listedApart(same.map((one) => toldApart(file, one, today)))} have this name: put the right one on the list by hand.`,
    );
  const rowOf = ({ id }: Person): Invitee | undefined => list.find(({ personId }) => personId === id);
  const own = person === undefined ? undefined : rowOf(person);
  if (own !== undefined) return alreadyOn(own, name);
  if (person !== undefined) {
    const open = stillOpen(person, { file, children, request });
    const meant = { is: 'family', person } as const;
    const what = [`${fullName(person)} of the family.`, ...open];
    return open.length === 0
      ? { outcome: 'new', what, taken: meant, likened: null }
      : { outcome: 'near', what, taken: null, likened: meant };
  }
  const like = file.people.find((one) => alikeness(fullName(one), name) >= nearEnough);
  if (like === undefined) return undefined;
  if (rowOf(like) !== undefined)
    return { outcome: 'near', what: [`${name} is like ${fullName(like)}, who is on the list.`], taken: null, likened: null };
  const what = [`${name} is like ${fullName(like)} of the family.`, ...stillOpen(like, { file, children, request })];
  return { outcome: 'near', what, taken: null, likened: { is: 'family', person: like } };
};

/** What a person decides before somebody of the family is asked: nobody comes onto a list by themselves while it is open (PF01, EX-01). */
const stillOpen = (
  { id, role }: Person,
  { file, children, request }: Pick<ListAround, 'file' | 'children' | 'request'>,
): ReadonlyArray<string> => [
  ...(role === 'child' ? ['A child: whether and how they take part is decided first (CH-01).'] : []),
  ...(isResponsibilityUnknown(file.relationships, id, children)
    ? ['Whether they have parental responsibility is not known.']
    : []),
  ...(request.exclusionsAsked.some(({ personId }) => personId === id) ? ['Somebody asked to exclude them.'] : []),
  ...(request.conditions.some(({ personId }) => personId === id) ? ['They are bound by conditions.'] : []),
];

const byDirectory = (row: DirectoryRow, known: DirectoryVerdict): InvitationVerdict => {
  const { agency, practitioner } = known;
  const agencyType = row.agencyType ?? agency?.type;
  const named: Meant = agencyType === undefined ? null : { is: 'named', agencyType };
  const found: Meant = agency === null ? null : { is: 'directory', candidate: { agency, practitioner } };
  switch (known.outcome) {
    case 'refused':
      return refused(known.what[0] ?? '');
    case 'same':
      return found === null
        ? refused(`${practitioner?.name ?? row.name} is in the directory without an agency: say in the list which they come for.`)
        : { outcome: 'new', what: ['As the directory has them.'], taken: found, likened: null };
    case 'near':
      return { outcome: 'near', what: known.what, taken: named, likened: found };
    case 'new':
      return named === null
        ? refused('Nobody of the family has this name, and the row names no agency.')
        : { outcome: 'new', what: ['Not in the directory: comes onto this list as the row says.'], taken: named, likened: null };
  }
};

const refused = (why: string): InvitationVerdict => ({ outcome: 'refused', what: [why], taken: null, likened: null });

const listedApart = (names: ReadonlyArray<string>): string => names.join('; ');
