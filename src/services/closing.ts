import { createHash } from 'node:crypto';
import type { InputOf, Supplied } from '../contract/procedure.ts';
import type { sittingsApi } from '../contract/sittings.ts';
import { finalise } from '../core/conferences/finalise.ts';
import { heldUp, type Looked, whatIsMissing } from '../core/conferences/missing.ts';
import { planAfter } from '../core/conferences/plan-periods.ts';
import type { SittingId } from '../core/identifiers.ts';
import { err, ok } from '../core/result.ts';
import { canonicalJson } from '../storage/canonical-json.ts';
import type { ReadableDb } from '../storage/database.ts';
import { insertIssuedRecord } from '../storage/issued.ts';
import { openPlan, savePlan } from '../storage/plans.ts';
import { saveSitting } from '../storage/sittings.ts';
import { act, nowAt, type OpenDesk } from './open-desk.ts';
import { sittingFile } from './sitting-file.ts';

type Api = typeof sittingsApi;

/** Closes a conference: refused, with the list, until each child's decision is whole and confirmed (DC01). Plans start here. */
export const close = (desk: OpenDesk, { sittingId }: InputOf<Api['sitting.close']>): Supplied<Api['sitting.close']> =>
  act(desk, { action: 'sitting.close', objectId: sittingId }, (tx) => {
    const looked = lookedAt(desk, tx, sittingId);
    if (looked === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
    const { sitting, record, conferences } = looked;
    if (sitting.progress.closedAt !== null) return err({ type: 'AlreadyClosed' } as const);
    const missing = heldUp(whatIsMissing(looked), 'closing');
    if (missing.length > 0 || sitting.heldOn === null) return err({ type: 'NotReady', missing } as const);
    for (const conference of conferences) {
      const decision = record.decisions[conference.id];
      const plan = decision === undefined ? undefined : planAfter(openPlan(tx, conference.childId), decision, sitting.heldOn);
      if (plan !== undefined) savePlan(tx, conference.childId, plan);
    }
    saveSitting(tx, { ...sitting, progress: { ...sitting.progress, closedAt: nowAt(desk) } });
    return ok(null);
  });

/** The chair approves the record. What is kept is its canonical JSON and the hash of that, and neither ever changes. */
export const approve = (desk: OpenDesk, { sittingId }: InputOf<Api['sitting.approve']>): Supplied<Api['sitting.approve']> =>
  act(desk, { action: 'record.approve', objectId: sittingId }, (tx) => {
    const file = sittingFile(desk, tx, sittingId);
    const looked = lookedAt(desk, tx, sittingId);
    if (file === undefined || looked === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
    if (file.sitting.progress.closedAt === null) return err({ type: 'NotClosed' } as const);
    const at = nowAt(desk);
    const by = file.chair?.name ?? desk.actor.name;
    const final = finalise(looked, { version: file.version.number, at, by });
    if (!final.ok) return err({ type: 'NotReady', missing: final.error } as const);
    // Parsed again, so that what is signed is plain data, whatever the store handed out.
    const record = canonicalJson(JSON.parse(JSON.stringify(final.value)));
    const sha256 = createHash('sha256').update(record, 'utf8').digest('hex');
    insertIssuedRecord(tx, { sittingId, version: file.version.number, approvedAt: at, approvedBy: by, record, sha256 });
    saveSitting(tx, { ...file.sitting, progress: { ...file.sitting.progress, approvedAt: at } });
    return ok({ version: file.version.number });
  });

/** As much of a sitting as the list of what is missing is made from. */
export const lookedAt = (desk: OpenDesk, db: ReadableDb, id: SittingId): Looked | undefined => {
  const file = sittingFile(desk, db, id);
  if (file === undefined) return undefined;
  const { request, sitting, conferences, record, quoracy, family } = file;
  return { request, sitting, conferences, record, quoracy, people: family.people, relationships: family.relationships };
};
