import { z } from 'zod';
import type { Category } from '../core/children/people.ts';
import { cleanText } from '../core/clean-text.ts';
import { fileNameFault } from '../core/distribution/file-name-pattern.ts';
import type {
  AbsenceId,
  ActionId,
  AddressId,
  AgencyId,
  AssessmentId,
  BlackoutId,
  ChallengeId,
  CheckId,
  ClosureId,
  ConferenceId,
  DissentId,
  DocumentId,
  FamilyId,
  FamilyJoinId,
  HeldParagraphId,
  InvitationStepId,
  InviteeId,
  LetterheadId,
  MatterStepId,
  OwnLetterId,
  PartnerRequestId,
  PersonId,
  PersonMergeId,
  PictureId,
  PractitionerId,
  ReadingMarkId,
  ReportFileId,
  ReportGivenId,
  RequestId,
  RoomId,
  SavedViewId,
  SegmentId,
  SignedSheetId,
  SittingId,
  StatementId,
  ToldOtherwiseId,
  WarningNoteId,
} from '../core/identifiers.ts';
import {
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  parseLocalDate,
  parseLocalDateTime,
  parseLocalTime,
} from '../core/local-date.ts';
import { limits, mostBeforeCleaning } from './limits.ts';

const identifier = <Id extends string>() => z.uuid() as unknown as z.ZodType<Id, Id>;

export const personId = identifier<PersonId>();
export const familyId = identifier<FamilyId>();
export const warningNoteId = identifier<WarningNoteId>();
export const addressId = identifier<AddressId>();
export const familyJoinId = identifier<FamilyJoinId>();
export const ownLetterId = identifier<OwnLetterId>();
export const signedSheetId = identifier<SignedSheetId>();
export const personMergeId = identifier<PersonMergeId>();
export const agencyId = identifier<AgencyId>();
export const practitionerId = identifier<PractitionerId>();
export const roomId = identifier<RoomId>();
export const absenceId = identifier<AbsenceId>();
export const blackoutId = identifier<BlackoutId>();
export const savedViewId = identifier<SavedViewId>();
export const closureId = identifier<ClosureId>();
export const requestId = identifier<RequestId>();
export const sittingId = identifier<SittingId>();
export const conferenceId = identifier<ConferenceId>();
export const invitationStepId = identifier<InvitationStepId>();
export const inviteeId = identifier<InviteeId>();
export const segmentId = identifier<SegmentId>();
export const statementId = identifier<StatementId>();
export const actionId = identifier<ActionId>();
export const assessmentId = identifier<AssessmentId>();
export const checkId = identifier<CheckId>();
export const heldParagraphId = identifier<HeldParagraphId>();
export const documentId = identifier<DocumentId>();
export const letterheadId = identifier<LetterheadId>();
export const pictureId = identifier<PictureId>();
export const reportFileId = identifier<ReportFileId>();
export const readingMarkId = identifier<ReadingMarkId>();
export const toldOtherwiseId = identifier<ToldOtherwiseId>();
export const reportGivenId = identifier<ReportGivenId>();
export const dissentId = identifier<DissentId>();
export const challengeId = identifier<ChallengeId>();
export const partnerRequestId = identifier<PartnerRequestId>();
export const matterStepId = identifier<MatterStepId>();

const checked = <T extends string>(parse: (text: string) => T | undefined, why: string) =>
  z.string().refine((text) => parse(text) !== undefined, why) as unknown as z.ZodType<T, string>;

export const date = checked<LocalDate>(parseLocalDate, 'There is no such day. Dates look like 2026-04-21.');
export const time = checked<LocalTime>(parseLocalTime, 'There is no such time. Times look like 09:30.');
export const moment = checked<LocalDateTime>(parseLocalDateTime, 'There is no such moment. Moments look like 2026-04-21T15:20.');

/** One line or many, at most `most` characters after cleaning; longer is refused, never cut (I1, I2). */
const text = (most: number) =>
  z
    .string()
    .max(mostBeforeCleaning(most))
    .transform(cleanText)
    .pipe(z.string().max(most, `This is longer than ${most.toLocaleString('en-GB')} characters.`));
/** Of a file, in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 hash is 64 digits from 0 to f.');

export const line = text(limits.line);
export const paragraph = text(limits.paragraph);
export const longText = text(limits.longText);
export const required = text(limits.line).pipe(z.string().trim().min(1, 'This cannot be empty.'));

export const category = z.enum(['neglect', 'physical', 'sexual', 'emotional', 'multiple']) satisfies z.ZodType<Category>;

/** How the council calls its papers (WD10); empty where it has no pattern of its own. */
export const fileNamePattern = line.refine((pattern) => fileNameFault(pattern) === null, {
  error: ({ input }) => fileNameFault(String(input)) ?? '',
});
