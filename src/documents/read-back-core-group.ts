import type { RecordEdit } from '../core/conferences/edits.ts';
import type { ConferenceRecord, Invitee, Part } from '../core/conferences/record.ts';
import type { PartOfField, PrintedField } from './read-back-places.ts';
import { called, nameOrAgency } from './words.ts';

/** The core group, as minutes name it in a row and plans in a list (WD08, domain.md 6.7 part 22). */

/**
 * Who is in it, and who leads. Only whoever is on the list of the conference can be taken over: a name that nobody there has, or that two
 * have, is told and goes nowhere.
 */
export const membersRow = (
  [label = '', printed = '']: ReadonlyArray<string>,
  under: string,
  { invitees, plan }: ConferenceRecord,
): ReadonlyArray<PrintedField> => {
  if (!/Core group$/.test(under)) return [];
  const all = Object.values(invitees);
  if (label === 'Lead social worker') return lead(all, plan.leadSocialWorker, printed);
  if (label !== 'Members') return [];
  const members = all.filter(({ coreGroup }) => coreGroup);
  const names = members.map(nameOrAgency);
  // Only a list that can be taken apart again, and that says who the record says is in it.
  if (apart(printed).toSorted().join('|') !== names.toSorted().join('|') || new Set(names).size < names.length) return [];
  return [
    {
      ...{ cell: 1, label: 'Core group, members', was: printed },
      edit: () => null,
      parts: (words) => changedMembers(all, members, apart(words)),
    },
  ];
};

/** `A, B and C`, taken apart. */
const apart = (words: string): ReadonlyArray<string> =>
  words
    .split(/, | and |\n/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const changedMembers = (
  all: ReadonlyArray<Invitee>,
  members: ReadonlyArray<Invitee>,
  names: ReadonlyArray<string>,
): ReadonlyArray<PartOfField> | null => {
  const known = names.map((name) => all.filter((one) => mayBeMember[one.part] && nameOrAgency(one) === name));
  const now = known.flatMap(([one, ...others]) => (one === undefined || others.length > 0 ? [] : [one]));
  if (names.length === 0 || now.length < names.length) return null;
  const part = (one: Invitee, coreGroup: boolean): PartOfField => ({
    label: `Core group, ${nameOrAgency(one)}`,
    was: coreGroup ? 'not a member' : 'a member',
    becomes: coreGroup ? 'a member' : 'not a member',
    edit: change(one, { coreGroup }),
  });
  const gone = members.filter((one) => !now.includes(one)).map((one) => part(one, false));
  const come = now.filter((one) => !members.includes(one)).map((one) => part(one, true));
  // The same people in another order are no change of the record: the list is told as it came.
  return gone.length + come.length === 0 ? null : [...gone, ...come];
};

const mayBeMember: { readonly [P in Part]: boolean } = {
  agency: true,
  family: true,
  child: true,
  advocate: true,
  supporter: false,
  interpreter: false,
  solicitor: false,
  observer: false,
  chair: false,
  'minute-taker': false,
};

const lead = (all: ReadonlyArray<Invitee>, id: Invitee['id'] | null, printed: string): ReadonlyArray<PrintedField> => {
  const was = all.find((one) => one.id === id);
  if (was === undefined || called(was) !== printed) return [];
  return [
    {
      ...{ cell: 1, label: 'Lead social worker', was: printed },
      edit: (words) => {
        const those = all.filter((one) => one.part === 'agency' && (called(one) === words || one.name === words));
        const [one] = those;
        if (one === undefined || those.length > 1 || one.name === '') return null;
        return { edit: 'plan.change', change: { leadSocialWorker: one.id } };
      },
    },
  ];
};

/** A member in the list of a plan: known by the name, with what they are and for whom behind it. */
export const memberLine = (
  text: string,
  under: string,
  { invitees }: ConferenceRecord,
): { readonly first: string; readonly field: PrintedField } | null => {
  if (!/^Core group: /.test(under)) return null;
  const those = Object.values(invitees).filter((one) => one.coreGroup && one.name !== '' && called(one) === text);
  const [one] = those;
  if (one === undefined || those.length > 1 || (one.role === '' && one.agencyName === '')) return null;
  const first = `${one.name},`;
  return {
    first,
    field: {
      ...{ cell: 0, label: `${one.name}, role and agency`, was: text },
      edit: (words) => changedPart(one, words.startsWith(first) ? words.slice(first.length).trim() : ''),
    },
  };
};

/** One of the two stands as it was; otherwise nobody but a person can tell which is which. */
const changedPart = (one: Invitee, words: string): RecordEdit | null => {
  const { role, agencyName } = one;
  if (words === '') return null;
  if (agencyName === '') return change(one, { role: words });
  if (role === '') return change(one, { agencyName: words });
  const [before, after] = [`${role}, `, `, ${agencyName}`];
  if (words.endsWith(after) && words.length > after.length) return change(one, { role: words.slice(0, -after.length) });
  if (words.startsWith(before) && words.length > before.length) return change(one, { agencyName: words.slice(before.length) });
  return null;
};

const change = ({ id }: Invitee, to: Partial<Pick<Invitee, 'role' | 'agencyName' | 'coreGroup'>>): RecordEdit => ({
  edit: 'invitee.change',
  id,
  change: to,
});
