import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { categoryName } from '../../core/conferences/decision-words.ts';
import { longDate } from '../../core/local-date.ts';
import { err, ok } from '../../core/result.ts';
import { sentenceCase } from '../../core/words.ts';
import { type OutgoingTable, tableAsCsv, tableAsExcel } from '../../documents/table-file.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import { folderFor } from '../documents-folder.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { listPlans } from './plans.ts';

type Api = typeof sittingsApi;

/** Writes the children with a plan on a day as a list for a spreadsheet, whole or not at all, and logs that it left (MI01, MI10). */
export const exportPlans = async (
  desk: OpenDesk,
  { on, format, folder }: InputOf<Api['plan.export']>,
): Promise<Supplied<Api['plan.export']>> => {
  const day = on ?? todayAt(desk);
  const listed = listPlans(desk, { on: day });
  if (!listed.ok) return listed;
  const place = folderFor(desk, folder);
  if (!place.ok) return place;
  const table: OutgoingTable = {
    title: 'Children with a plan',
    headings: [
      'Child',
      'Family',
      'Category',
      'Plan since',
      'Last conference',
      'Next review by',
      'Lead social worker',
      `Months on ${longDate(day)}`,
    ],
    rows: listed.value.map((row) => [
      row.childName,
      row.familyName,
      sentenceCase(categoryName(row.category)),
      { on: row.startedOn },
      { on: row.lastConferenceOn },
      { on: row.nextReviewBy },
      row.leadSocialWorker,
      row.age.months,
    ]),
  };
  const bytes = format === 'csv' ? tableAsCsv(table) : await tableAsExcel(table);
  const fileName = `${day} children with a plan.${format}`;
  const path = join(place.value, fileName);
  const saved = await atomicWrite(path, bytes, { notes: desk.temporaryFiles });
  if (!saved.ok) return err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] });
  const logged = act(desk, { action: 'plan.export', objectId: null }, () => ok(null));
  if (!logged.ok) return logged;
  return ok({ path, rows: table.rows.length, sha256: createHash('sha256').update(bytes).digest('hex') });
};
