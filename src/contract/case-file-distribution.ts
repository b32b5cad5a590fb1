import { z } from 'zod';
import type { MailAddress, Returned } from '../core/agencies/sending.ts';
import { type Correction, type CorrectionKind, correctionKinds } from '../core/conferences/correction.ts';
import { type DisclosurePurpose, type DisclosureSet, disclosurePurposes } from '../core/disclosure/redaction-log.ts';
import {
  type Delivery,
  type Recall,
  type RecallAnswer,
  recallAnswers,
  type WayOfSending,
  waysOfSending,
} from '../core/distribution/copies.ts';
import type { PaperFormat } from '../core/distribution/paper-format.ts';
import type { SecondCheck } from '../core/distribution/second-check.ts';
import type { DisclosureSetId } from '../core/identifiers.ts';
import { accessFields } from './person-support.ts';
import { addressId, date, documentId, inviteeId, line, moment, paragraph, personId, required, sha256 } from './values.ts';

/** What a case file says of papers after they were written: where each went, what came back, who looked, and what was put right. */

const keys = <K extends string>(words: { readonly [Key in K]: string }) => Object.keys(words) as unknown as ReadonlyArray<K>;
const reader = z.union([inviteeId, personId]);

const delivery = z.strictObject({
  way: z.enum(keys<WayOfSending>(waysOfSending)),
  on: date,
  by: required,
  received: z.strictObject({ on: date, how: line }).nullable(),
}) satisfies z.ZodType<Delivery, unknown>;

const recall = z.strictObject({
  on: date,
  why: required,
  by: required,
  answer: z.strictObject({ on: date, what: z.enum(keys<RecallAnswer>(recallAnswers)) }).nullable(),
}) satisfies z.ZodType<Recall, unknown>;

/** What the papers of the version before were made from stays with the council that made them. */
const correction = z.strictObject({
  of: required,
  at: moment,
  by: required,
  askedBy: required,
  kind: z.enum(keys<CorrectionKind>(correctionKinds)),
  note: required,
}) satisfies z.ZodType<Correction, unknown>;

const secondCheck = z.strictObject({
  reader,
  version: line,
  papers: z.array(required).max(500),
  fingerprint: sha256,
  beganAt: moment,
  signedAt: moment,
  signedBy: required,
  waived: line,
}) satisfies z.ZodType<SecondCheck, unknown>;

const disclosureSet = z.strictObject({
  id: z.uuid() as unknown as z.ZodType<DisclosureSetId, DisclosureSetId>,
  purpose: z.enum(keys<DisclosurePurpose>(disclosurePurposes)),
  recipient: required,
  reference: line,
  authority: required,
  copyOf: line,
  cuts: z.int().min(0).max(1_000_000),
  at: moment,
  by: required,
  files: z.array(z.strictObject({ title: required, version: line, fileName: required, sha256 })).max(1_000),
}) satisfies z.ZodType<Omit<DisclosureSet, 'sittingId'>, unknown>;

/** Of one sitting. Files from before any of it was carried have none. */
export const sittingDistribution = {
  deliveries: z.array(delivery.extend({ documentId })).max(20_000).default([]),
  recalls: z.array(recall.extend({ documentId })).max(20_000).default([]),
  /** The same papers as PDFs beside them. */
  pdfs: z
    .array(z.strictObject({ documentId, fileName: required, sha256 }))
    .max(20_000)
    .default([]),
  corrections: z.array(correction).max(100).default([]),
  /** Why a family member's copy leaves out what the other's has (RD08). */
  restrictedCopies: z
    .array(z.strictObject({ personId, reason: paragraph, decidedBy: required, at: moment }))
    .max(200)
    .default([]),
  /** What the chair confirmed that somebody who was kept out does not get (EX-06). */
  confirmedCuts: z
    .array(z.strictObject({ inviteeId, cut: sha256, confirmedBy: required, at: moment }))
    .max(500)
    .default([]),
  /** Those that were signed or waived (RD05). */
  secondChecks: z.array(secondCheck).max(20_000).default([]),
  disclosureSets: z.array(disclosureSet).max(1_000).default([]),
};

const returned = z.strictObject({ on: date, why: line }) satisfies z.ZodType<Returned, unknown>;

/** Of one family: letters that came back, and how each person's papers are written. */
export const familySending = {
  returnedPost: z.array(returned.extend({ addressId })).max(500).default([]),
  paperFormats: z
    .array(
      z.strictObject({
        personId,
        easyRead: z.boolean(),
        dyslexiaFriendly: z.boolean().default(false),
        language: line,
      }) satisfies z.ZodType<PaperFormat & { readonly personId: unknown }, unknown>,
    )
    .max(200)
    .default([]),
  /** What people need at every conference; absent in files from before it was kept with the person. */
  personAccess: z
    .array(z.strictObject({ personId, ...accessFields }))
    .max(200)
    .default([]),
};

/** What is known of an email address: whether it is secure, and whether something came back. */
export const mailAddressOfFile = z.strictObject({
  email: required,
  secure: z.boolean(),
  returned: returned.nullable(),
  sentAs: z.enum(['word', 'pdf']).nullable().default(null),
}) satisfies z.ZodType<MailAddress, unknown>;
