import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId } from '../../../src/core/identifiers.ts';
import { connectionOf } from '../../../src/storage/database.ts';
import { warningsOfFamilySql, warningsToReviewSql } from '../../../src/storage/families/warning-notes.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk();
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const raise = (reviewOn: string, personId: PersonId | null = family.mother) =>
  at.ask('warning.save', {
    warning: {
      id: null,
      familyId: family.familyId,
      personId,
      kind: 'marac',
      words: 'Heard at MARAC.',
      reviewOn,
      endedOn: null,
    },
  });
const held = () => at.ask('warning.ofFamily', { familyId: family.familyId });
const onToday = async () => (await at.ask('today.get', {})).tasks.filter(({ id }) => id.startsWith('warning:'));

describe('PF08: warnings of a family', () => {
  test('who raised one and when is kept, also when it is reviewed and ended', async () => {
    const { warningId } = await raise('2026-04-10');
    const [note] = await held();
    expect(note).toMatchObject({ id: warningId, raisedOn: '2026-04-01', raisedBy: at.desk.actor.name, endedOn: null });
    at.setClock('2026-04-09T09:00');
    const { raisedOn: _, raisedBy: __, ...kept } = note!;
    await at.ask('warning.save', { warning: { ...kept, reviewOn: '2026-07-10' } });
    expect(await held()).toMatchObject([{ reviewOn: '2026-07-10', raisedOn: '2026-04-01' }]);
    await at.ask('warning.save', { warning: { ...kept, endedOn: '2026-04-09' } });
    expect(await held()).toMatchObject([{ endedOn: '2026-04-09', raisedOn: '2026-04-01' }]);
  });

  test('a review stands on Today from two weeks before, as late once it is past, and not once it was reviewed or ended', async () => {
    await raise('2026-04-16');
    expect(await onToday()).toEqual([]);
    at.setClock('2026-04-02T09:00');
    expect(await onToday()).toMatchObject([
      {
        sentence: 'Review the warning “MARAC” about Juniper Sampleton (TEST)',
        familyId: family.familyId,
        sittingId: null,
        dueOn: '2026-04-16',
        group: 'later',
      },
    ]);
    at.setClock('2026-04-17T09:00');
    expect(await onToday()).toMatchObject([{ group: 'late' }]);
    const { raisedOn: _, raisedBy: __, ...kept } = (await held())[0]!;
    await at.ask('warning.save', { warning: { ...kept, endedOn: '2026-04-17' } });
    expect(await onToday()).toEqual([]);
  });

  test('nobody of another family can be named, and a warning goes along when its person is merged', async () => {
    const other = await at.ask('family.create', { reference: 'TEST-2026-009', name: 'Other' });
    const warning = { id: null, kind: 'marac', words: 'x', reviewOn: '2026-05-01', endedOn: null } as const;
    expect(
      await at.call('warning.save', { warning: { ...warning, familyId: other.familyId, personId: family.mother } }),
    ).toMatchObject({ ok: false, error: { type: 'NotHere' } });
    await raise('2026-05-01', family.wren);
    const pair = { keepId: family.rowan, dropId: family.wren };
    expect((await at.ask('person.mergePreview', pair)).consequences).toContain(
      'What names Wren Sampleton (TEST) names Rowan Sampleton (TEST) from now on: a warning.',
    );
    const { choices } = await at.ask('person.mergePreview', pair);
    await at.ask('person.merge', { ...pair, choices: Object.fromEntries(choices.map(({ key }) => [key, 'keep' as const])) });
    expect(await held()).toMatchObject([{ personId: family.rowan }]);
  });

  test('the case file carries them there and back', async () => {
    await raise('2026-05-01');
    const { json } = await at.ask('caseFile.export', {});
    const again = await aDesk();
    try {
      await again.ask('caseFile.import', { json });
      expect(await again.ask('warning.ofFamily', { familyId: family.familyId })).toEqual(await held());
    } finally {
      again.close();
    }
  });

  test('both lists are found by an index', () => {
    const plan = (sql: string) =>
      connectionOf(at.desk.db)
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all({ familyId: 'x', until: 'x' })
        .map(({ detail }) => detail)
        .join('; ');
    expect(plan(warningsOfFamilySql)).toContain('warning_note_by_family');
    expect(plan(warningsToReviewSql)).toContain('warning_note_by_review');
  });
});
