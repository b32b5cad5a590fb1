import type { JoinRow, joiningApi, LikeFile } from '../../contract/joining.ts';
import type { Implementation, InputOf } from '../../contract/procedure.ts';
import { type Joining, joinConsequences, joinedFile, joinRefusals, newlyHidden } from '../../core/children/join-families.ts';
import { mergeConsequences, partsOf, undoDays } from '../../core/children/merge.ts';
import { mergeChoices, unaskedInWords } from '../../core/children/merge-choices.ts';
import { fullName } from '../../core/children/people.ts';
import type { Pair } from '../../core/children/same-person.ts';
import type { FamilyId, FamilyJoinId, PersonId, PersonMergeId } from '../../core/identifiers.ts';
import { addDays } from '../../core/local-date.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { familyFile, findFamily, findFamilyByReference, insertFamily } from '../../storage/families/families.ts';
import {
  decidedUnder,
  type FamilyJoin,
  findFamilyJoin,
  hideFrom,
  insertFamilyJoin,
  isAskedAbout,
  joinsOfFamily,
  markJoinUndone,
  move,
  moveFile,
  unhideFrom,
} from '../../storage/families/family-joins.ts';
import { findPerson, peopleOfFamily } from '../../storage/families/people.ts';
import { findMerge, mergesOfFamily } from '../../storage/families/person-merges.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { addressOpener } from '../restricted-addresses.ts';
import { peopleAlike } from './alike.ts';
import { standAgainst } from './merged-histories.ts';
import { familyOf, isInRecords, isNamed, mergeWithin, undoWithin } from './merging.ts';

type Asked = InputOf<(typeof joiningApi)['family.join']>;

export const joiningServices = (desk: OpenDesk): Implementation<typeof joiningApi> => ({
  'family.likeFiles': ({ familyId }) => ok(likeFiles(desk, familyId)),

  'family.joinPreview': (asked) => {
    const looked = lookAt(desk, desk.db, asked);
    if (!looked.ok) return looked;
    const { joining, refusals } = looked.value;
    if (refusals.length > 0) return ok({ refusals, consequences: [] });
    const file = joinedFile(joining);
    const nameOf = (id: PersonId): string =>
      file.people
        .filter((person) => person.id === id)
        .map(fullName)
        .join('');
    const pairs = joining.pairs.flatMap((pair) => [
      ...mergeConsequences(partsOf(file, [pair.keepId, pair.dropId]), pair, nameOf),
      ...unaskedInWords(mergeChoices(file, pair, { today: todayAt(desk), listed: [] })),
    ]);
    return ok({ refusals, consequences: [...joinConsequences(joining), ...pairs] });
  },

  'family.join': (asked) =>
    act(desk, { action: 'family.join', objectId: asked.keepId }, (tx) => {
      const looked = lookAt(desk, tx, asked);
      if (!looked.ok) return looked;
      const { joining, refusals } = looked.value;
      const [why] = refusals;
      if (why !== undefined) return err({ type: 'CannotMerge', why } as const);
      const { kept, gone } = joining;
      const hidden = newlyHidden(joining);
      const came = moveFile(tx, gone.family.id, kept.family.id);
      hideFrom(tx, hidden);
      const pairs: PersonMergeId[] = [];
      for (const pair of joining.pairs) {
        const merged = mergeWithin(desk, tx, pair);
        if (!merged.ok) return merged;
        pairs.push(merged.value);
      }
      const id = desk.newId<FamilyJoinId>();
      insertFamilyJoin(tx, {
        id,
        keptId: kept.family.id,
        goneId: gone.family.id,
        reference: gone.family.reference,
        name: gone.family.name,
        joinedOn: todayAt(desk),
        joinedBy: desk.actor.name,
        came: { ...came, hidden, pairs },
        undoneOn: null,
      });
      return ok({ joinId: id });
    }),

  'family.joins': ({ familyId }) =>
    ok(
      joinsOfFamily(desk.db, familyId)
        .map((join) => ({ ...join, undoUntil: addDays(join.joinedOn, undoDays) }))
        .filter(({ undoneOn, undoUntil }) => undoneOn === null && undoUntil >= todayAt(desk))
        .map(
          ({ id, name, reference, joinedOn, joinedBy, undoUntil }): JoinRow => ({
            joinId: id,
            gone: `${name}, ${reference}`,
            joinedOn,
            joinedBy,
            undoUntil,
          }),
        ),
    ),

  'family.undoJoin': ({ joinId }) =>
    act(desk, { action: 'family.undoJoin', objectId: joinId }, (tx) => {
      const join = findFamilyJoin(tx, joinId);
      if (join === undefined || join.undoneOn !== null) return err({ type: 'NotHere', what: 'family' } as const);
      const key = desk.restricted;
      if (key === undefined) return err({ type: 'NotEntitled' } as const);
      const until = addDays(join.joinedOn, undoDays);
      if (todayAt(desk) > until) return err({ type: 'TooLateToUndo', until } as const);
      const [later] = joinsOfFamily(tx, join.keptId).filter(({ undoneOn }) => undoneOn === null);
      if (later !== undefined && later.id !== join.id) return err({ type: 'UndoLaterFirst', name: later.name } as const);
      const own = new Set<PersonMergeId>(join.came.pairs);
      const standing = mergesOfFamily(tx, join.keptId).filter(({ undoneOn }) => undoneOn === null);
      const first = Math.min(...standing.filter(({ id }) => own.has(id)).map(({ place }) => place));
      const since = standing.find(({ id, place }) => place > first && !own.has(id));
      if (since !== undefined) return err({ type: 'UndoLaterFirst', name: since.droppedName } as const);
      // The newest first; what a person parted by hand is apart already.
      for (const { id } of standing.filter(({ id: made }) => own.has(made))) {
        const merge = findMerge(tx, id);
        if (merge !== undefined) undoWithin(desk, key, tx, merge);
      }
      unhideFrom(tx, join.came.hidden);
      const why = whyTogether(desk, tx, join);
      if (why !== undefined) return err({ type: 'CannotPart', why } as const);
      insertFamily(tx, { id: join.goneId, reference: join.reference, name: join.name });
      move(tx, join.came, join.goneId);
      markJoinUndone(tx, joinId, todayAt(desk));
      return ok({ familyId: join.goneId });
    }),
});

/** Both files and what stands against one of them. Only somebody entitled to every part of the records can look everywhere (X2). */
const lookAt = (
  desk: OpenDesk,
  db: ReadableDb,
  { keepId, goneId, pairs }: Asked,
): Result<
  { readonly joining: Joining; readonly refusals: ReadonlyArray<string> },
  { readonly type: 'NotHere'; readonly what: string } | { readonly type: 'NotEntitled' }
> => {
  if (findFamily(db, keepId) === undefined || findFamily(db, goneId) === undefined)
    return err({ type: 'NotHere', what: 'family' });
  if (desk.restricted === undefined) return err({ type: 'NotEntitled' });
  const files = { kept: familyOf(desk, db, keepId), gone: familyOf(desk, db, goneId) };
  const joining = { ...files, pairs: pairs.map((pair) => whoStays(desk, db, pair)) };
  const refusals = joinRefusals(joining, decidedUnder(db, goneId));
  const against = joining.pairs.flatMap((pair) => standAgainst(desk, db, files.kept, pair));
  return ok({ joining, refusals: refusals.length > 0 ? refusals : against });
};

/** Whoever a conference, a paper or a number names stays; where that is neither, whoever is in the file that stays. */
const whoStays = (desk: OpenDesk, db: ReadableDb, { here, there }: Asked['pairs'][number]): Pair =>
  isKnownElsewhere(desk, db, there) && !isKnownElsewhere(desk, db, here)
    ? { keepId: there, dropId: here }
    : { keepId: here, dropId: there };

const isKnownElsewhere = (desk: OpenDesk, db: ReadableDb, id: PersonId): boolean => {
  const person = findPerson(db, id);
  return person !== undefined && isNamed(desk, db, person.familyId, id);
};

/** What ties the two together that was not there when they were joined: somebody takes it off first. Undefined where nothing does. */
const whyTogether = (desk: OpenDesk, db: ReadableDb, { keptId, came, reference }: FamilyJoin): string | undefined => {
  if (findFamilyByReference(db, reference) !== undefined) return `Another family has the reference ${reference} by now.`;
  const file = familyFile(db, keptId, addressOpener(desk.restricted));
  if (file === undefined) return undefined;
  const people = new Set(came.people);
  const addresses = new Set(came.addresses);
  const nameOf = (id: PersonId): string =>
    file.people
      .filter((person) => person.id === id)
      .map(fullName)
      .join('');
  const tie = file.relationships.find(({ adultId, childId }) => people.has(adultId) !== people.has(childId));
  if (tie !== undefined) return `${nameOf(tie.adultId)} and ${nameOf(tie.childId)} were tied to each other since.`;
  const home = file.residences.find(({ personId, addressId }) => people.has(personId) !== addresses.has(addressId));
  if (home !== undefined) return `${nameOf(home.personId)} was noted since at an address of the other file.`;
  const hidden = file.addresses.find(({ id, hiddenFrom }) => hiddenFrom.some((from) => people.has(from) !== addresses.has(id)));
  if (hidden !== undefined) return 'An address was hidden since from somebody of the other file.';
  const used = came.people.find((id) => isAskedAbout(db, id) || isInRecords(desk, db, keptId, id as PersonId));
  return used === undefined ? undefined : `A conference or a paper names ${nameOf(used as PersonId)} by now.`;
};

/** At most so many files are shown. */
const shownAtMost = 5;

const likeFiles = (desk: OpenDesk, familyId: FamilyId): ReadonlyArray<LikeFile> => {
  const found = new Map<FamilyId, LikeFile['pairs'][number][]>();
  for (const person of peopleOfFamily(desk.db, familyId)) {
    const bornOn = person.birth.known === 'date' ? person.birth.on : null;
    for (const like of peopleAlike(desk, { familyId, givenName: person.givenName, familyName: person.familyName, bornOn })) {
      const other = like.familyId === familyId ? undefined : findPerson(desk.db, like.personId);
      if (other === undefined || other.role !== person.role) continue;
      const pairs = found.get(like.familyId) ?? [];
      if (pairs.some(({ here, there }) => here === person.id || there === other.id)) continue;
      pairs.push({ here: person.id, there: other.id, names: `${fullName(person)} and ${fullName(other)}`, why: like.why });
      found.set(like.familyId, pairs);
    }
  }
  return [...found]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, shownAtMost)
    .flatMap(([id, pairs]) => {
      const family = findFamily(desk.db, id);
      return family === undefined ? [] : [{ familyId: id, name: family.name, reference: family.reference, pairs }];
    });
};
