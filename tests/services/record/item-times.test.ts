import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { aDesk, openDeskAgain, type TestDesk } from '../../support/desk.ts';
import { aRequest, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aDesk({ keep: true });
  ({ sittingId } = await at.ask('request.create', aRequest(await prepareFamily(at))));
});
afterEach(() => at.close());

test('LC06: the time of each item adds up, also over a lock, and is in no case file', async () => {
  expect(await at.ask('itemTime.get', { sittingId })).toEqual({});
  await at.ask('itemTime.add', { sittingId, item: 'worries', seconds: 30 });
  await at.ask('itemTime.add', { sittingId, item: 'reason', seconds: 12 });
  at.close();
  at = await openDeskAgain(at.folder, '2026-04-01T10:00');
  await at.ask('itemTime.add', { sittingId, item: 'worries', seconds: 30 });
  expect(await at.ask('itemTime.get', { sittingId })).toEqual({ worries: 60, reason: 12 });
  const { json } = await at.ask('caseFile.export', {});
  expect(json).not.toMatch(/item_?time/i);
});
