import { type BothListed, listKey, type MergeChoices } from '../../core/children/merge-choices.ts';
import { type FamilyFile, fullName } from '../../core/children/people.ts';
import { identifiersOf, type Pair, samePeople } from '../../core/children/same-person.ts';
import { leansOn } from '../../core/conferences/leans-on.ts';
import { namedBoth, type Parting, partDraft } from '../../core/conferences/part-people.ts';
import type { ConferenceRecord, Invitee } from '../../core/conferences/record.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import { isExcluded } from '../../core/disclosure/access.ts';
import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import { listed } from '../../core/words.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import {
  type MovedHistory,
  type PersonMerge,
  type PersonUses,
  standingMerges,
  usesOfPerson,
} from '../../storage/families/person-merges.ts';
import { bothStand, clashingTables, leftOutOfOther } from '../../storage/families/person-rows.ts';
import { projectRecord } from '../../storage/record/projections.ts';
import { sittingsOfFamily } from '../../storage/record/sittings.ts';
import type { OpenDesk } from '../open-desk.ts';
import { annexRef, editRecord, recordOf, recordRef } from '../record/records.ts';

/**
 * Why two people with a history cannot be one, in sentences. Two who were in one room, or whom one conference treated differently, were two:
 * what was decided of them there would not be true of one (PF09).
 */
export const standAgainst = (
  desk: OpenDesk,
  db: ReadableDb,
  file: FamilyFile,
  { keepId, dropId }: Pair,
): ReadonlyArray<string> => {
  const stand = bothStand(db, keepId, dropId);
  return [
    ...stand,
    // The sentences above say it where a request has both.
    ...clashingTables(db, keepId, dropId)
      .filter((table) => !table.startsWith('request_'))
      .map((table) => clashes[table] ?? 'Both have something of which there is one for each person.'),
    ...sittingsOfFamily(db, file.family.id).flatMap((sitting) => {
      const list = Object.values(recordOf(desk, db, sitting.id).invitees);
      const [kept, dropped] = [keepId, dropId].map((id) => list.filter(({ personId }) => personId === id));
      return kept?.length && dropped?.length ? treatedApart(sitting, kept, dropped) : [];
    }),
  ];
};

const clashes: { readonly [table: string]: string } = {
  plan_period: 'Both have a child protection plan that began on the same day.',
  plan_ending: 'Both have a plan that ended on the same day.',
  ending_told: 'Both have a plan that ended on the same day.',
  birth_event: 'Of both a birth was recorded here.',
};

/** Who was found to be one before may have several rows. */
const treatedApart = (
  { reference }: Sitting,
  kept: ReadonlyArray<Invitee>,
  dropped: ReadonlyArray<Invitee>,
): ReadonlyArray<string> => {
  const came = (rows: ReadonlyArray<Invitee>): boolean => rows.some(({ attendance }) => attendance === 'attended');
  if (came(kept) && came(dropped)) return [`Both attended ${reference}: two people were there.`];
  const isOut = (rows: ReadonlyArray<Invitee>): boolean => rows.some(isExcluded);
  return isOut(kept) !== isOut(dropped)
    ? [`One of them was kept out of ${reference} and the other was not. Settle on its list first who they are.`]
    : [];
};

/** The rows of both on the list of one conference; undefined for who is not on it. */
const rowsOf = (
  desk: OpenDesk,
  db: ReadableDb,
  sitting: Sitting,
  { keepId, dropId }: Pair,
): readonly [Invitee | undefined, Invitee | undefined] => {
  const list = Object.values(recordOf(desk, db, sitting.id).invitees);
  return [list.find(({ personId }) => personId === keepId), list.find(({ personId }) => personId === dropId)];
};

const isToCome = ({ progress }: Sitting): boolean => progress.cancelledAt === null && progress.closedAt === null;

/** Where both are on the list of a conference that is still to come, and nothing but their rows depends on which of them is meant. */
export const bothListed = (desk: OpenDesk, db: ReadableDb, file: FamilyFile, pair: Pair): ReadonlyArray<BothListed> =>
  sittingsOfFamily(db, file.family.id)
    .filter(isToCome)
    .flatMap((sitting) => {
      const [kept, dropped] = rowsOf(desk, db, sitting, pair);
      if (kept === undefined || dropped === undefined) return [];
      return [{ sittingId: sitting.id, reference: sitting.reference, kept: inWords(kept), dropped: inWords(dropped) }];
    });

const inWords = ({ name, role, invitedOn, attendance, reply }: Invitee): string => {
  const asked = attendance === 'not-invited' ? 'not invited' : invitedOn === null ? 'not asked yet' : `asked on ${invitedOn}`;
  const said = reply === 'none' ? '' : `, ${reply}`;
  return `${name}${role === '' ? '' : `, ${role}`}: ${asked}${said}`;
};

/** Takes the row that was not chosen off each list, unless the record leans on it: then both stay. What was taken off, to be put back. */
export const takeOffLists = (
  desk: OpenDesk,
  tx: WritableDb,
  file: FamilyFile,
  pair: Pair,
  choices: MergeChoices,
): MovedHistory['unlisted'] =>
  sittingsOfFamily(tx, file.family.id)
    .filter(isToCome)
    .flatMap((sitting) => {
      const side = choices[listKey(sitting.id)];
      const [kept, dropped] = rowsOf(desk, tx, sitting, pair);
      const off = side === 'keep' ? dropped : side === 'drop' ? kept : undefined;
      if (off === undefined || kept === undefined || dropped === undefined) return [];
      if (leansOn(recordOf(desk, tx, sitting.id), off)) return [];
      editRecord(desk, tx, sitting.id, [{ edit: 'invitee.remove', id: off.id }]);
      return [{ sittingId: sitting.id, invitee: off }];
    });

export const putOnListsAgain = (desk: OpenDesk, tx: WritableDb, { moved }: PersonMerge): void => {
  for (const { sittingId, invitee } of moved.unlisted)
    if (recordOf(desk, tx, sittingId).invitees[invitee.id] === undefined)
      editRecord(desk, tx, sittingId, [{ edit: 'invitee.add', invitee }]);
};

/** What in each record is for both by name already, so that parting them leaves it so. */
export const namedInRecords = (desk: OpenDesk, tx: ReadableDb, file: FamilyFile, pair: Pair): MovedHistory['records'] => {
  const parting = partingOf(tx, file.family.id, pair);
  return sittingsOfFamily(tx, file.family.id).flatMap(({ id: sittingId }) =>
    [recordRef(sittingId), annexRef(sittingId)].flatMap((ref) => {
      const loaded = desk.records.loadDocument<object>(tx, ref);
      return loaded.ok ? [{ sittingId, kind: ref.kind, ...namedBoth(loaded.value, parting) }] : [];
    }),
  );
};

/** Once they are two again, what was written since for the one they were is of the one who was kept. */
export const partRecords = (desk: OpenDesk, tx: WritableDb, { keepId, dropId, familyId, moved }: PersonMerge): void => {
  const parting = partingOf(tx, familyId, { keepId, dropId });
  for (const { id: sittingId } of sittingsOfFamily(tx, familyId))
    for (const ref of [recordRef(sittingId), annexRef(sittingId)]) {
      const before = moved.records.find((one) => one.sittingId === sittingId && one.kind === ref.kind);
      desk.records.changeDocument<object>(
        tx,
        ref,
        (draft) => partDraft(draft, parting, before ?? { audiences: [], releases: [] }),
        { by: desk.actor.id },
      );
    }
};

/** Under which identifiers each of two stands while they are two. */
const partingOf = (db: ReadableDb, familyId: FamilyId, { keepId, dropId }: Pair): Parting => {
  const same = samePeople(standingMerges(db, familyId));
  return { kept: identifiersOf(same, keepId), gone: identifiersOf(same, dropId) };
};

/** What lists read of every record of a family, written again: who is one has changed. */
export const projectAgain = (desk: OpenDesk, tx: WritableDb, familyId: FamilyId): void => {
  for (const { id } of sittingsOfFamily(tx, familyId)) projectRecord(tx, id, recordOf(desk, tx, id));
};

/** What of the history goes over, in sentences, and what nobody of the two has until somebody decides it. */
export const movedInWords = (desk: OpenDesk, db: ReadableDb, file: FamilyFile, pair: Pair): ReadonlyArray<string> => {
  const nameOf = (id: PersonId): string =>
    file.people
      .filter((person) => person.id === id)
      .map(fullName)
      .join('');
  const uses = usesInWords(usesOfPerson(db, pair.dropId));
  const { conferences } = usesOfPerson(db, pair.dropId);
  const leftOut = leftOutOfOther(db, pair.keepId, pair.dropId).map(({ reason }) => `“${reason}”`);
  const narrowed = sittingsOfFamily(db, file.family.id).flatMap((sitting) => {
    const lines = linesForOne(recordOf(desk, db, sitting.id), pair);
    return lines === 0 ? [] : [`${lines === 1 ? 'One line' : `${lines} lines`} of ${sitting.reference}`];
  });
  return [
    ...(uses.length === 0
      ? []
      : [`What names ${nameOf(pair.dropId)} names ${nameOf(pair.keepId)} from now on: ${listed(uses)}.`]),
    ...(conferences.length === 0
      ? []
      : [
          'What was approved and printed stays as it is. A paper that is written again says them once, under the name that stays.',
        ]),
    ...(leftOut.length === 0
      ? []
      : [`Why one of them was left out of a request about the other is not kept: ${listed(leftOut)}.`]),
    ...(narrowed.length === 0
      ? []
      : [
          `${listed(narrowed)} may reach only one of them: until somebody decides again who may have it, it is in no copy of theirs.`,
        ]),
  ];
};

/** How many lines and texts are for one of two by name, and not for the other. */
const linesForOne = (record: ConferenceRecord, { keepId, dropId }: Pair): number =>
  [...record.statements, ...Object.values(record.plan.actions), ...Object.values(record.plan.assessments ?? {})].filter(
    ({ audience }) => audience.to === 'only' && audience.people.includes(keepId) !== audience.people.includes(dropId),
  ).length;

const usesInWords = ({ conferences, papers, warnings, numbers, hasSupport }: PersonUses): ReadonlyArray<string> =>
  [
    ...conferences,
    papers === 0 ? '' : papers === 1 ? 'an issued paper' : `${papers} issued papers`,
    warnings === 0 ? '' : warnings === 1 ? 'a warning' : `${warnings} warnings`,
    numbers === 0 ? '' : 'a number from another system',
    hasSupport ? 'what is known of their needs and papers' : '',
  ].filter((place) => place !== '');
