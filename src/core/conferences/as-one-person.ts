import { identifiersOf, type SamePeople } from '../children/same-person.ts';
import type { PersonId } from '../identifiers.ts';
import { isAudience } from './audience.ts';
import type { RecordEdit } from './edits.ts';
import type { Audience, ConferenceRecord, Release } from './record.ts';

/**
 * Anything that was written before or after a merge, read as of one person.
 *
 * What may not reach one of the two reaches neither: a line that only one of them may have is nobody's of both, and one that all but one
 * may have is kept from both. `known` says which identifiers were in use where it was written; by default every one.
 */
export const asOnePerson = <T>(value: T, same: SamePeople, known: (id: PersonId) => boolean = () => true): T => {
  if (same.size === 0) return value;
  const read = (one: unknown): unknown => {
    if (typeof one === 'string') return same.get(one as PersonId) ?? one;
    if (Array.isArray(one)) return listAsOne(one.map(read), one);
    if (typeof one !== 'object' || one === null) return one;
    if (isAudience(one)) return audienceAsOne(one, same, known);
    return fieldsAsOne(one, read, same);
  };
  // Only identifiers of people become other ones: what it is does not change.
  return read(value) as T;
};

/** A record read as of one person; what the chair released to one of the two alone is released to neither. */
export const recordAsOnePerson = <R extends Pick<ConferenceRecord, 'releases'>>(
  record: R,
  same: SamePeople,
  known: (id: PersonId) => boolean = () => true,
): R =>
  same.size === 0 ? record : { ...asOnePerson(record, same, known), releases: releasesAsOne(record.releases, same, known) };

/**
 * What somebody writes about one person, written under every identifier that they have: it was decided of them as one, and holds for each
 * should they be parted again.
 */
export const underEveryIdentifier = <T>(value: T, same: SamePeople): T => {
  if (same.size === 0) return value;
  const write = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(write);
    if (typeof one !== 'object' || one === null) return one;
    if (isAudience(one) && 'people' in one)
      return { ...one, people: [...new Set(one.people.flatMap((id) => identifiersOf(same, id)))] };
    return Object.fromEntries(Object.entries(one).map(([name, field]) => [name, write(field)]));
  };
  return write(value) as T;
};

/** The same for what is edited: a release, and a promise of visits that is taken back, stand under each identifier by themselves. */
export const editsUnderEvery = (edits: ReadonlyArray<RecordEdit>, same: SamePeople): ReadonlyArray<RecordEdit> =>
  same.size === 0 ? edits : edits.flatMap((edit) => editsOf(underEveryIdentifier(edit, same), same));

const editsOf = (edit: RecordEdit, same: SamePeople): ReadonlyArray<RecordEdit> => {
  if (edit.edit === 'visits.set' && edit.visits === null)
    return identifiersOf(same, edit.childId).map((childId) => ({ ...edit, childId }));
  if (edit.edit !== 'release.set') return [edit];
  const { key, release } = edit;
  const others = release === null ? [...same.keys()] : identifiersOf(same, release.personId).slice(1);
  return [
    edit,
    ...others.map((personId) => ({
      ...edit,
      key: `${key} ${personId}`,
      release: release === null ? null : { ...release, personId },
    })),
  ];
};

const audienceAsOne = (audience: Audience, same: SamePeople, known: (id: PersonId) => boolean): Audience => {
  if (!('people' in audience)) return audience;
  const named = new Set(audience.people.map((id) => same.get(id) ?? id));
  if (audience.to === 'all-but') return { to: 'all-but', people: [...named] };
  const isEachNamed = (id: PersonId): boolean =>
    identifiersOf(same, id).every((each) => audience.people.includes(each) || !known(each));
  return { to: 'only', people: [...named].filter(isEachNamed) };
};

const releasesAsOne = (
  releases: ConferenceRecord['releases'],
  same: SamePeople,
  known: (id: PersonId) => boolean,
): ConferenceRecord['releases'] => {
  const all = Object.values(releases);
  const isReleasedTo = (id: PersonId, { statementId, item }: Release): boolean =>
    all.some((other) => other.personId === id && other.statementId === statementId && other.item === item);
  return Object.fromEntries(
    Object.entries(releases).flatMap(([key, release]) => {
      const personId = same.get(release.personId) ?? release.personId;
      const isToEach = identifiersOf(same, personId).every((id) => isReleasedTo(id, release) || !known(id));
      return isToEach ? [[key, { ...release, personId }]] : [];
    }),
  );
};

/** Two of a list who are one stand in it once. */
const listAsOne = (read: ReadonlyArray<unknown>, before: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  read.some((one, at) => one !== before[at] && typeof one === 'string') ? [...new Set(read)] : read;

/** What stands under both identifiers is what was said under the one that stays. */
const fieldsAsOne = (one: object, read: (value: unknown) => unknown, same: SamePeople): object => {
  const fields = Object.entries(one);
  const own = new Set(fields.map(([name]) => name));
  return Object.fromEntries(
    fields.flatMap(([name, field]) => {
      const kept = same.get(name as PersonId);
      return kept !== undefined && own.has(kept) ? [] : [[kept ?? name, read(field)]];
    }),
  );
};
