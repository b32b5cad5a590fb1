import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderText } from '../../../src/documents/render-text.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aRequest, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
});
afterEach(() => at.close());

test('SC11: a booked sitting offers the desk both sheets, which say what the room of the directory has', async () => {
  const family = await prepareFamily(at);
  const { sittingId } = await at.ask('request.create', aRequest(family));
  const features = { seats: 12, separateWaiting: false, secondExit: false, stepFree: false, hearingLoop: false };
  const { roomId } = await at.ask('room.save', { room: { id: null, name: 'Room 2', place: '', ...features } });
  const when = { heldOn: '2026-04-21', startsAt: '10:00', endsAt: '12:40' };
  const where = { place: 'Room 2', remoteLink: '', roomId };
  const excuse = { lateReason: '', lateApprovedBy: '', despite: '' };
  await at.ask('sitting.book', { sittingId, ...when, ...where, chairId: family.chair, minuteTakerId: null, ...excuse });

  const desk = (await at.ask('documents.list', { sittingId })).find((reader) => reader.class === 'desk');
  expect(desk?.documents.map(({ title, state }) => [title, state])).toEqual([
    ['Agenda and attendance sheet', 'ready'],
    ['Reception sheet', 'ready'],
    ["Chair's sheet for the day", 'ready'],
  ]);
  const choice = { kind: 'reception-sheet', reader: null, childId: null } as const;
  const words = async () => renderText((await at.ask('documents.preview', { sittingId, choice })).model);
  expect(await words()).toContain('The room cannot be reached without steps.');
  await at.ask('room.save', { room: { id: roomId, name: 'Room 2', place: '', ...features, stepFree: true } });
  expect(await words()).toContain('The room can be reached without steps.');
});
