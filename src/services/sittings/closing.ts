import { createHash } from 'node:crypto';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { endsPlan } from '../../core/conferences/decide.ts';
import { finalise } from '../../core/conferences/finalise.ts';
import { type InterimSafetyReason, interimSafetyReason } from '../../core/conferences/interim-safety.ts';
import { heldUp, type Looked, whatIsMissing } from '../../core/conferences/missing.ts';
import { planAfter } from '../../core/conferences/plan-periods.ts';
import type { Conference } from '../../core/conferences/sitting.ts';
import { isPersonKeptApart } from '../../core/disclosure/access.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import { canonicalJson } from '../../storage/canonical-json.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { insertIssuedRecord } from '../../storage/papers/issued.ts';
import { openPlan, savePlan } from '../../storage/plans/plans.ts';
import { saveSitting, undecidedChildren } from '../../storage/record/sittings.ts';
import { readyForCpIs } from '../families/numbers.ts';
import { questionsOf } from '../invitations/last-list.ts';
import { act, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { closeWhatWaits } from '../plans/plan-endings.ts';
import { askForReceipts } from '../plans/plan-receipts.ts';
import { keepModelOf } from '../procedures/conference-models.ts';
import { keepDatesOf, proceduresFor } from '../procedures/procedures.ts';
import { frozen, sittingFile } from '../record/sitting-file.ts';
import { carryPlanAgain, makeFollowUps } from '../requests/follow-ups.ts';

type Api = typeof sittingsApi;

/** Closes a conference: refused, with the list, until each child's decision is whole and confirmed (DC01). Plans start here. */
export const close = (desk: OpenDesk, { sittingId }: InputOf<Api['sitting.close']>): Supplied<Api['sitting.close']> =>
  act(desk, { action: 'sitting.close', objectId: sittingId }, (tx) => {
    const looked = lookedAt(desk, tx, sittingId);
    if (looked === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
    const { sitting, record, conferences } = looked;
    if (sitting.progress.cancelledAt !== null) return err({ type: 'ConferenceCancelled' } as const);
    if (sitting.progress.closedAt !== null) return err({ type: 'AlreadyClosed' } as const);
    const missing = heldUp(whatIsMissing(looked), 'closing');
    if (missing.length > 0 || sitting.heldOn === null) return err({ type: 'NotReady', missing } as const);
    for (const conference of conferences) {
      const decision = record.decisions[conference.id];
      const plan = decision === undefined ? undefined : planAfter(openPlan(tx, conference.childId), decision, sitting.heldOn);
      if (plan !== undefined) savePlan(tx, conference.childId, plan);
    }
    const closed = { ...sitting, progress: { ...sitting.progress, closedAt: nowAt(desk) } };
    saveSitting(tx, closed);
    const ended = conferences.filter(({ id }) => endsPlan(record.decisions[id]?.outcome ?? null)).map(({ childId }) => childId);
    closeWhatWaits(desk, tx, sitting.familyId, ended, sitting.heldOn);
    keepDatesOf(desk, tx, closed);
    keepModelOf(desk, tx, closed.id);
    askWhoHasThePlan(desk, tx, sittingId);
    return ok({ made: makeFollowUps(desk, tx, closed) });
  });

const askWhoHasThePlan = (desk: OpenDesk, tx: WritableDb, id: SittingId): void => {
  const file = sittingFile(desk, tx, id);
  if (file !== undefined) askForReceipts(tx, file);
};

/** Who approved: the chair, and who was at the desk where that is somebody else. */
const actsFor = (chair: string | undefined, actor: string): string =>
  chair === undefined || chair === actor ? actor : `${chair}, recorded by ${actor}`;

/** The chair approves the record. What is kept is its canonical JSON and the hash of that, and neither ever changes. */
export const approve = (desk: OpenDesk, { sittingId }: InputOf<Api['sitting.approve']>): Supplied<Api['sitting.approve']> =>
  act(desk, { action: 'record.approve', objectId: sittingId }, (tx) => {
    const file = sittingFile(desk, tx, sittingId);
    const looked = lookedAt(desk, tx, sittingId);
    if (file === undefined || looked === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
    if (file.sitting.progress.closedAt === null) return err({ type: 'NotClosed' } as const);
    const at = nowAt(desk);
    const by = actsFor(file.chair?.name, desk.actor.name);
    const final = finalise(looked, { version: file.version.number, at, by });
    if (!final.ok) return err({ type: 'NotReady', missing: final.error } as const);
    // Parsed again, so that what is signed is plain data, whatever the store handed out.
    const record = canonicalJson(JSON.parse(JSON.stringify(final.value)));
    const sha256 = createHash('sha256').update(record, 'utf8').digest('hex');
    const version = file.version.number;
    insertIssuedRecord(tx, { sittingId, version, approvedAt: at, approvedBy: by, record, sha256, file: frozen(desk, file, at) });
    saveSitting(tx, { ...file.sitting, progress: { ...file.sitting.progress, approvedAt: at } });
    carryPlanAgain(desk, tx, sittingId);
    // Somebody may have come into the core group since it was closed.
    askForReceipts(tx, file);
    return ok({ version });
  });

/** As much of a sitting as the list of what is missing is made from. */
export const lookedAt = (desk: OpenDesk, db: ReadableDb, id: SittingId): Looked | undefined => {
  const file = sittingFile(desk, db, id);
  return file === undefined ? undefined : lookedOver(desk, db, file);
};

export const lookedOver = (desk: OpenDesk, db: ReadableDb, file: SittingFile): Looked => {
  const { request, sitting, conferences, record, quoracy, family, deadlines, profile } = file;
  const openPlans = Object.fromEntries(
    family.people.flatMap(({ id }) => {
      const open = openPlan(db, id);
      return open === undefined ? [] : [[id, open]];
    }),
  );
  const { people, relationships, residences } = family;
  const { calendar } = proceduresFor(desk, sitting);
  return {
    request,
    sitting,
    conferences,
    record,
    quoracy,
    openPlans,
    undecided: undecidedChildren(db, sitting.familyId),
    people,
    relationships,
    residences,
    interimSafety: Object.fromEntries(
      conferences.flatMap((conference) => {
        const reason = interimSafetyOf(desk, db, file, conference);
        return reason === null ? [] : [[conference.id, reason]];
      }),
    ),
    keptApart: people.map(({ id }) => id).filter((id) => isPersonKeptApart(file, id)),
    listQuestions: questionsOf(desk, file)?.questions.length ?? 0,
    deadlines,
    calendar,
    cpIs: readyForCpIs(desk, db, family),
    planEnding: profile.planEnding,
    today: todayAt(desk),
  };
};

/** Why one child of a sitting needs something to keep them safe until the conference; null where they do not (IN10). */
export const interimSafetyOf = (
  desk: OpenDesk,
  db: ReadableDb,
  { request, sitting, withdrawals }: SittingFile,
  conference: Conference,
): InterimSafetyReason | null => {
  const { profile, calendar } = proceduresFor(desk, sitting);
  const hasPlan = openPlan(db, conference.childId) !== undefined;
  const waiting = { request, sitting, withdrawals, conference, hasPlan, today: todayAt(desk) };
  return interimSafetyReason(waiting, profile.interimSafety, calendar);
};
