import { afterEach, beforeEach, expect, test } from 'vitest';
import { newInvitee } from '../../../src/core/conferences/new-invitee.ts';
import type { AddressId, InviteeId, PersonId, SegmentId, SittingId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

/** A mother and her supporter; an address of somebody else may be hidden from her. */
let at: TestDesk;
let family: Prepared;
let sittingId: SittingId;
let mother: InviteeId;
let supporter: InviteeId;
let part: SegmentId;
beforeEach(async () => {
  at = await aDesk();
  family = await prepareFamily(at);
  sittingId = (await at.ask('request.create', aRequest(family))).sittingId;
  [mother, supporter, part] = [at.desk.newId(), at.desk.newId(), at.desk.newId()];
  const row = { part: 'family', personId: family.mother, name: 'Juniper SAMPLETON', role: 'mother' } as const;
  const beside = { part: 'supporter', personId: null, name: 'Ivy Friendly (TEST)', role: 'supporter' } as const;
  await edit(
    { edit: 'invitee.add', invitee: newInvitee({ ...row, id: mother }) },
    { edit: 'invitee.add', invitee: { ...newInvitee({ ...beside, id: supporter }), withPersonId: family.mother } },
  );
});
afterEach(() => at.close());

const edit = (...edits: object[]) => at.ask('record.edit', { sittingId, edits: edits as never });
const text = { lines: ['2 Hushwood Lane'], postcode: 'ZZ9 4QX' };
const hide = async (from: ReadonlyArray<PersonId>, id: AddressId | null = null): Promise<AddressId> => {
  const address = { id, familyId: family.familyId, hiddenFrom: [...from], text };
  return (await at.ask('address.save', { address })).addressId;
};
const begin = (from: string | null) =>
  edit({ edit: 'segment.add', segment: { id: part, label: 'A', title: '', from, until: null, restricted: false } });
const comes = (id: InviteeId) => edit({ edit: 'presence.set', id, segment: part, presence: { arrived: '10:20', left: null } });
const cameInApart = async (id: InviteeId) => (await at.ask('record.get', { sittingId })).record.invitees[id]?.cameInApart;

test('4.7: whoever is kept apart as they come in, and whoever comes with them, came in apart, also once the reason is gone', async () => {
  const address = await hide([family.mother]);
  await begin('10:00');
  await comes(mother);
  await comes(supporter);
  expect([await cameInApart(mother), await cameInApart(supporter)]).toEqual([true, true]);
  await hide([], address);
  await comes(mother);
  expect(await cameInApart(mother)).toBe(true);
});

test('4.7: of somebody who is not kept apart, of a part that is only planned and of whoever goes it says nothing', async () => {
  await begin('10:00');
  await comes(mother);
  expect(await cameInApart(mother)).toBeUndefined();
  await hide([family.mother]);
  await edit({ edit: 'presence.set', id: mother, segment: part, presence: null });
  expect(await cameInApart(mother)).toBeUndefined();
});

test('4.7: before the conference a part is only planned, and nobody comes into it', async () => {
  await hide([family.mother]);
  await begin(null);
  await comes(mother);
  expect(await cameInApart(mother)).toBeUndefined();
});
