import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askOut } from '../../../src/core/conferences/asked-out.ts';
import type { RecordEdit } from '../../../src/core/conferences/edits.ts';
import { openSegment } from '../../../src/core/conferences/in-the-room.ts';
import type { InviteeId, SegmentId, SittingId, StatementId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let sittingId: SittingId;
let mother: InviteeId;
let partA: SegmentId;
let partB: SegmentId;

const edit = (...edits: ReadonlyArray<RecordEdit>) => at.ask('record.edit', { sittingId, edits: edits as never });
const said = (text: string): RecordEdit => ({
  edit: 'statement.add',
  after: 'last',
  statement: {
    id: at.desk.newId<StatementId>(),
    section: 'worries',
    kind: 'fact',
    speaker: null,
    source: '',
    children: [],
    about: null,
    segment: partA,
    audience: { to: 'everyone' },
    sensitivity: null,
    summary: '',
    text,
  },
});

beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T13:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
  sittingId = await aHeldSitting(at, family, {
    heldOn: '2026-04-21',
    outcomes: { [family.rowan]: 'plan', [family.wren]: 'plan' },
  });
  const { record } = await at.ask('record.get', { sittingId });
  mother = Object.values(record.invitees).find(({ part }) => part === 'family')!.id;
  partA = at.desk.newId<SegmentId>();
  partB = at.desk.newId<SegmentId>();
  const segment = (id: SegmentId, label: string, from: string, until: string): RecordEdit =>
    ({ edit: 'segment.add', segment: { id, label, title: '', from, until, restricted: false } }) as RecordEdit;
  await edit(
    ...Object.values(record.segments).map(({ id }): RecordEdit => ({ edit: 'segment.remove', id })),
    segment(partA, 'A', '10:00', '11:00'),
    segment(partB, 'B', '11:00', '12:00'),
    { edit: 'presence.set', id: mother, segment: partB, presence: { arrived: null, left: null } },
    said('What was said without her.'),
  );
});
afterEach(() => at.close());

const exclude = (refused = false) =>
  edit({
    edit: 'invitee.change',
    id: mother,
    change: {
      exclusion: {
        ground: 'stops-contribution',
        requestedOn: '2026-04-15' as never,
        decidedOn: '2026-04-16' as never,
        decidedBy: 'Cedar Quorumson',
        extent: 'part',
        heardInstead: 'In part B.',
        refused,
      },
    },
  });
const writeMinutes = () =>
  at.call('documents.write', {
    sittingId,
    choices: [{ kind: 'minutes', reader: mother, childId: null }],
    folder: join(at.folder, 'out'),
  });
const cuts = () => at.ask('exclusion.cuts', { sittingId });

test('AT07, EX-06: the minutes of somebody who was kept out are not written before the chair has confirmed the cut', async () => {
  await exclude();
  await at.ask('sitting.close', { sittingId });
  expect(await writeMinutes()).toEqual({
    ok: false,
    error: { type: 'CutNotConfirmed', recipient: expect.stringMatching(/^Juniper/) },
  });
  const [cut] = await cuts();
  expect(cut).toMatchObject({ inviteeId: mother, missed: '60 minutes: part A (10:00 to 11:00)', lines: 1, confirmed: null });
  await at.ask('exclusion.confirmCut', { sittingId, inviteeId: mother, cut: cut!.cut });
  expect((await cuts())[0]?.confirmed).toMatchObject({ by: 'Cedar Quorumson' });
  const written = await writeMinutes();
  expect(written.ok).toBe(true);
  expect(written.ok && readFileSync(written.value[0]!.path).length).toBeGreaterThan(0);
});

test('AT07: a line more in the part that was missed is another cut, and the chair is asked again', async () => {
  await exclude();
  await at.ask('sitting.close', { sittingId });
  const [before] = await cuts();
  await at.ask('exclusion.confirmCut', { sittingId, inviteeId: mother, cut: before!.cut });
  await edit(said('Something more without her.'));
  expect((await cuts())[0]).toMatchObject({ lines: 2, confirmed: null });
  expect(await writeMinutes()).toMatchObject({ ok: false, error: { type: 'CutNotConfirmed' } });
  expect(await at.call('exclusion.confirmCut', { sittingId, inviteeId: mother, cut: before!.cut })).toEqual({
    ok: false,
    error: { type: 'CutChanged' },
  });
});

test('AT07, EX-01: where the chair refused to keep somebody out, nothing waits, and their letters go as before', async () => {
  await exclude(true);
  await at.ask('sitting.close', { sittingId });
  expect(await cuts()).toEqual([]);
  expect((await writeMinutes()).ok).toBe(true);
});

test('AT07, EX-04: the minutes of somebody whom the chair asked to leave in the midst of a part wait too, and a line moved across is another cut', async () => {
  const recordNow = async () => (await at.ask('record.get', { sittingId })).record;
  const change = (until: string | null): RecordEdit =>
    ({ edit: 'segment.change', id: partB, change: { until } }) as unknown as RecordEdit;
  const inB = (text: string): RecordEdit => {
    const line = said(text);
    return line.edit === 'statement.add' ? { ...line, statement: { ...line.statement, segment: partB } } : line;
  };
  await edit(change(null), inB('Said while she was there.'));
  const ask = {
    ground: 'stops-contribution',
    on: '2026-04-21' as never,
    chair: 'Cedar Quorumson',
    readsAsExcluded: false,
  } as const;
  await edit(...askOut(await recordNow(), mother, '11:30' as never, ask, () => at.desk.newId<SegmentId>()));
  const out = openSegment(await recordNow())!;
  expect(out).toMatchObject({ continues: partB, from: '11:30' });
  const line = said('Said after she was asked to leave.');
  if (line.edit !== 'statement.add') throw new Error('A line is added');
  await edit(
    { ...line, statement: { ...line.statement, segment: out.id } },
    {
      edit: 'segment.change',
      id: out.id,
      change: { until: '12:00' as never },
    },
  );
  await at.ask('sitting.close', { sittingId });
  expect(await writeMinutes()).toMatchObject({ ok: false, error: { type: 'CutNotConfirmed' } });
  const [cut] = await cuts();
  expect(cut).toMatchObject({
    missed: '90 minutes: part A (10:00 to 11:00) and part B (11:30 to 12:00)',
    lines: 2,
    confirmed: null,
  });
  await at.ask('exclusion.confirmCut', { sittingId, inviteeId: mother, cut: cut!.cut });
  expect((await writeMinutes()).ok).toBe(true);

  await edit({ edit: 'statement.change', id: line.statement.id, change: { segment: partB } });
  expect((await cuts())[0]).toMatchObject({ lines: 1, confirmed: null });
  expect(await writeMinutes()).toMatchObject({ ok: false, error: { type: 'CutNotConfirmed' } });
});
