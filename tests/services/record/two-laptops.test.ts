import * as Automerge from '@automerge/automerge';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Draft } from '../../../src/core/conferences/draft.ts';
import { applyEdit, type RecordEdit } from '../../../src/core/conferences/edits.ts';
import { openSegment, standingOf } from '../../../src/core/conferences/in-the-room.ts';
import type { ConferenceRecord } from '../../../src/core/conferences/record.ts';
import { settledPresence } from '../../../src/core/conferences/two-laptops.ts';
import type { InviteeId, SegmentId, SittingId } from '../../../src/core/identifiers.ts';
import { makeId } from '../../../src/core/new-id.ts';
import { arriveOrLeave } from '../../../src/renderer/features/room/model/presence.ts';
import { recordRef } from '../../../src/services/record/records.ts';
import { type Content, setText } from '../../../src/storage/automerge-documents.ts';
import { transact } from '../../../src/storage/database.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';
import { at as time } from '../../support/room-record.ts';

let at: TestDesk;
let sittingId: SittingId;
let mother: InviteeId;
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2027-01-14');
  const { record } = await view();
  mother = Object.values(record.invitees).find(({ part }) => part === 'family')!.id;
});
afterEach(() => at.close());

const view = () => at.ask('record.get', { sittingId });
let made = Date.parse('2027-01-14T10:00:00Z');
const newId = () => {
  made += 1000;
  return makeId<SegmentId>(made, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
};
const turned = (record: ConferenceRecord, when: string) => arriveOrLeave(record, mother, time(when), newId);
const edit = async (edits: ReadonlyArray<RecordEdit>) => at.ask('record.edit', { sittingId, edits: edits as never });

/** The other laptop has the record as it is now; it does this, and its changes come here. */
const elsewhere = (work: (record: ConferenceRecord) => ReadonlyArray<RecordEdit>) => {
  const { desk } = at;
  const chunks = desk.records.chunksSince(desk.db, recordRef(sittingId));
  if (!chunks.ok) throw new Error(chunks.error.type);
  const there = Automerge.load<Content>(chunks.value, { actor: 'ff' });
  const edits = work(there as unknown as ConferenceRecord);
  const changed = Automerge.change(there, (draft) => {
    for (const one of edits)
      applyEdit(draft as unknown as Draft<ConferenceRecord>, one, (path, value) => setText(draft, path, value));
  });
  return () =>
    transact(desk.db, (tx) => {
      const merged = desk.records.mergeChunks(tx, recordRef(sittingId), Automerge.save(changed));
      if (!merged.ok) throw new Error(merged.error.type);
      return merged;
    });
};

test('LC11: of whom two laptops differ, the Room is told, they count as out, and what a person says is kept', async () => {
  await edit(turned((await view()).record, '10:00'));
  const comesBack = elsewhere((record) => turned(record, '10:30'));
  await edit(turned((await view()).record, '10:30'));
  await edit(turned((await view()).record, '10:31'));
  const isHere = async () => {
    const { record } = await view();
    return standingOf(record.invitees[mother]!, openSegment(record)).here;
  };
  expect(await isHere()).toBe(true);
  expect((await view()).clashes).toEqual([]);
  comesBack();
  expect(await isHere()).toBe(false);
  const { clashes, record } = await view();
  expect(clashes).toMatchObject([{ inviteeId: mother, from: '10:30' }]);
  await edit(settledPresence(record, clashes[0]!, false));
  expect((await view()).clashes).toEqual([]);
  expect(await isHere()).toBe(false);
});
