import { z } from 'zod';
import type { BirthEvent } from '../core/children/birth-event.ts';
import type { RestrictedAnnex } from '../core/conferences/record.ts';
import type { Conference, ConferenceRequest, DayZero, Sitting } from '../core/conferences/sitting.ts';
import { type Withdrawal, type WithdrawalReason, withdrawalReasons } from '../core/conferences/withdrawal.ts';
import type { DocumentId } from '../core/identifiers.ts';
import { markKinds } from '../core/returned/reading-mark.ts';
import type { ReportFile } from '../core/returned/report-file.ts';
import { familySending, mailAddressOfFile, sittingDistribution } from './case-file-distribution.ts';
import { chairDeclaration } from './chair-declarations.ts';
import { modelInCaseFile } from './conference-models.ts';
import { coreGroupDate, coreGroupHeld } from './core-groups.ts';
import { address, addressText, agency, family, person, practitioner, relationship, residence, room } from './families.ts';
import { challenge, matterKey, step } from './following.ts';
import { namedJsonSchema } from './named-json-schema.ts';
import { partnerRequest } from './partners.ts';
import { mostPages, reportPage } from './reading.ts';
import { conferenceRecord, restrictedAnnex } from './record-edits.ts';
import { mostReportBytes } from './reports.ts';
import { conferenceKind, newRequestFields } from './requests.ts';
import { absence, blackout, roomClosure, workingPattern } from './scheduling.ts';
import { termCalendar } from './terms.ts';
import {
  category,
  conferenceId,
  date,
  fileNamePattern,
  inviteeId,
  line,
  moment,
  ownLetterId,
  paragraph,
  personId,
  pictureId,
  practitionerId,
  readingMarkId,
  reportFileId,
  reportGivenId,
  requestId,
  required,
  roomId,
  sha256,
  signedSheetId,
  sittingId,
  time,
  toldOtherwiseId,
} from './values.ts';
import { warningNote } from './warnings.ts';

/**
 * The case file: everything the desk holds, as one open JSON file that any program can read (architecture.md section 7).
 *
 * It is not encrypted and carries confidential addresses and restricted annexes in plain text: whoever writes one looks after
 * it. Reports, pictures, letters and signed sheets are in it whole, as base64. Identifiers are UUIDs and only have to agree within the file. Dates are `YYYY-MM-DD`, moments Europe/London.
 */
export const caseFileFormat = 'conference-desk-case-file';
export const caseFileVersion = 1;

/** How long a case file may be, inclusive: well under what one text of the program can hold. */
export const mostCaseFileCharacters = 250_000_000;

const dayZero = z.strictObject({
  event: z.enum(['strategy-discussion', 'conference', 'last-review', 'transfer-notification', 'inquorate-sitting']),
  on: date,
}) satisfies z.ZodType<DayZero, unknown>;

const conference = z.strictObject({
  id: conferenceId,
  childId: personId,
  kind: conferenceKind,
  number: z.int().min(1).max(999),
  dayZero: dayZero.nullable(),
  dueOn: date.nullable(),
  holdBy: date.nullable(),
  lateReason: paragraph,
  lateApprovedBy: line,
  resumes: z.strictObject({ conferenceId, firstHeldOn: date, firstDueOn: date.nullable() }).nullable().default(null),
}) satisfies z.ZodType<Omit<Conference, 'sittingId'>, unknown>;

/** Files from before some of this was asked are without it. */
const request = newRequestFields.extend({ id: requestId }) satisfies z.ZodType<Omit<ConferenceRequest, 'familyId'>, unknown>;

/** A version that the chair approved: the very text that was signed, and its hash. */
const issuedVersion = z.strictObject({
  version: required,
  approvedAt: moment,
  approvedBy: required,
  record: z.string().max(20_000_000),
  sha256,
});

/** One document that was written for one reader; the file itself is not carried. */
const writtenDocument = z.strictObject({
  id: z.uuid() as unknown as z.ZodType<DocumentId, DocumentId>,
  kind: required,
  title: line,
  reader: z.union([inviteeId, personId]).nullable(),
  childId: personId.nullable(),
  recipient: line,
  version: line,
  draft: z.boolean(),
  at: moment,
  copyNumber: z.int().min(1).max(100_000),
  fileName: line,
  sha256,
  /** Which booking of the sitting it is about, counted from 1. */
  booking: z.int().min(1).max(101).default(1),
});

/** A time that the sitting was postponed, or its cancelling. */
const withdrawal = z.strictObject({
  number: z.int().min(1).max(100),
  kind: z.enum(['postponed', 'cancelled']),
  at: moment,
  reason: z.enum(Object.keys(withdrawalReasons) as ReadonlyArray<WithdrawalReason>),
  words: paragraph,
  decidedBy: required,
  agreedBy: required,
  was: z
    .strictObject({
      heldOn: date,
      startsAt: time,
      endsAt: time,
      place: line,
      remoteLink: line,
      bookedAt: moment,
      invitedAt: moment.nullable(),
    })
    .nullable(),
  replacedBy: date.nullable(),
  invited: z.array(inviteeId).max(500),
}) satisfies z.ZodType<Omit<Withdrawal, 'sittingId'>, unknown>;

const place = z.int().min(0).max(50_000_000);
const passage = { part: place, from: place, until: place, quote: z.string().max(3_500_000) };

/** A report that came back, byte for byte, and what became of it. */
const report = z.strictObject({
  id: reportFileId,
  inviteeId,
  childIds: z.array(personId).max(30),
  version: z.int().min(1).max(10_000),
  name: line,
  datedOn: date,
  approved: z.strictObject({ on: date, by: line }).nullable(),
  fileName: required,
  sha256,
  keptAt: moment,
  keptBy: required,
  file: z.base64().max(Math.ceil(mostReportBytes / 3) * 4),
  /** What a PDF says, as it was read once; none of any other file, nor where nobody has opened it. */
  pages: z.array(reportPage).max(mostPages).default([]),
  views: z
    .array(
      z.strictObject({
        conferenceId,
        view: z.enum(['plan', 'no-plan', 'no-view']).nullable(),
        category: category.nullable(),
        scale: z.int().min(0).max(10).nullable(),
      }),
    )
    .max(30),
  givings: z
    .array(
      z.strictObject({
        id: reportGivenId,
        inviteeId: inviteeId.nullable(),
        toWhom: required,
        /** Files from before it was asked do not say. */
        by: line.default(''),
        on: date,
        notedAt: moment,
        notedBy: required,
      }),
    )
    .max(1_000),
  /** What somebody says of it otherwise. */
  otherwise: z
    .array(
      z.strictObject({
        id: toldOtherwiseId,
        ...passage,
        inviteeId,
        saidBy: required,
        saidOn: date.nullable(),
        words: paragraph,
        notedAt: moment,
        notedBy: required,
      }),
    )
    .max(1_000),
  /** What the person who made the file marked in it for themselves, and nobody else's. */
  marks: z
    .array(z.strictObject({ id: readingMarkId, ...passage, kind: z.enum(markKinds), note: paragraph, madeAt: moment }))
    .max(10_000),
}) satisfies z.ZodType<ReportFile, unknown>;

/** What a child wrote or drew, with nothing in it but the picture. */
const picture = z.strictObject({
  id: pictureId,
  type: z.enum(['png', 'jpg']),
  width: z.int().min(1).max(8_000),
  height: z.int().min(1).max(8_000),
  keptAt: moment,
  keptBy: required,
  file: z.base64().max(Math.ceil(mostReportBytes / 3) * 4),
});

/** A letter that a child wrote on a computer, as it came. */
const letter = z.strictObject({
  id: ownLetterId,
  fileName: required,
  sha256,
  keptAt: moment,
  keptBy: required,
  file: z.base64().max(Math.ceil(mostReportBytes / 3) * 4),
});

/** A signed attendance sheet, as it was scanned. */
const signedSheet = z.strictObject({
  id: signedSheetId,
  type: z.enum(['png', 'jpg', 'pdf']),
  sha256,
  keptAt: moment,
  keptBy: required,
  file: z.base64().max(Math.ceil(mostReportBytes / 3) * 4),
});

const sitting = z.strictObject({
  id: sittingId,
  requestId,
  /** The sitting it follows from; null for one that was asked for. */
  followsId: sittingId.nullable().default(null),
  reference: required,
  heldOn: date.nullable(),
  startsAt: time.nullable(),
  endsAt: time.nullable(),
  place: line,
  /** Files from before rooms were booked have none: `place` says it in words. */
  roomId: roomId.nullable().default(null),
  remoteLink: line,
  chairId: practitionerId.nullable(),
  minuteTakerId: practitionerId.nullable(),
  bookedDespite: paragraph.default(''),
  profileId: required,
  profileVersion: required,
  model: required,
  progress: z.strictObject({
    bookedAt: moment.nullable(),
    invitedAt: moment.nullable(),
    closedAt: moment.nullable(),
    approvedAt: moment.nullable(),
    distributedAt: moment.nullable(),
    cancelledAt: moment.nullable().default(null),
  }),
  withdrawals: z.array(withdrawal).max(100).default([]),
  conferences: z.array(conference).max(30),
  record: conferenceRecord,
  /** What is kept under the restricted key; null where nothing is. */
  annex: (restrictedAnnex as unknown as z.ZodType<RestrictedAnnex, RestrictedAnnex>).nullable(),
  /** Empty for an approved sitting: reading the file issues the record as it stands, as version 1.0. */
  issued: z.array(issuedVersion).max(100),
  documents: z.array(writtenDocument).max(20_000),
  /** The conference model that it was run under, as it was then; absent where none was kept (LC01). */
  keptModel: modelInCaseFile.optional(),
  /** What became known of its decisions after approval; older files have none. */
  since: z
    .array(
      z.strictObject({
        conferenceId,
        told: z.strictObject({ on: date, by: required }).nullable(),
        accepted: z.strictObject({ on: date, by: required, startsOn: date.nullable() }).nullable(),
      }),
    )
    .max(30)
    .default([]),
  /** Challenges, and what was done about them, about dissents and about what was recommended; older files have none. */
  challenges: z.array(challenge).max(1_000).default([]),
  steps: z
    .array(step.extend({ about: matterKey }))
    .max(10_000)
    .default([]),
  /** The reports that came back, and what children wrote and drew; older files, and files without files, have none. */
  reports: z.array(report).max(1_000).default([]),
  pictures: z.array(picture).max(1_000).default([]),
  letters: z.array(letter).max(1_000).default([]),
  /** Older files have none. */
  signedSheets: z.array(signedSheet).max(1_000).default([]),
  /** What chairs declared before it; older files have none. */
  declarations: z.array(chairDeclaration).max(1_000).default([]),
  ...sittingDistribution,
}) satisfies z.ZodType<Omit<Sitting, 'familyId'>, unknown>;

const birthEvent = z.strictObject({
  childId: personId,
  givenNameBefore: line,
  familyNameBefore: line,
  expectedOn: date,
  bornOn: date,
  recordedAt: moment,
}) satisfies z.ZodType<BirthEvent, unknown>;

const planPeriod = z.strictObject({
  childId: personId,
  startedOn: date,
  endedOn: date.nullable(),
  endReason: line.nullable(),
  initialCategory: category,
  latestCategory: category,
  reviewedOn: date.nullable().default(null),
});

const familyOfFile = family.extend({
  people: z.array(person.omit({ familyId: true })).max(200),
  relationships: z.array(relationship).max(2_000),
  /** With their text, also where they are hidden from somebody. */
  addresses: z.array(address.omit({ familyId: true }).extend({ text: addressText })).max(500),
  residences: z.array(residence).max(5_000),
  /** What else people were called, in entries that turned out to be of one person; files from before it was kept have none. */
  formerNames: z
    .array(z.strictObject({ personId, givenName: line, familyName: line }))
    .max(1_000)
    .default([]),
  /** Births of children who were known before them; files from before they were kept have none. */
  births: z.array(birthEvent).max(200).default([]),
  /** Numbers that mean one person, beside a child's own council number; files from before they were kept have none. */
  numbers: z
    .array(z.strictObject({ personId, kind: z.enum(['council', 'nhs', 'upn']), number: z.string().min(1).max(20) }))
    .max(600)
    .default([]),
  /** Warnings about the family or one of its people; files from before they were kept have none. */
  warnings: z
    .array(warningNote.omit({ familyId: true }))
    .max(500)
    .default([]),
  requests: z.array(request).max(500),
  /** Conferences that partner agencies asked for; files from before they were kept have none. */
  partnerRequests: z.array(partnerRequest).max(500).default([]),
  sittings: z.array(sitting).max(500),
  planPeriods: z.array(planPeriod).max(500),
  coreGroups: z.array(coreGroupHeld).max(2_000),
  /** What was agreed at each sitting, who was told that a plan ended, and why a core group was late; files from before they were kept have none. */
  coreGroupDates: z.array(coreGroupDate.extend({ sittingId })).max(2_000).default([]),
  endingsTold: z
    .array(z.strictObject({ childId: personId, endedOn: date, who: required, toldOn: date }))
    .max(5_000)
    .default([]),
  /** Who is given the plans of a sitting, and who has said that they have them; files from before it was asked have none. */
  planReceipts: z
    .array(
      z.strictObject({
        sittingId,
        inviteeId,
        name: line,
        side: z.enum(['family', 'agency']),
        received: z.strictObject({ on: date, how: required }).nullable(),
      }),
    )
    .max(20_000)
    .default([]),
  /** Who ended a plan that no conference ended, and the help that follows; older files have none. */
  planEndings: z
    .array(
      z.strictObject({
        childId: personId,
        endedOn: date,
        decidedBy: line,
        helper: line,
        firstMeetingOn: date.nullable(),
        consent: z.enum(['given', 'not-given']).nullable(),
      }),
    )
    .max(5_000)
    .default([]),
  coreGroupReasons: z
    .array(z.strictObject({ dueOn: date, reason: paragraph }))
    .max(2_000)
    .default([]),
  /** In files from before it was asked, whoever was visited was seen, and nobody says who went. */
  visits: z
    .array(
      z.strictObject({
        childId: personId,
        madeOn: date,
        seen: z.boolean().default(true),
        seenAlone: z.boolean(),
        by: line.default(''),
      }),
    )
    .max(20_000),
  ...familySending,
});

const organisation = z.strictObject({
  name: line,
  service: line,
  addressLines: z.array(line).max(6),
  phone: line,
  email: line,
  fileNames: fileNamePattern.exactOptional(),
});

/** The shape of a case file. Whether what it names is there is checked afterwards, by `referenceFault` of the case file service. */
export const caseFile = z.strictObject({
  $schema: z.string().max(300).exactOptional(),
  format: z.literal(caseFileFormat),
  version: z.literal(caseFileVersion),
  organisation,
  profileId: required,
  agencies: z.array(agency).max(20_000),
  practitioners: z.array(practitioner).max(50_000),
  rooms: z.array(room).max(1_000),
  /** When chairs work where it is not the usual, and when they are away (SC05). */
  workingPatterns: z.array(workingPattern.extend({ practitionerId })).max(50_000).default([]),
  absences: z.array(absence).max(100_000).default([]),
  /** Days on which an agency sends nobody, and the school terms that are loaded (SC10). */
  blackouts: z.array(blackout).max(100_000).default([]),
  /** Days on which a room is not to be had (SC04). */
  roomClosures: z.array(roomClosure).max(100_000).default([]),
  terms: termCalendar.nullable().default(null),
  /** Files from before they were kept have none. */
  mailAddresses: z.array(mailAddressOfFile).max(100_000).default([]),
  families: z.array(familyOfFile).max(50_000),
});

export type CaseFile = z.infer<typeof caseFile>;
export type CaseFileFamily = CaseFile['families'][number];
export type CaseFileSitting = CaseFileFamily['sittings'][number];

/** The JSON Schema of a case file, as it is published in `resources/schemas/case-file.schema.json`. */
export const caseFileJsonSchema = (): Record<string, unknown> => ({
  title: 'Conference Desk case file',
  ...namedJsonSchema(caseFile),
});
