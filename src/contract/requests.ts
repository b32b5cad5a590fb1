import { z } from 'zod';
import { noOtherPlan } from '../core/conferences/other-plan.ts';
import type { ConferenceKind, ConferenceRequest, EarlyReason, EnquiryOutcome } from '../core/conferences/sitting.ts';
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

/** What a request holds, every field of it (domain.md 2.3). */
export const requestFields = z.strictObject({
  kind: conferenceKind,
  requestedOn: date,
  requestedBy: line,
  authorisedBy: line,
  strategyDiscussionOn: date.nullable(),
  enquiryOutcome,
  transferNotifiedOn: date.nullable(),
  reason: paragraph,
  arrangements: paragraph,
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

const { childKinds, leftOut, earlyBecause, earlyAgreedBy, otherPlan } = requestFields.shape;

/** The same, where what only some kinds of conference need may be left out: a new request, and a file from before it was asked. */
export const newRequestFields = requestFields.extend({
  childKinds: childKinds.default({}),
  leftOut: leftOut.default([]),
  earlyBecause: earlyBecause.default(null),
  earlyAgreedBy: earlyAgreedBy.default(''),
  otherPlan: otherPlan.default(noOtherPlan),
});
