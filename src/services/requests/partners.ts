import type { PartnerRequestView, partnersApi } from '../../contract/partners.ts';
import type { Implementation, Supplied } from '../../contract/procedure.ts';
import { noOtherPlan } from '../../core/conferences/other-plan.ts';
import {
  nextPartnerStep,
  type PartnerAnswer,
  type PartnerRequest,
  partnerInWords,
} from '../../core/conferences/partner-request.ts';
import type { PartnerRequestId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { dueDate } from '../../core/procedures/deadlines.ts';
import { err, ok } from '../../core/result.ts';
import type { WritableDb } from '../../storage/database.ts';
import { findFamily } from '../../storage/families/families.ts';
import {
  findPartnerRequest,
  partnerRequestsOf,
  removePartnerRequest,
  savePartnerRequest,
} from '../../storage/requests/partner-requests.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';
import { requestWithin } from './requests.ts';

type Api = typeof partnersApi;

export const partnerServices = (desk: OpenDesk): Implementation<Api> => ({
  'partner.list': ({ familyId }) => ok(partnerRequestsOf(desk.db, familyId).map(viewOf)),

  'partner.ask': ({ familyId, ...asked }): Supplied<Api['partner.ask']> =>
    act(desk, { action: 'partner.ask', objectId: familyId }, (tx) => {
      if (findFamily(tx, familyId) === undefined) return err({ type: 'NotHere', what: 'family' } as const);
      if (asked.askedOn > todayAt(desk)) return err({ type: 'DayIsToCome' } as const);
      const id = desk.newId<PartnerRequestId>();
      savePartnerRequest(tx, { ...asked, id, familyId, answer: null, disagreement: null, requestId: null });
      return ok({ partnerRequestId: id });
    }),

  'partner.answer': ({ partnerRequestId, ...answer }): Supplied<Api['partner.answer']> =>
    act(desk, { action: 'partner.answer', objectId: partnerRequestId }, (tx) => {
      const held = findPartnerRequest(tx, partnerRequestId);
      if (held === undefined) return err(notHere);
      if (held.answer !== null) return err({ type: 'PartnerStepOutOfTurn' } as const);
      const wrong = wrongDay(desk, answer.on, held.askedOn);
      return wrong === undefined ? ok(settledWith(desk, tx, { ...held, answer }, answer)) : err(wrong);
    }),

  'partner.differ': ({ partnerRequestId, dueOn, ...raised }): Supplied<Api['partner.differ']> =>
    act(desk, { action: 'partner.differ', objectId: partnerRequestId }, (tx) => {
      const held = findPartnerRequest(tx, partnerRequestId);
      if (held === undefined) return err(notHere);
      if (held.answer === null || held.answer.agreed || held.disagreement !== null)
        return err({ type: 'PartnerStepOutOfTurn' } as const);
      const wrong = wrongDay(desk, raised.raisedOn, held.answer.on);
      if (wrong !== undefined) return err(wrong);
      const due = dueOn ?? settleBy(desk, raised.raisedOn);
      if (due === null) return err({ type: 'NoLimitForDifferences' } as const);
      if (due < raised.raisedOn) return err({ type: 'DayBeforeTheLast' } as const);
      savePartnerRequest(tx, { ...held, disagreement: { ...raised, dueOn: due, settled: null } });
      return ok(null);
    }),

  'partner.settle': ({ partnerRequestId, ...settled }): Supplied<Api['partner.settle']> =>
    act(desk, { action: 'partner.settle', objectId: partnerRequestId }, (tx) => {
      const held = findPartnerRequest(tx, partnerRequestId);
      if (held === undefined) return err(notHere);
      const { disagreement } = held;
      if (disagreement === null || disagreement.settled !== null) return err({ type: 'PartnerStepOutOfTurn' } as const);
      const wrong = wrongDay(desk, settled.on, disagreement.raisedOn);
      if (wrong !== undefined) return err(wrong);
      return ok(settledWith(desk, tx, { ...held, disagreement: { ...disagreement, settled } }, settled));
    }),

  'partner.stepBack': ({ partnerRequestId }): Supplied<Api['partner.stepBack']> =>
    act(desk, { action: 'partner.stepBack', objectId: partnerRequestId }, (tx) => {
      const held = findPartnerRequest(tx, partnerRequestId);
      if (held === undefined) return err(notHere);
      if (held.requestId !== null) return err({ type: 'AlreadyUsed' } as const);
      const before = stepBefore(held);
      if (before === undefined) removePartnerRequest(tx, held.id);
      else savePartnerRequest(tx, before);
      return ok(null);
    }),
});

const notHere = { type: 'NotHere', what: 'request' } as const;

const viewOf = (request: PartnerRequest): PartnerRequestView => ({
  ...request,
  words: partnerInWords(request),
  next: nextPartnerStep(request),
});

/** Undefined where the request itself was the last thing that was written down. */
const stepBefore = (held: PartnerRequest): PartnerRequest | undefined => {
  const { answer, disagreement } = held;
  if (disagreement !== null && disagreement.settled !== null)
    return { ...held, disagreement: { ...disagreement, settled: null } };
  if (disagreement !== null) return { ...held, disagreement: null };
  return answer === null ? undefined : { ...held, answer: null };
};

const wrongDay = (desk: OpenDesk, on: LocalDate, after: LocalDate) => {
  if (on > todayAt(desk)) return { type: 'DayIsToCome' } as const;
  return on < after ? ({ type: 'DayBeforeTheLast' } as const) : undefined;
};

/** The last day to settle a difference that was raised on a day; null where the procedures give none (T-24). */
const settleBy = (desk: OpenDesk, raisedOn: LocalDate): LocalDate | null => {
  const { profile, calendar } = currentProcedures(desk);
  const rule = Object.values(profile.deadlines).find(({ anchor }) => anchor === 'difference-raised');
  const due = rule === undefined ? undefined : dueDate(rule, { 'difference-raised': raisedOn }, calendar);
  return due?.ok ? due.value.due : null;
};

/** Keeps what was decided; a yes asks for the conference at once, in the words of the agency. */
const settledWith = (
  desk: OpenDesk,
  tx: WritableDb,
  held: PartnerRequest,
  { agreed, on, by }: PartnerAnswer,
): { readonly sittingId: SittingId | null } => {
  if (!agreed) {
    savePartnerRequest(tx, held);
    return { sittingId: null };
  }
  const made = requestWithin(desk, tx, { ...conferenceFor(held, on, by), familyId: held.familyId });
  if (made === undefined) throw new Error('A family whose partner request is held is here');
  savePartnerRequest(tx, { ...held, requestId: made.requestId });
  return { sittingId: made.sittingId };
};

const conferenceFor = (
  { askedBy, agencyName, backedBy, reason }: PartnerRequest,
  requestedOn: LocalDate,
  authorisedBy: string,
): Omit<Parameters<typeof requestWithin>[2], 'familyId'> => ({
  kind: 'initial',
  requestedOn,
  requestedBy: `${[askedBy, agencyName].filter((part) => part !== '').join(', ')}, backed by ${backedBy}`,
  authorisedBy,
  strategyDiscussionOn: null,
  enquiryOutcome: 'not-yet-known',
  transferNotifiedOn: null,
  reason,
  askedCategory: null,
  arrangements: '',
  needs: [],
  exclusionsAsked: [],
  enquiryWorker: '',
  enquiryTeam: '',
  conditions: [],
  venueRisk: '',
  fabricatedIllness: false,
  childIds: [],
  childKinds: {},
  leftOut: [],
  earlyBecause: null,
  earlyAgreedBy: '',
  otherPlan: noOtherPlan,
});
