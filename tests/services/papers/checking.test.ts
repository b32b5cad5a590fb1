import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BeforeRow } from '../../../src/contract/checking.ts';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
let sittingId: SittingId;
let ahead: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  const rows = await at.ask('sitting.list', { like: '', filter: 'all' });
  const on = (day: string) => rows.filter((row) => row.heldOn === day).map((row) => row.sittingId)[0] as SittingId;
  [sittingId, ahead] = [on('2026-04-21'), on('2027-01-14')];
});
afterEach(() => at.close());

const rowOf = async (name: string, of = sittingId): Promise<BeforeRow> => {
  const row = (await at.ask('check.list', { sittingId: of })).rows.find((one) => one.name.startsWith(name));
  if (row === undefined) throw new Error(`${name} gets papers`);
  return row;
};
const explain = async () => {
  const { reader } = await rowOf('Caldor');
  await at.ask('restriction.explain', {
    sittingId,
    reader,
    reason: 'The children’s address is kept from him.',
    decidedBy: 'Cedar',
  });
};
const begin = async (name: string) => {
  const row = await rowOf(name);
  const { checkId } = await at.ask('check.begin', { sittingId, reader: row.reader });
  return { checkId, looked: row.look.map(({ id }) => id), reader: row.reader };
};

describe('RD05: a second person looks before papers go', () => {
  test('what to look for follows from what makes the copy different', async () => {
    const [caldor, juniper] = [await rowOf('Caldor'), await rowOf('Juniper')];
    expect(caldor.look.map(({ id }) => id)).toEqual(expect.arrayContaining(['name', 'where', 'missed', 'left-out', 'envelope']));
    expect(juniper.look.map(({ id }) => id)).not.toContain('missed');
    expect([caldor.mustBeChecked, (await rowOf('Marlo')).mustBeChecked]).toEqual([true, false]);
  });

  test('it is signed by somebody else, once everything was looked at, and says how long that took', async () => {
    await explain();
    const { checkId, looked } = await begin('Caldor');
    const sign = (by: string, ids = looked) => at.call('check.sign', { checkId, by, looked: ids });
    expect(await sign(' sorrel  MINUTEWELL ')).toMatchObject({ error: { type: 'SamePerson' } });
    expect(await sign('Bryony Second', looked.slice(1))).toMatchObject({ error: { type: 'NotAllLookedAt', left: 1 } });
    at.setClock('2026-11-21T09:07');
    expect((await sign('Bryony Second')).ok).toBe(true);
    expect((await rowOf('Caldor')).check).toMatchObject({
      beganAt: '2026-11-21T08:00',
      signedAt: '2026-11-21T08:07',
      signedBy: 'Bryony Second',
      waived: '',
    });
  });

  test('a copy that changed while it was looked at is not signed, and one that changes later needs another look', async () => {
    await explain();
    const { checkId, looked } = await begin('Caldor');
    await at.ask('record.correct', { sittingId, kind: 'wrong-fact', note: 'x', askedBy: 'y' });
    expect(await at.call('check.sign', { checkId, by: 'Bryony Second', looked })).toMatchObject({
      error: { type: 'CopyChanged' },
    });
    const again = await begin('Caldor');
    await at.ask('check.sign', { checkId: again.checkId, looked: again.looked, by: 'Bryony Second' });
    expect((await rowOf('Caldor')).check).toMatchObject({ signedBy: 'Bryony Second' });
    const choice = { kind: 'minutes', reader: again.reader, childId: null } as const;
    const words = renderText((await at.ask('documents.preview', { sittingId, choice })).model);
    const { record } = await at.ask('record.get', { sittingId });
    const read = record.statements.find(({ text }) => text.length > 20 && words.includes(text));
    if (read === undefined) throw new Error('No line of the minutes is in his copy');
    const edits = [{ edit: 'statement.text' as const, id: read.id, text: 'Something else than what was read.' }];
    await at.ask('record.edit', { sittingId, edits });
    expect((await rowOf('Caldor')).check).toBeNull();
    // And why it waits again is said.
    expect((await rowOf('Caldor')).lapsed).toMatchObject({ signedBy: 'Bryony Second' });
    expect((await rowOf('Marlo')).lapsed).toBeNull();
  });

  test('papers that must be looked at are not noted as sent before; a waiver needs its reason', async () => {
    await explain();
    const { reader } = await rowOf('Caldor');
    const choices = [{ kind: 'decision-letter', reader, childId: null } as const];
    await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'out') });
    const files = (await at.ask('documents.log', { sittingId })).map(({ documentId }) => documentId);
    const sent = () => at.call('distribution.sent', { sittingId, files, way: 'post', on: '2026-11-21' });
    expect(await sent()).toMatchObject({ error: { type: 'NotChecked', recipient: expect.stringMatching(/^Caldor/) } });
    expect(await at.call('check.waive', { sittingId, reader, reason: ' ' })).toMatchObject({ error: { type: 'NotUnderstood' } });
    await at.ask('check.waive', { sittingId, reader, reason: 'Nobody else is in the office before the post goes.' });
    expect((await rowOf('Caldor')).check?.waived).toContain('before the post goes');
    expect((await sent()).ok).toBe(true);
  });

  test('the council may have everybody’s papers looked at, or nobody’s', async () => {
    await at.ask('settings.change', { change: { secondCheck: 'everyone' } });
    expect((await rowOf('Marlo')).mustBeChecked).toBe(true);
    await at.ask('settings.change', { change: { secondCheck: 'nobody' } });
    expect((await rowOf('Caldor')).mustBeChecked).toBe(false);
  });
});

test('RD05: an email is not even drafted to somebody whose papers nobody has looked at, and nothing is written beside it', async () => {
  await at.ask('settings.change', { change: { secondCheck: 'everyone' } });
  const { documents } = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Marlo'))!;
  expect((await at.ask('mail.list', { sittingId })).find(({ name }) => name.startsWith('Marlo'))?.by).toBe('email');
  const choices = documents.map(({ choice }) => choice).filter(({ kind }) => kind === 'decision-letter');
  const folder = join(at.folder, 'drafted');
  const write = () => at.call('documents.write', { sittingId, choices, folder, drafts: true });
  expect(await write()).toMatchObject({ error: { type: 'NotChecked', recipient: expect.stringMatching(/^Marlo/) } });
  expect(existsSync(folder)).toBe(false);
  const { checkId, looked } = await begin('Marlo');
  await at.ask('check.sign', { checkId, by: 'Bryony Second', looked });
  expect((await write()).ok).toBe(true);
});

test('RD08: why a parent’s copy is cut is asked before it goes, and shown to the next chair', async () => {
  expect((await rowOf('Caldor')).restricted).toEqual({ reason: '', decidedBy: '' });
  expect((await rowOf('Marlo')).restricted).toBeNull();
  const { checkId, looked, reader } = await begin('Caldor');
  expect(await at.call('check.sign', { checkId, by: 'Bryony Second', looked })).toMatchObject({
    error: { type: 'ReasonMissing' },
  });
  expect(await at.call('check.waive', { sittingId, reader, reason: 'x' })).toMatchObject({ error: { type: 'ReasonMissing' } });
  await explain();
  expect((await at.call('check.sign', { checkId, by: 'Bryony Second', looked })).ok).toBe(true);
  const next = await at.ask('check.list', { sittingId: ahead });
  expect(next.earlier).toMatchObject([{ heldOn: '2026-04-21', reason: 'The children’s address is kept from him.' }]);
  const choice = { kind: 'chair-sheet', reader: null, childId: null } as const;
  const { model } = await at.ask('documents.preview', { sittingId: ahead, choice });
  expect(renderText(model)).toContain('The children’s address is kept from him. Decided by Cedar.');
  expect((await at.ask('check.list', { sittingId })).earlier).toEqual([]);
});

test('RD03: what only the cover of a pack says is searched too, and stops the run', async () => {
  await explain();
  const { checkId, looked, reader } = await begin('Caldor');
  // The cover says who looked: here it says where the mother lives.
  expect((await at.call('check.sign', { checkId, by: 'Bryony Hushwood Lane', looked })).ok).toBe(true);
  const choices = [{ kind: 'decision-letter', reader, childId: null } as const];
  const folder = join(at.folder, 'run');
  expect(await at.call('documents.printRun', { sittingId, choices, folder })).toMatchObject({
    error: { type: 'Leaks', recipient: expect.stringMatching(/^Caldor/) },
  });
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});

test('RD04: an address that is kept from somebody is said as a risk, and never told itself', async () => {
  const { rows } = await at.ask('check.list', { sittingId });
  const juniper = rows.find(({ name }) => name.startsWith('Juniper'));
  expect(juniper?.risks.find(({ kind }) => kind === 'hidden')?.words).toContain('kept from Caldor');
  expect(JSON.stringify(rows)).not.toMatch(/Hushwood|Quietham|ZZ9 7YX/);
});
