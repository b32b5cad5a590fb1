import type { Practitioner } from '../agencies/directory.ts';
import type { FamilyFile } from '../children/people.ts';
import type { InviteeId, PersonId } from '../identifiers.ts';
import { type LocalDate, longDate } from '../local-date.ts';
import { newInvitee } from './new-invitee.ts';
import type { Invitee } from './record.ts';

/** Why somebody of the last list is asked about again, instead of being carried over. */
export type Difference = 'left' | 'excluded' | 'not-invited' | 'apologies' | 'no-reply' | 'did-not-come';

/** Somebody of the last list, and what has become of them; `difference` null where they came and still belong to it (IN04). */
export interface FromLastList {
  readonly invitee: Invitee;
  readonly difference: Difference | null;
  /** What happened last time, or why they left, in a sentence; empty where there is nothing to say. */
  readonly words: string;
}

/** Whom the new sitting is about, and who is there now. */
export interface Now {
  readonly childIds: ReadonlyArray<PersonId>;
  readonly people: FamilyFile['people'];
  readonly relationships: FamilyFile['relationships'];
  readonly practitioners: ReadonlyArray<Practitioner>;
}

/**
 * The list of the last sitting, held on `heldOn`, as it stands for the next one, of those who may be carried over.
 */
export const fromLastList = (invitees: ReadonlyArray<Invitee>, heldOn: LocalDate, now: Now): ReadonlyArray<FromLastList> =>
  invitees.filter(mayBeOnList).map((invitee) => {
    const left = whyLeft(invitee, now);
    return { invitee, ...(left === null ? lastTime(invitee, heldOn) : { difference: 'left', words: left }) };
  });

/** Whoever runs a conference is booked and not invited, and an observer was let in once: neither goes from list to list. */
export const mayBeOnList = ({ part }: Pick<Invitee, 'part'>): boolean =>
  part !== 'chair' && part !== 'minute-taker' && part !== 'observer';

/** The entry for the new sitting: who they are is kept, everything that happened is not. */
export const carriedOver = (last: Invitee, id: InviteeId, { childIds }: Pick<Now, 'childIds'>, why: string): Invitee =>
  newInvitee({
    id,
    part: last.part,
    personId: last.personId,
    practitionerId: last.practitionerId,
    agencyId: last.agencyId,
    agencyType: last.agencyType,
    agencyName: last.agencyName,
    name: last.name,
    role: last.role,
    withPersonId: last.withPersonId,
    contactWith: last.contactWith.filter((child) => childIds.includes(child)),
    mode: last.mode,
    coreGroup: last.coreGroup,
    why,
  });

/** Whether two entries of two lists are the same person, or the same agency where nobody is named. */
export const isSameInvitee = (one: Invitee, other: Invitee): boolean => {
  if (one.part !== other.part) return false;
  if (one.personId !== null || other.personId !== null) return one.personId === other.personId;
  if (one.practitionerId !== null && other.practitionerId !== null) return one.practitionerId === other.practitionerId;
  return one.name === other.name && one.agencyName === other.agencyName && one.withPersonId === other.withPersonId;
};

const lastTime = (invitee: Invitee, heldOn: LocalDate): Omit<FromLastList, 'invitee'> => {
  const day = longDate(heldOn);
  switch (invitee.attendance) {
    case 'attended':
      return { difference: null, words: '' };
    case 'excluded':
      return { difference: 'excluded', words: `Excluded on ${day}. Decide again whether they may come.` };
    case 'not-invited':
      return { difference: 'not-invited', words: `Not invited last time${invitee.why === '' ? '.' : `: ${ended(invitee.why)}`}` };
    case 'apologies': {
      const report = invitee.report.status === 'received' ? ', and a report' : '';
      return { difference: 'apologies', words: `Sent apologies on ${day}${report}.` };
    }
    case 'did-not-attend':
    case 'expected':
      // Where nobody wrote down that they were asked, nothing speaks against asking them again.
      if (invitee.attendance === 'expected' && invitee.invitedOn === null) return { difference: null, words: '' };
      return invitee.reply === 'none'
        ? { difference: 'no-reply', words: 'Never replied last time.' }
        : { difference: 'did-not-come', words: `Did not come on ${day}.` };
  }
};

/** Why somebody no longer belongs to the list; null where they do. */
const whyLeft = (invitee: Invitee, now: Now): string | null => {
  const { personId, practitionerId, withPersonId, contactWith, part } = invitee;
  const isElsewhere = (id: PersonId): boolean =>
    !now.childIds.includes(id) && now.people.some((person) => person.id === id && person.role === 'child');
  const named = (ids: ReadonlyArray<PersonId>): string =>
    new Intl.ListFormat('en-GB').format(ids.map((id) => now.people.find((person) => person.id === id)?.givenName ?? ''));
  if (practitionerId !== null) {
    const here = now.practitioners.find(({ id }) => id === practitionerId);
    if (here === undefined) return 'No longer in the directory.';
    if (here.agencyId !== invitee.agencyId) return `No longer works for ${invitee.agencyName || 'this agency'}.`;
  }
  if (personId !== null) {
    if (!now.people.some(({ id }) => id === personId)) return 'No longer in the family file.';
    if (part === 'child') return isElsewhere(personId) ? 'This conference is not about them.' : null;
    const children = now.relationships.filter(({ adultId }) => adultId === personId).map(({ childId }) => childId);
    if (children.length > 0 && children.every(isElsewhere))
      return `Related to ${named(children)} alone, whom this conference is not about.`;
  }
  if (withPersonId !== null && isElsewhere(withPersonId))
    return `Came for ${named([withPersonId])}, whom this conference is not about.`;
  if (contactWith.length > 0 && contactWith.every(isElsewhere))
    return `Works with ${named(contactWith)} alone, whom this conference is not about.`;
  return null;
};

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
