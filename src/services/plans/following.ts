import type { followingApi, MatterView } from '../../contract/following.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { deadlinesOf } from '../../core/conferences/sitting-deadlines.ts';
import { chaseOn, isOpen, resultName, resultsOf, type Step, stateInWords } from '../../core/following/matters.ts';
import type { AssessmentId, ChallengeId, MatterStepId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import {
  findChallenge,
  findStep,
  insertChallenge,
  insertStep,
  type MattersAsked,
  matters,
  openSittingsCarrying,
  removeChallenge,
  removeStep,
} from '../../storage/record/matters.ts';
import { conferencesOfSitting, findSitting } from '../../storage/record/sittings.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import { editRecord, recordOf } from '../record/records.ts';

export const followingServices = (desk: OpenDesk): Implementation<typeof followingApi> => ({
  'matter.list': (asked) => ok(mattersOf(desk, desk.db, { ...asked, onlyOpen: false })),

  'challenge.add': ({ sittingId, ...challenge }) =>
    act(desk, { action: 'challenge.add', objectId: sittingId }, (tx) => {
      const sitting = findSitting(tx, sittingId);
      const ofSitting = conferencesOfSitting(tx, sittingId).map(({ id }) => id);
      if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
      if (challenge.conferenceId !== null && !ofSitting.includes(challenge.conferenceId))
        return err({ type: 'NotHere', what: 'child' } as const);
      if (sitting.progress.closedAt === null) return err({ type: 'NotClosed' } as const);
      const challengeId = desk.newId<ChallengeId>();
      insertChallenge(tx, { ...challenge, id: challengeId, sittingId });
      return ok({ challengeId });
    }),

  'challenge.remove': ({ challengeId }) =>
    act(desk, { action: 'challenge.remove', objectId: challengeId }, (tx) => {
      if (findChallenge(tx, challengeId) === undefined) return err({ type: 'NotHere', what: 'challenge' } as const);
      removeChallenge(tx, challengeId);
      return ok(null);
    }),

  'matter.step': ({ sittingId, about, ...step }) =>
    act(desk, { action: 'matter.step', objectId: about.id }, (tx) => {
      const ofSitting = matters(tx, { sittingId, onlyOpen: false, from: null, until: null });
      const matter = ofSitting.find(({ key }) => key.route === about.route && key.id === about.id);
      if (matter === undefined) return err({ type: 'NotHere', what: 'matter' } as const);
      if (!isOpen(matter)) return err({ type: 'MatterEnded' } as const);
      if (step.takenOn > todayAt(desk)) return err({ type: 'DayIsToCome' } as const);
      const fits =
        step.kind === 'outcome' ? step.result !== null && resultsOf(about.route).includes(step.result) : step.result === null;
      if (!fits) return err({ type: 'OutcomeDoesNotFit' } as const);
      const stepId = desk.newId<MatterStepId>();
      insertStep(tx, { ...step, id: stepId, sittingId, about });
      if (about.route === 'assessment' && step.kind === 'outcome') tellReview(desk, tx, about.id as AssessmentId, step);
      return ok({ stepId });
    }),

  'matter.stepBack': ({ stepId }) =>
    act(desk, { action: 'matter.stepBack', objectId: stepId }, (tx) => {
      if (findStep(tx, stepId) === undefined) return err({ type: 'NotHere', what: 'step' } as const);
      removeStep(tx, stepId);
      return ok(null);
    }),
});

/** A review that is still to be held carries the assessment on: it is told what came of it, and starts with nothing to ask again. */
const tellReview = (desk: OpenDesk, tx: WritableDb, id: AssessmentId, { takenOn, words, result }: Omit<Step, 'id'>): void => {
  for (const sittingId of openSittingsCarrying(tx, id)) {
    const carried = Object.values(recordOf(desk, tx, sittingId).plan.assessments ?? {}).find((one) => one.carriedFrom === id);
    if (carried === undefined || carried.doneOn !== null) continue;
    const found = [result === 'carried-out' || result === null ? '' : `${resultName[result]}.`, words].filter(Boolean).join(' ');
    editRecord(desk, tx, sittingId, [
      { edit: 'assessment.set', id: carried.id, assessment: { ...carried, doneOn: takenOn, found } },
    ]);
  }
};

/** Matters as a list shows them, each counted with the calendar of its own sitting. */
export const mattersOf = (desk: OpenDesk, db: ReadableDb, asked: MattersAsked): ReadonlyArray<MatterView> =>
  matters(db, asked).flatMap((matter) => {
    const sitting = findSitting(db, matter.sittingId);
    const request = sitting === undefined ? undefined : findRequest(db, sitting.requestId);
    if (sitting === undefined || request === undefined) return [];
    const procedures = proceduresFor(desk, sitting);
    const limit =
      matter.raisedAt === null
        ? undefined
        : deadlinesOf(procedures, sitting, request, conferencesOfSitting(db, sitting.id)).find(
            ({ source }) => source.rule === 'T-23',
          );
    const limitAt = limit?.dueAt ?? null;
    return [
      {
        ...matter,
        state: stateInWords(matter),
        isOpen: isOpen(matter),
        chaseOn: isOpen(matter) ? chaseOn(matter, procedures.calendar) : null,
        inTime: matter.raisedAt === null || limitAt === null ? null : matter.raisedAt <= limitAt,
      },
    ];
  });
