import type { Relationship } from '../children/people.ts';
import type { InviteeId, PersonId } from '../identifiers.ts';
import { carriedOver } from './last-list.ts';
import type { Invitee } from './record.ts';

/** The list of a sitting, as it is parted when one of its children gets a sitting of their own (SC06). */
export interface SplitList {
  /** Who belongs to that child alone, as they were: they leave the list, and keep who they are on the new one. */
  readonly leaving: ReadonlyArray<Invitee>;
  /** Who belongs to both, as they were: they stay, and are asked for the new one as well. */
  readonly shared: ReadonlyArray<Invitee>;
}

/**
 * Parts a list: the child, whoever comes with them, adults who are related to nobody else, and agencies that know nobody else leave
 * with the child. Adults and agencies who also belong to a child who stays, or of whom nothing is said, are on both lists.
 *
 * Whoever runs the sitting, and an observer, stays: they are booked or let in by the sitting and not by the child.
 */
export const splitList = (
  list: ReadonlyArray<Invitee>,
  childId: PersonId,
  staying: ReadonlyArray<PersonId>,
  relationships: ReadonlyArray<Pick<Relationship, 'adultId' | 'childId'>>,
): SplitList => {
  const isTied = (adult: PersonId, to: ReadonlyArray<PersonId>): boolean =>
    relationships.some((tie) => tie.adultId === adult && to.includes(tie.childId));
  const sideOf = (person: PersonId): Side => {
    if (person === childId) return 'leaving';
    if (staying.includes(person)) return 'staying';
    const [toChild, toOthers] = [isTied(person, [childId]), isTied(person, staying)];
    if (toChild && !toOthers) return 'leaving';
    return toChild ? 'shared' : 'staying';
  };
  const side = (one: Invitee): Side => {
    if (one.part === 'chair' || one.part === 'minute-taker' || one.part === 'observer') return 'staying';
    const person = one.personId ?? one.withPersonId;
    if (person !== null) return sideOf(person);
    if (one.contactWith.length === 0) return 'shared';
    if (!one.contactWith.includes(childId)) return 'staying';
    return one.contactWith.some((id) => staying.includes(id)) ? 'shared' : 'leaving';
  };
  return { leaving: list.filter((one) => side(one) === 'leaving'), shared: list.filter((one) => side(one) === 'shared') };
};

type Side = 'leaving' | 'shared' | 'staying';

/** The entry of somebody who leaves, on the list of the new sitting: what has come stands, and nobody has been asked yet. */
export const onNewList = (one: Invitee, childId: PersonId, why: string): Invitee => ({
  ...one,
  contactWith: one.contactWith.filter((id) => id === childId),
  why: one.why === '' ? why : one.why,
  invitedOn: null,
  reply: 'none',
  repliedOn: null,
  invitation: {},
  deputyName: '',
  presence: {},
  attendance: one.attendance === 'apologies' || one.attendance === 'did-not-attend' ? 'expected' : one.attendance,
  report: { ...one.report, dueOn: one.report.status === 'requested' ? null : one.report.dueOn },
});

/** The entry of somebody who is on both lists, as it begins on the new one. */
export const alsoOnNewList = (one: Invitee, id: InviteeId, childId: PersonId, why: string): Invitee => ({
  ...carriedOver(one, id, { childIds: [childId] }, why),
  exclusion: one.exclusion,
  attendance: one.attendance === 'not-invited' ? 'not-invited' : 'expected',
});
