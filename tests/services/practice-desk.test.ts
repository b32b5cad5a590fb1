import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invitationReach } from '../../src/core/conferences/invitation.ts';
import { waitsForAcceptance } from '../../src/core/conferences/next-help.ts';
import type { SittingId } from '../../src/core/identifiers.ts';
import { ok } from '../../src/core/result.ts';
import { recordOf } from '../../src/services/record/records.ts';
import { transact } from '../../src/storage/database.ts';
import { listedRecords } from '../../src/storage/record/listed-records.ts';
import { projectedRows, projectRecord } from '../../src/storage/record/projections.ts';
import { aPracticeDesk, type TestDesk } from '../support/desk.ts';

let at: TestDesk;
const sittings: SittingId[] = [];
beforeAll(async () => {
  at = await aPracticeDesk();
  for (const row of await at.ask('sitting.list', { like: '', filter: 'all' })) sittings.push(row.sittingId);
});
afterAll(() => at.close());

describe('the practice desk', () => {
  test('what lists read can be made again from the records, row for row', () => {
    expect(sittings.length).toBeGreaterThan(1);
    for (const sittingId of sittings) {
      const before = projectedRows(at.desk.db, sittingId);
      const wiped = transact(at.desk.db, (tx) => {
        for (const table of ['invitee', 'decision', 'plan_action', 'outline_plan', 'dissent'])
          tx.prepare(`DELETE FROM ${table} WHERE sitting_id = $sittingId`).run({ sittingId });
        return ok(null);
      });
      expect(wiped.ok).toBe(true);
      expect(projectedRows(at.desk.db, sittingId)).not.toEqual(before);
      transact(at.desk.db, (tx) => {
        projectRecord(tx, sittingId, recordOf(at.desk, tx, sittingId));
        return ok(null);
      });
      expect(projectedRows(at.desk.db, sittingId)).toEqual(before);
    }
  });

  test('what Today reads from rows is what the record says', () => {
    for (const [sittingId, listed] of listedRecords(at.desk.db, sittings)) {
      const record = recordOf(at.desk, at.desk.db, sittingId);
      const decisions = Object.fromEntries(
        Object.entries(listed.decisions).map(([id, { helpWaitsOn, ...decision }]) => {
          const { outcome, nextHelp } = record.decisions[decision.conferenceId]!;
          expect(helpWaitsOn !== null).toBe(waitsForAcceptance(outcome, nextHelp));
          return [id, decision];
        }),
      );
      const invitees = Object.fromEntries(
        Object.entries(listed.invitees).map(([id, { reached, silentSince, chased, ...invitee }]) => {
          const held = invitationReach(record.invitees[invitee.id]!);
          expect([reached, silentSince, chased?.on]).toEqual([held.reached.as, held.silentSince, held.chased?.on]);
          return [id, invitee];
        }),
      );
      expect(record).toMatchObject(JSON.parse(JSON.stringify({ ...listed, invitees, decisions })));
      for (const part of ['invitees', 'decisions', 'dissents'] as const)
        expect(Object.keys(listed[part]).sort()).toEqual(Object.keys(record[part]).sort());
    }
  });

  test('the log and the store are sound after an import', async () => {
    expect(await at.ask('audit.verify', {})).toMatchObject({ firstWrong: null, storeSound: true });
  });
});
