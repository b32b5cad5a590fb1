import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { ok } from '../../../src/core/result.ts';
import { transact } from '../../../src/storage/database.ts';
import { aDesk, openDeskAgain, type TestDesk } from '../../support/desk.ts';
import { aRequest, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aDesk({ keep: true });
  ({ sittingId } = await at.ask('request.create', aRequest(await prepareFamily(at))));
});
afterEach(() => at.close());

const standard = JSON.parse(readFileSync('resources/models/standard.json', 'utf8'));
const own = (title: string) => ({ ...standard, id: 'our-own', title });
const load = (model: object) => at.ask('models.load', { json: JSON.stringify(model) });
const followed = async (id: SittingId) => {
  const { model, missing } = await at.ask('models.ofSitting', { sittingId: id });
  return [model.title, missing];
};
const another = async () => (await at.ask('request.create', aRequest(await prepareFamily(at, 'TEST-2026-002')))).sittingId;
const again = async () => {
  at.close();
  at = await openDeskAgain(at.folder, '2026-04-02T09:00');
};
const refused = async (...[name, input]: Parameters<TestDesk['call']>) => {
  const answer = await at.call(name, input as never);
  return answer.ok ? undefined : answer.error;
};

describe('LC01: conference models', () => {
  test('those that come with the program are listed, and the procedures say which is in use', async () => {
    const { models, inUse } = await at.ask('models.get', {});
    expect(models.map(({ title }) => title)).toEqual([
      'Family Safeguarding',
      'Signs of Safety',
      'Standard',
      'Strengthening Families',
    ]);
    expect(inUse).toEqual({ id: 'standard', isChosen: false });
    expect(await followed(sittingId)).toEqual(['Standard', null]);
  });

  test('a council’s own is read in, chosen, and followed by what is requested from then on, also after a restart', async () => {
    expect(await load(own('Ours'))).toEqual({ id: 'our-own', title: 'Ours', isShipped: false });
    await at.ask('models.choose', { id: 'our-own' });
    const later = await another();
    await again();
    expect(await followed(later)).toEqual(['Ours', null]);
    expect(await followed(sittingId)).toEqual(['Standard', null]);
    await load(own('Ours, second edition'));
    expect((await at.ask('models.get', {})).models.map(({ title }) => title)).toContain('Ours, second edition');
    await at.ask('models.choose', { id: null });
    expect((await at.ask('models.get', {})).inUse.isChosen).toBe(false);
  });

  test('I7: a case file carries the model with the sitting, and a desk that never had it runs the sitting under it', async () => {
    await load(own('Ours'));
    await at.ask('models.choose', { id: 'our-own' });
    const later = await another();
    const { json } = await at.ask('caseFile.export', {});
    const elsewhere = await aDesk();
    await elsewhere.ask('caseFile.import', { json });
    const asked = (id: SittingId) => elsewhere.ask('models.ofSitting', { sittingId: id });
    expect(await asked(later)).toMatchObject({ model: { title: 'Ours' }, missing: null, isKept: true });
    expect((await elsewhere.ask('caseFile.export', {})).json).toBe(json);
    const broken = JSON.parse(json) as { families: { sittings: { keptModel?: { agenda: unknown[] } }[] }[] };
    for (const { sittings } of broken.families) for (const { keptModel } of sittings) if (keptModel) keptModel.agenda = [];
    expect(await elsewhere.call('caseFile.import', { json: JSON.stringify(broken) })).toMatchObject({
      error: { type: 'CaseFileFaulty' },
    });
    // Where the receiving desk has another edition under the same name, the sitting is run under the one that it brings.
    const third = await aDesk();
    await third.ask('models.load', { json: JSON.stringify(own('Ours, second edition')) });
    await third.ask('caseFile.import', { json });
    expect((await third.ask('models.ofSitting', { sittingId: later })).model.title).toBe('Ours');
    elsewhere.close();
    third.close();
  });

  test('a sitting keeps the model that it was requested under when a newer one is read in under the same name', async () => {
    await load(own('Ours'));
    await at.ask('models.choose', { id: 'our-own' });
    const earlier = await another();
    await load(own('Ours, second edition'));
    const later = (await at.ask('request.create', aRequest(await prepareFamily(at, 'TEST-2026-003')))).sittingId;
    await again();
    expect(await followed(earlier)).toEqual(['Ours', null]);
    expect(await followed(later)).toEqual(['Ours, second edition', null]);
  });

  test.each([
    ['text that is no JSON', '{', '(the whole file)'],
    ['a name that a model of the program has', JSON.stringify(standard), 'id'],
    ['an agenda that leaves lines without a heading', JSON.stringify({ ...own('Ours'), agenda: [] }), 'agenda'],
  ])('a faulty file is refused whole and says where: %s', async (_, json, path) => {
    const fault = await refused('models.load', { json });
    expect(fault).toMatchObject({ type: 'ModelFaulty', faults: [{ path }] });
    expect((await at.ask('models.get', {})).models).toHaveLength(4);
  });

  test('what nobody knows cannot be chosen', async () => {
    expect(await refused('models.choose', { id: 'no-such' })).toMatchObject({ type: 'UnknownModel' });
  });

  test('a sitting whose model is not on this computer has the standard agenda, and says so', async () => {
    transact(at.desk.db, (tx) =>
      ok(tx.prepare("UPDATE sitting SET model = 'from-elsewhere', kept_model = NULL WHERE id = $sittingId").run({ sittingId })),
    );
    expect(await followed(sittingId)).toEqual(['Standard', 'from-elsewhere']);
  });
});

test('LC01: the order that the agenda was given in the Room is kept with the record', async () => {
  const order = ['opening', 'welcome', 'reason'];
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'agenda.set', order }] });
  await again();
  expect((await at.ask('record.get', { sittingId })).record.agendaOrder).toEqual(order);
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'agenda.set', order: null }] });
  expect((await at.ask('record.get', { sittingId })).record.agendaOrder).toBeUndefined();
});
