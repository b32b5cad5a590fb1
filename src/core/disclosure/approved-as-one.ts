import { type FamilyFile, type FormerName, fullName, type Person, type Relationship } from '../children/people.ts';
import type { Pair, SamePeople } from '../children/same-person.ts';
import { asOnePerson, recordAsOnePerson } from '../conferences/as-one-person.ts';
import type { ConferenceRecord } from '../conferences/record.ts';
import { grouped } from '../grouped.ts';
import type { PersonId } from '../identifiers.ts';
import type { Approved } from './approved-file.ts';

/**
 * What was approved of two who turned out to be one (PF09). Its bytes stay; a paper that is written from it now is about one person, and
 * none of their readers gets what one of the two was not to have.
 */
export const approvedAsOne = (approved: Approved, same: SamePeople, now: FamilyFile['relationships']): Approved => {
  if (same.size === 0) return approved;
  const { people } = approved.family;
  const isThere = (id: PersonId): boolean => people.some((person) => person.id === id);
  const isOther = ({ id }: Person): boolean => isThere(same.get(id) ?? id) && same.has(id);
  const { record, ...around } = approved;
  const one = { ...asOnePerson(around, same, isThere), record: recordAsOnePerson(record, same, isThere) };
  const ties = grouped(one.family.relationships, ({ adultId, childId }) => `${adultId} ${childId}`);
  return {
    ...one,
    family: {
      ...one.family,
      people: asOnePerson(
        people.filter((person) => !isOther(person)),
        same,
      ),
      relationships: [...ties.values()].flatMap((both) => oneApproved(both, now)),
      ...(people.some(isOther)
        ? {
            formerNames: [...(one.family.formerNames ?? []), ...people.filter(isOther).map((person) => formerName(person, same))],
          }
        : {}),
    },
  };
};

/**
 * An approved record of two who were one then and are two again: whose a row or a line was is as the record itself has it. The one who
 * was not in the file then has no paper of it; the other has nothing of theirs.
 */
export const asParted = (approved: ConferenceRecord, now: ConferenceRecord, parted: ReadonlyArray<Pair>): ConferenceRecord => {
  if (parted.length === 0) return approved;
  const own = <Id extends PersonId | null>(then: Id, since: Id | undefined): Id =>
    since !== undefined && parted.some(({ keepId }) => keepId === then) && parted.some(({ dropId }) => dropId === since)
      ? since
      : then;
  const lines = new Map(now.statements.map((line) => [line.id, line]));
  return {
    ...approved,
    invitees: Object.fromEntries(
      Object.values(approved.invitees).map((row) => {
        const since = now.invitees[row.id];
        const [personId, withPersonId] = [own(row.personId, since?.personId), own(row.withPersonId, since?.withPersonId)];
        return [row.id, { ...row, personId, withPersonId }];
      }),
    ),
    statements: approved.statements.map((line) => {
      const since = lines.get(line.id);
      const { sensitivity } = line;
      return {
        ...line,
        about: own(line.about, since?.about),
        sensitivity:
          sensitivity === null ? null : { ...sensitivity, subject: own(sensitivity.subject, since?.sensitivity?.subject) },
      };
    }),
  };
};

/** Two approved ties of one person; where they disagree who is responsible, it is as was said since, and till then not known (PF01). */
const oneApproved = (
  [first, ...more]: ReadonlyArray<Relationship>,
  now: FamilyFile['relationships'],
): ReadonlyArray<Relationship> => {
  if (first === undefined) return [];
  if (
    more.every(
      ({ parental, parentalResponsibility: said }) => parental === first.parental && said === first.parentalResponsibility,
    )
  )
    return [first];
  const since = now.find(({ adultId, childId }) => adultId === first.adultId && childId === first.childId);
  return [since ?? { ...first, parentalResponsibility: 'unknown' }];
};

const formerName = ({ id, givenName, familyName }: Person, same: SamePeople): FormerName => ({
  personId: same.get(id) ?? id,
  givenName,
  familyName,
});

/** What people were called then and what they are called today: a line may say any of it. */
export const namesSince = (then: FamilyFile, now: FamilyFile): Pick<FamilyFile, 'formerNames'> => {
  const renamed = then.people.flatMap((person): ReadonlyArray<FormerName> => {
    const today = now.people.find(({ id }) => id === person.id);
    return today === undefined || fullName(today) === fullName(person)
      ? []
      : [{ personId: person.id, givenName: today.givenName, familyName: today.familyName }];
  });
  const names = [...(then.formerNames ?? []), ...(now.formerNames ?? []), ...renamed];
  return names.length === 0 ? {} : { formerNames: names };
};
