import { createHash } from 'node:crypto';
import type { SittingId } from '../../src/core/identifiers.ts';
import { addDays, day, type LocalDateTime } from '../../src/core/local-date.ts';
import type { OpenDesk } from '../../src/services/open-desk.ts';
import { frozen, sittingFile } from '../../src/services/record/sitting-file.ts';
import type { WritableDb } from '../../src/storage/database.ts';
import { insertIssuedRecord } from '../../src/storage/papers/issued.ts';
import { inOneGo, makeFamily, makeSitting, makeStaff, seeded, workday } from './ten-years.ts';

/** The first day on which one of them is held; one more each day, weekends left out, and again from here after `aYear`. */
export const firstHeld = day('2025-01-02');
const aYear = 364;

/** Fills a vault with so many initial conferences, each of a family of its own, with a record of so many rows that the chair has approved. */
export const fillApproved = (
  desk: OpenDesk,
  { records, statements }: { readonly records: number; readonly statements: number },
): void => {
  const chance = seeded(6);
  const staff = inOneGo(desk, (tx) => makeStaff(desk, tx, chance));
  for (let made = 0; made < records; made += 20)
    inOneGo(desk, (tx) => {
      for (let one = made; one < Math.min(records, made + 20); one += 1) {
        const { children } = makeFamily(desk, tx, chance);
        const on = workday(addDays(firstHeld, one % aYear));
        makeSitting(desk, tx, chance, staff, children, on, { series: 1, isLast: false, how: 'distributed', statements });
      }
      for (const id of notIssued(tx)) issue(desk, tx, id);
    });
};

const notIssued = (tx: WritableDb): ReadonlyArray<SittingId> =>
  tx
    .prepare<[], { readonly id: SittingId }>('SELECT id FROM sitting WHERE id NOT IN (SELECT sitting_id FROM issued_record)')
    .all()
    .map(({ id }) => id);

/** What the chair's approval keeps, without asking first whether anything is missing. */
const issue = (desk: OpenDesk, tx: WritableDb, sittingId: SittingId): void => {
  const file = sittingFile(desk, tx, sittingId);
  if (file === undefined) throw new Error('It was made just now');
  const record = JSON.stringify(file.record);
  const approvedAt = `${file.sitting.heldOn}T12:00` as LocalDateTime;
  insertIssuedRecord(tx, {
    sittingId,
    version: '1.0',
    approvedAt,
    approvedBy: 'Chair',
    record,
    sha256: createHash('sha256').update(record).digest('hex'),
    file: frozen(desk, file, approvedAt),
  });
};
