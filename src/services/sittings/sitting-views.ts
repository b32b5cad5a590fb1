import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { ConferenceView, SittingLink, SittingView, WithdrawalView } from '../../contract/sitting-answers.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { decidesNothing, keepsPlan } from '../../core/conferences/decide.ts';
import { whatIsMissing } from '../../core/conferences/missing.ts';
import { isRequestReady } from '../../core/conferences/missing-request.ts';
import { nextThing } from '../../core/conferences/next-thing.ts';
import { type Conference, earliestDue, type Sitting, stageOf } from '../../core/conferences/sitting.ts';
import { withdrawalReasons } from '../../core/conferences/withdrawal.ts';
import { arrangedFor } from '../../core/disclosure/copy-needs.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { ageOn } from '../../core/local-date.ts';
import { err, ok } from '../../core/result.ts';
import { decidedCategories, openPlan } from '../../storage/plans/plans.ts';
import { findSitting, hasOpenConference, heldConferences, sittingsAfter } from '../../storage/record/sittings.ts';
import { splitFrom, splitOf } from '../../storage/requests/split-sittings.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { withdrawalsToWrite } from '../papers/withdrawal-letters.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import { inquorateBefore } from '../record/inquorate-row.ts';
import { recordOf } from '../record/records.ts';
import { sittingFile } from '../record/sitting-file.ts';
import { sittingRow } from '../record/sitting-rows.ts';
import { dueOf, isLate, stateInWords } from '../record/standing.ts';
import { earlyReviewOf } from '../requests/early-reviews.ts';
import { mayTakeBack } from '../requests/follow-ups.ts';
import { mayPutBack } from '../requests/splitting.ts';
import { interimSafetyOf, lookedOver } from './closing.ts';

type Api = typeof sittingsApi;

/** Everything the workspace of a sitting shows, with what is missing and the one next thing. */
export const viewSitting = (desk: OpenDesk, { sittingId }: InputOf<Api['sitting.get']>): Supplied<Api['sitting.get']> => {
  const file = sittingFile(desk, desk.db, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const { sitting, request, family, profile } = file;
  const missing = isCancelled(sitting) ? [] : whatIsMissing(lookedOver(desk, desk.db, file));
  const followed = sitting.followsId === null ? undefined : findSitting(desk.db, sitting.followsId);
  const view: SittingView = {
    sitting,
    stage: stageOf(sitting.progress),
    request,
    family: family.family,
    conferences: file.conferences.map((conference) => conferenceView(desk, file, conference)),
    chair: file.chair,
    minuteTaker: file.minuteTaker,
    profile: { id: profile.id, title: profile.title, version: sitting.profileVersion, chairLabel: profile.chair.label },
    deadlines: file.deadlines,
    missing,
    requestReady: isRequestReady(missing),
    withdrawals: withdrawalViews(desk, file),
    arrange: arrangedFor(file),
    follows: followed === undefined ? null : linkTo(desk, followed, false),
    followedBy: sittingsAfter(desk.db, sittingId).map((after) =>
      linkTo(desk, after, mayTakeBack(desk.db, after, sitting, recordOf(desk, desk.db, after.id))),
    ),
    ...splitLinks(desk, sitting),
    earlyReview: earlyReviewOf(desk.db, file),
    owesFollowUp: owesFollowUp(desk, file),
    next: nextThing(file, missing, todayAt(desk)),
  };
  return ok(view);
};

const isCancelled = ({ progress }: Sitting): boolean => progress.cancelledAt !== null;

/** A reader of the present list who was told of a day that is off has a letter to come until it was written. */
const withdrawalViews = (desk: OpenDesk, file: SittingFile): ReadonlyArray<WithdrawalView> =>
  file.withdrawals.map((withdrawal) => ({
    ...withdrawal,
    reasonInWords: withdrawalReasons[withdrawal.reason].words,
    lettersToWrite:
      withdrawal.number < file.withdrawals.length
        ? 0
        : new Set(withdrawalsToWrite(desk.db, file).map(({ reader }) => reader)).size,
  }));

export const listQuoracy = (desk: OpenDesk, { sittingId }: InputOf<Api['sitting.quoracy']>): Supplied<Api['sitting.quoracy']> => {
  const file = sittingFile(desk, desk.db, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  return ok(
    file.conferences.flatMap((conference) => {
      const assessment = file.quoracy[conference.id];
      const childName = file.family.people.find((p) => p.id === conference.childId)?.givenName ?? '';
      return assessment === undefined ? [] : [{ conferenceId: conference.id, childName, assessment }];
    }),
  );
};

const linkTo = (desk: OpenDesk, sitting: Sitting, takesBack: boolean): SittingLink => {
  const { sittingId, reference, kind, children, heldOn, dueInWords } = sittingRow(desk, desk.db, sitting);
  return { sittingId, reference, kind, children, heldOn, dueInWords, mayTakeBack: takesBack };
};

const splitLinks = (desk: OpenDesk, sitting: Sitting): Pick<SittingView, 'splitFrom' | 'splitOff'> => {
  const { db } = desk;
  const own = splitOf(db, sitting.id);
  const from = own === undefined ? undefined : findSitting(db, own.fromId);
  return {
    splitFrom: from === undefined ? null : { ...linkTo(desk, from, false), mayPutBack: mayPutBack(desk, db, sitting) },
    splitOff: splitFrom(db, sitting.id).flatMap((id) => {
      const made = findSitting(db, id);
      return made === undefined ? [] : [{ ...linkTo(desk, made, false), mayPutBack: mayPutBack(desk, db, made) }];
    }),
  };
};

/** A closed conference with a child who keeps a plan or waits for a decision, and for whom nothing is ahead. */
const owesFollowUp = (desk: OpenDesk, { sitting, conferences, record }: SittingFile): boolean =>
  sitting.progress.closedAt !== null &&
  conferences.some((conference) => {
    const outcome = record.decisions[conference.id]?.outcome ?? null;
    const { childId } = conference;
    const later = heldConferences(desk.db, childId).some((held) => sitting.heldOn !== null && held.heldOn > sitting.heldOn);
    if (later) return false;
    if (keepsPlan(outcome)) return openPlan(desk.db, childId) !== undefined && !hasOpenConference(desk.db, childId, 'review');
    return decidesNothing(outcome) && !hasOpenConference(desk.db, childId, 'any');
  });

const conferenceView = (desk: OpenDesk, file: SittingFile, conference: Conference): ConferenceView => {
  const child = file.family.people.find((p) => p.id === conference.childId);
  if (child === undefined) throw new Error('A conference without its child');
  const procedures = proceduresFor(desk, file.sitting);
  return {
    conference,
    child,
    ageInYears: child.birth.known === 'date' ? (ageOn(child.birth.on, file.sitting.heldOn ?? todayAt(desk)) ?? null) : null,
    due: dueOf(procedures, conference) ?? null,
    dueInWords: stateInWords(desk, file.sitting, conference, procedures),
    late: isLate(desk, file.sitting, earliestDue(conference)),
    inquorateBefore: inquorateBefore(desk, conference.id),
    interimSafety: interimSafetyOf(desk, desk.db, file, conference),
    categories: categoriesOf(desk, file.sitting, conference),
  };
};

/** What was decided before this conference about the plan that is open (DC03). */
const categoriesOf = (desk: OpenDesk, { heldOn }: Sitting, { id, childId }: Conference): ConferenceView['categories'] => {
  const from = openPlan(desk.db, childId)?.startedOn;
  if (from === undefined) return [];
  const decided = decidedCategories(desk.db, { childId, conferenceId: id, from });
  return decided.filter((one) => heldOn === null || one.heldOn < heldOn);
};
