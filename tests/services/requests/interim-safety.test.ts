import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, SittingId } from '../../../src/core/identifiers.ts';
import { day } from '../../../src/core/local-date.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const booking = (heldOn: string, lateReason = '') => ({
  ...{ heldOn, startsAt: '10:00', endsAt: '12:00', place: 'Sample Room', remoteLink: '' },
  ...{ chairId: family.chair, minuteTakerId: null, lateReason, lateApprovedBy: lateReason === '' ? '' : 'Linden Overview' },
});
const asked = async (heldOn: string, lateReason = ''): Promise<SittingId> => {
  const { sittingId } = await at.ask('request.create', aRequest(family));
  await at.ask('sitting.book', { sittingId, ...booking(heldOn, lateReason) });
  return sittingId;
};
const demanded = async (sittingId: SittingId) =>
  (await at.ask('sitting.get', { sittingId })).missing.filter(({ id }) => id.startsWith('interimSafety:'));
const write = async (sittingId: SittingId, childId: PersonId, by: string | null) => {
  const { conferences } = await at.ask('sitting.get', { sittingId });
  const id = conferences.find(({ child }) => child.id === childId)?.conference.id;
  if (id === undefined) throw new Error('This child has no conference here');
  const interimSafety = { what: 'Dad stays at his sister’s.', who: 'Marlo Testcase', by: by === null ? null : day(by) };
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'decision.change', id, change: { interimSafety } }] });
  return id;
};
const papersOf = async (sittingId: SittingId) =>
  (await at.ask('documents.list', { sittingId })).map(({ name, class: of, documents }) => ({
    name,
    of,
    kinds: documents.map(({ choice }) => choice.kind),
  }));

describe('what keeps a child safe until a conference that comes late', () => {
  test('IN10: is asked for each child until it says what, who and by when; it holds nothing up', async () => {
    expect(await demanded(await asked('2026-04-21'))).toEqual([]);
    at.setClock('2026-03-30T10:00');
    const sittingId = await asked('2026-04-22', 'No room was free.');
    const items = await demanded(sittingId);
    expect(items).toMatchObject([
      { tab: 'decisions', holdsUp: 'inviting', childId: family.rowan },
      { tab: 'decisions', holdsUp: 'inviting', childId: family.wren },
    ]);
    expect(items[0]?.sentence).toContain('keeps Rowan safe until the conference, who does it and by when');
    const id = await write(sittingId, family.rowan, null);
    expect(items[0]).toMatchObject({ field: `interimSafety:${id}` });
    expect(await demanded(sittingId)).toHaveLength(2);
    await write(sittingId, family.rowan, '2026-04-10');
    expect((await demanded(sittingId)).map(({ childId }) => childId)).toEqual([family.wren]);
    await write(sittingId, family.wren, '2026-04-10');
    expect(await demanded(sittingId)).toEqual([]);
  });

  test('IN10, P-16: is asked for as soon as an initial conference is postponed, and still where the new day is in time', async () => {
    const sittingId = await asked('2026-04-15');
    const why = { reason: 'chair-unavailable', words: '', decidedBy: 'Cedar Quorumson', agreedBy: 'Larch Exampler' } as const;
    await at.ask('sitting.postpone', { sittingId, ...why, replacement: null });
    expect(await demanded(sittingId)).toHaveLength(2);
    await at.ask('sitting.book', { sittingId, ...booking('2026-04-20') });
    expect((await demanded(sittingId))[0]?.sentence).toContain('the conference was postponed');
  });

  test('IN10: is the first paper of the pack for those who work with the family, and in nobody else’s', async () => {
    const sittingId = await aHeldSitting(at, family, { heldOn: '2026-04-22', outcomes: {}, lateReason: 'No room was free.' });
    expect((await papersOf(sittingId)).flatMap(({ kinds }) => kinds)).not.toContain('interim-safety-plan');
    await write(sittingId, family.rowan, '2026-04-10');
    const papers = await papersOf(sittingId);
    for (const { of, kinds } of papers)
      if (['desk', 'core-agency', 'non-core-agency'].includes(of)) expect(kinds[0]).toBe('interim-safety-plan');
      else expect(kinds).not.toContain('interim-safety-plan');
    expect(papers.find(({ name }) => name === 'Marlo Testcase')?.kinds).toEqual([
      'interim-safety-plan',
      'invitation',
      'calendar',
      'agency-report',
    ]);
    expect(papers.find(({ of }) => of.startsWith('parent'))?.kinds).toContain('invitation');
  });

  test('IN10, P-10: what a stopped sitting agreed is carried to the one that takes it up, and lacks who and by when', async () => {
    at.setClock('2026-04-21T13:00');
    const outcomes = { [family.rowan]: 'inquorate-no-decision', [family.wren]: 'inquorate-no-decision' } as const;
    const interimPlan = 'The children stay at Hazel’s.';
    const stopped = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes, present: 'few', interimPlan });
    await at.ask('sitting.close', { sittingId: stopped });
    const [link] = (await at.ask('sitting.get', { sittingId: stopped })).followedBy;
    if (link === undefined) throw new Error('Nothing follows');
    const { sittingId } = link;
    expect(link.mayTakeBack).toBe(true);
    const { record } = await at.ask('record.get', { sittingId });
    expect(Object.values(record.decisions).map(({ interimSafety }) => interimSafety)).toEqual([
      { what: interimPlan, who: '', by: null },
      { what: interimPlan, who: '', by: null },
    ]);
    expect(await demanded(sittingId)).toHaveLength(2);
    await write(sittingId, family.rowan, '2026-04-24');
    expect(await demanded(sittingId)).toHaveLength(1);
    expect(await at.call('sitting.takeBack', { sittingId })).toMatchObject({ ok: false, error: { type: 'AlreadyUsed' } });
  });
});
