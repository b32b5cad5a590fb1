import { z } from 'zod';
import type { ConditionKind } from '../core/conferences/conditions.ts';
import { noOtherPlan } from '../core/conferences/other-plan.ts';
import { advocacyAnswers, interpreterGenders } from '../core/conferences/person-needs.ts';
import type { ConferenceKind, ConferenceRequest, EarlyReason, EnquiryOutcome } from '../core/conferences/sitting.ts';
import { exclusionGround } from './record-edits.ts';
import { category, date, line, paragraph, personId } from './values.ts';

export const conferenceKind = z.enum([
  'initial',
  'pre-birth',
  'transfer-in',
  'review',
  'early-review',
  'reconvened',
]) satisfies z.ZodType<ConferenceKind>;

const enquiryOutcome = z.enum([
  'continuing-risk',
  'substantiated-not-continuing',
  'not-substantiated',
  'not-yet-known',
]) satisfies z.ZodType<EnquiryOutcome>;

const earlyReason = z.enum([
  'serious-change',
  'no-progress',
  'no-decision-last-time',
  'new-child',
  'other',
]) satisfies z.ZodType<EarlyReason>;

const eachOnce = (list: ReadonlyArray<{ readonly personId: string }>): boolean =>
  new Set(list.map((one) => one.personId)).size === list.length;

/** What a request holds, every field of it (domain.md 2.3). */
export const requestFields = z.strictObject({
  kind: conferenceKind,
  requestedOn: date,
  requestedBy: line,
  authorisedBy: line,
  strategyDiscussionOn: date.nullable(),
  enquiryOutcome,
  enquiryWorker: line,
  enquiryTeam: line,
  transferNotifiedOn: date.nullable(),
  reason: paragraph,
  askedCategory: category.nullable(),
  arrangements: paragraph,
  needs: z
    .array(
      z.strictObject({
        personId,
        dialect: line,
        interpreterGender: z.enum(interpreterGenders),
        advocacy: z.enum(advocacyAnswers),
        stepFree: z.boolean(),
        hearingLoop: z.boolean(),
        transport: z.boolean(),
      }),
    )
    .max(60)
    .refine(eachOnce, 'Each person stands here once.')
    .readonly(),
  exclusionsAsked: z
    .array(z.strictObject({ personId, ground: exclusionGround, requestedBy: line, requestedOn: date, evidence: paragraph }))
    .max(60)
    .refine(eachOnce, 'Each person stands here once.')
    .readonly(),
  conditions: z
    .array(
      z
        .strictObject({
          personId,
          kind: z.enum(['bail', 'police', 'court-order']) satisfies z.ZodType<ConditionKind>,
          words: paragraph,
          notToMeet: z.array(personId).max(60).readonly(),
        })
        .refine((one) => !one.notToMeet.includes(one.personId), 'Nobody is kept from themselves.')
        .refine((one) => new Set(one.notToMeet).size === one.notToMeet.length, 'Each person stands here once.'),
    )
    .max(60)
    .refine(eachOnce, 'Each person stands here once.')
    .readonly(),
  venueRisk: paragraph,
  fabricatedIllness: z.boolean(),
  childIds: z.array(personId).max(30).readonly(),
  childKinds: z.record(personId, conferenceKind),
  leftOut: z
    .array(z.strictObject({ childId: personId, reason: paragraph }))
    .max(30)
    .readonly(),
  earlyBecause: earlyReason.nullable(),
  earlyAgreedBy: line,
  otherPlan: z.strictObject({
    authority: line,
    lastReviewOn: date.nullable(),
    nextReviewDueOn: date.nullable(),
    children: z
      .array(z.strictObject({ childId: personId, startedOn: date.nullable(), category: category.nullable() }))
      .max(30)
      .readonly(),
    actions: paragraph,
  }),
}) satisfies z.ZodType<Omit<ConferenceRequest, 'id' | 'familyId'>, unknown>;

const { enquiryWorker, enquiryTeam, conditions, venueRisk } = requestFields.shape;
const { askedCategory, childKinds, leftOut, earlyBecause, earlyAgreedBy, otherPlan, needs, exclusionsAsked } =
  requestFields.shape;

/** The same, where what only some kinds of conference need may be left out: a new request, and a file from before it was asked. */
export const newRequestFields = requestFields.extend({
  askedCategory: askedCategory.default(null),
  childKinds: childKinds.default({}),
  leftOut: leftOut.default([]),
  earlyBecause: earlyBecause.default(null),
  earlyAgreedBy: earlyAgreedBy.default(''),
  otherPlan: otherPlan.default(noOtherPlan),
  needs: needs.default([]),
  exclusionsAsked: exclusionsAsked.default([]),
  enquiryWorker: enquiryWorker.default(''),
  enquiryTeam: enquiryTeam.default(''),
  conditions: conditions.default([]),
  venueRisk: venueRisk.default(''),
});
