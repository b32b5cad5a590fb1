import type { mergingApi } from '../../contract/merging.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { mergeConsequences, mergedParts, mergeRefusals, partsOf, undoDays, unmergedParts } from '../../core/children/merge.ts';
import {
  type MergeChoice,
  type MergeChoices,
  mergeChoices,
  settledChoices,
  unanswered,
} from '../../core/children/merge-choices.ts';
import { type FamilyFile, fullName } from '../../core/children/people.ts';
import type { Pair } from '../../core/children/same-person.ts';
import type { FamilyId, PersonId, PersonMergeId } from '../../core/identifiers.ts';
import { addDays } from '../../core/local-date.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { listed } from '../../core/words.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { findAddress, saveAddress } from '../../storage/families/addresses.ts';
import { familyFile } from '../../storage/families/families.ts';
import { findPerson } from '../../storage/families/people.ts';
import {
  findMerge,
  insertMerge,
  isPersonUsed,
  markUndone,
  mergesOfFamily,
  type PersonMerge,
  replaceParts,
} from '../../storage/families/person-merges.ts';
import { moveBack, moveRows } from '../../storage/families/person-rows.ts';
import { issuedRecords } from '../../storage/papers/issued.ts';
import { sittingsOfFamily } from '../../storage/record/sittings.ts';
import type { RestrictedKey } from '../../storage/restricted.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { annexOf, recordOf } from '../record/records.ts';
import { addressOpener, sealAddress } from '../restricted-addresses.ts';
import {
  bothListed,
  movedInWords,
  namedInRecords,
  partRecords,
  projectAgain,
  putOnListsAgain,
  standAgainst,
  takeOffLists,
} from './merged-histories.ts';

export const mergingServices = (desk: OpenDesk): Implementation<typeof mergingApi> => ({
  'person.mergePreview': (pair) => {
    const looked = lookAt(desk, desk.db, pair);
    if (!looked.ok) return looked;
    const { file, refusals, asked } = looked.value;
    if (refusals.length > 0) return ok({ refusals, consequences: [], choices: [] });
    const consequences = [...consequencesOf(file, pair), ...movedInWords(desk, desk.db, file, pair)];
    return ok({ refusals, consequences, choices: asked });
  },

  'person.merge': ({ choices, ...pair }) =>
    act(desk, { action: 'person.merge', objectId: pair.keepId }, (tx) => {
      const looked = lookAt(desk, tx, pair);
      if (!looked.ok) return looked;
      const open = unanswered(looked.value.asked, choices);
      if (looked.value.refusals.length === 0 && open.length > 0)
        return err({ type: 'CannotMerge', why: `Say first which is right: ${listed(open)}.` });
      const merged = mergeWithin(desk, tx, pair, choices);
      return merged.ok ? ok({ mergeId: merged.value }) : merged;
    }),

  'person.merges': ({ familyId }) =>
    ok(
      mergesOfFamily(desk.db, familyId)
        .map((merge) => ({ ...merge, undoUntil: addDays(merge.mergedOn, undoDays) }))
        .filter(({ undoneOn, undoUntil }) => undoneOn === null && undoUntil >= todayAt(desk))
        .map(({ id, keptName, droppedName, mergedOn, mergedBy, undoUntil }) => ({
          mergeId: id,
          keptName,
          droppedName,
          mergedOn,
          mergedBy,
          undoUntil,
        })),
    ),

  'person.undoMerge': ({ mergeId }) =>
    act(desk, { action: 'person.undoMerge', objectId: mergeId }, (tx) => {
      const merge = findMerge(tx, mergeId);
      if (merge === undefined || merge.undoneOn !== null) return err({ type: 'NotHere', what: 'merge' });
      if (desk.restricted === undefined) return err({ type: 'NotEntitled' });
      const until = addDays(merge.mergedOn, undoDays);
      if (todayAt(desk) > until) return err({ type: 'TooLateToUndo', until });
      const later = mergesOfFamily(tx, merge.familyId).find(({ place, undoneOn }) => place > merge.place && undoneOn === null);
      if (later !== undefined) return err({ type: 'UndoLaterFirst', name: later.droppedName });
      undoWithin(desk, desk.restricted, tx, merge);
      return ok(null);
    }),
});

/**
 * Makes two people of one family one, within an act (PF09). Where nobody chose between what both say, what is suggested is taken, and
 * where nothing is, what the one who stays says.
 */
export const mergeWithin = (
  desk: OpenDesk,
  tx: WritableDb,
  pair: Pair,
  choices: MergeChoices = {},
): Result<
  PersonMergeId,
  | { readonly type: 'NotHere'; readonly what: string }
  | { readonly type: 'NotEntitled' }
  | { readonly type: 'CannotMerge'; readonly why: string }
> => {
  const looked = lookAt(desk, tx, pair);
  if (!looked.ok) return looked;
  const { file, refusals, asked } = looked.value;
  if (refusals.length > 0) return err({ type: 'CannotMerge', why: refusals.join(' ') });
  const settled = settledChoices(asked, choices);
  const before = partsOf(file, idsOf(pair));
  const after = mergedParts(before, pair, settled, todayAt(desk));
  const unlisted = takeOffLists(desk, tx, file, pair, settled);
  const records = namedInRecords(desk, tx, file, pair);
  const rows = moveRows(tx, pair.keepId, pair.dropId);
  replaceParts(tx, idsOf(pair), after);
  const nameBefore = (id: PersonId): string =>
    before.people
      .filter((person) => person.id === id)
      .map(fullName)
      .join('');
  const id = desk.newId<PersonMergeId>();
  insertMerge(tx, {
    ...pair,
    id,
    familyId: file.family.id,
    keptName: nameBefore(pair.keepId),
    droppedName: nameBefore(pair.dropId),
    mergedOn: todayAt(desk),
    mergedBy: desk.actor.name,
    before,
    after,
    undoneOn: null,
    moved: { ...rows, records, unlisted },
  });
  projectAgain(desk, tx, file.family.id);
  return ok(id);
};

/** Makes them two again, within an act. */
export const undoWithin = (desk: OpenDesk, key: RestrictedKey, tx: WritableDb, merge: PersonMerge): void => {
  const file = familyOf(desk, tx, merge.familyId);
  const parts = unmergedParts(partsOf(file, [merge.keepId]), merge);
  // Their file may have become a part of another one since: whoever comes back comes back where the other one is.
  const people = parts.people.map((person) => ({ ...person, familyId: merge.familyId }));
  replaceParts(tx, idsOf(merge), { ...parts, people });
  sealHidden(key, tx, familyOf(desk, tx, merge.familyId));
  moveBack(tx, merge.keepId, merge.dropId, merge.moved);
  markUndone(tx, merge.id, todayAt(desk));
  partRecords(desk, tx, merge);
  projectAgain(desk, tx, merge.familyId);
  putOnListsAgain(desk, tx, merge);
};

interface Looked {
  readonly file: FamilyFile;
  readonly refusals: ReadonlyArray<string>;
  readonly asked: ReadonlyArray<MergeChoice>;
}

/** The family of both, what stands against a merge and what it asks. Only somebody entitled to every part of the records can look everywhere (X2). */
const lookAt = (
  desk: OpenDesk,
  db: ReadableDb,
  { keepId, dropId }: Pair,
): Result<Looked, { readonly type: 'NotHere'; readonly what: string } | { readonly type: 'NotEntitled' }> => {
  const [keep, drop] = [findPerson(db, keepId), findPerson(db, dropId)];
  if (keep === undefined || drop === undefined) return err({ type: 'NotHere', what: 'person' });
  if (desk.restricted === undefined) return err({ type: 'NotEntitled' });
  const file = familyOf(desk, db, keep.familyId);
  const pair = { keepId, dropId };
  const refusals = mergeRefusals(file, pair);
  if (refusals.length > 0) return ok({ file, refusals, asked: [] });
  const against = standAgainst(desk, db, file, pair);
  const asked = mergeChoices(file, pair, { today: todayAt(desk), listed: bothListed(desk, db, file, pair) });
  return ok({ file, refusals: against, asked });
};

const consequencesOf = (file: FamilyFile, pair: Pair): ReadonlyArray<string> =>
  mergeConsequences(partsOf(file, idsOf(pair)), pair, (id) =>
    file.people
      .filter((person) => person.id === id)
      .map(fullName)
      .join(''),
  );

/** Whether anything but the family file names somebody: a conference, a plan, the words of a record, or paper that was issued. */
export const isNamed = (desk: OpenDesk, db: ReadableDb, familyId: FamilyId, id: PersonId): boolean =>
  isPersonUsed(db, id) || isInRecords(desk, db, familyId, id);

/** Whether the words of a record of this family, or paper that was issued, name somebody. */
export const isInRecords = (desk: OpenDesk, db: ReadableDb, familyId: FamilyId, id: PersonId): boolean =>
  sittingsOfFamily(db, familyId).some((sitting) =>
    [
      JSON.stringify(recordOf(desk, db, sitting.id)),
      JSON.stringify(annexOf(desk, db, sitting.id) ?? null),
      ...issuedRecords(db, sitting.id).flatMap(({ record, file }) => [record, file ?? '']),
    ].some((text) => text.includes(id)),
  );

export const familyOf = (desk: OpenDesk, db: ReadableDb, familyId: FamilyId): FamilyFile => {
  const file = familyFile(db, familyId, addressOpener(desk.restricted));
  if (file === undefined) throw new Error('Every person is of a family');
  return file;
};

/** An address that was opened since the merge and is hidden again by its undoing is sealed again (X2). */
const sealHidden = (key: RestrictedKey, tx: WritableDb, file: FamilyFile): void => {
  for (const { id, familyId, hiddenFrom, text } of file.addresses)
    if (hiddenFrom.length > 0 && text !== null && findAddress(tx, id)?.sealed === false)
      saveAddress(tx, { id, familyId, hiddenFrom, text: null, sealed: sealAddress(key, id, text) });
};

const idsOf = ({ keepId, dropId }: Pair): ReadonlyArray<PersonId> => [keepId, dropId];
