import type { Brand } from './brand.ts';

/** Every identifier is a UUIDv7: it sorts by the moment it was made and never comes from a name (security.md D12). */
export type PersonId = Brand<string, 'PersonId'>;
export type FamilyId = Brand<string, 'FamilyId'>;
export type PersonMergeId = Brand<string, 'PersonMergeId'>;
export type WarningNoteId = Brand<string, 'WarningNoteId'>;
export type AddressId = Brand<string, 'AddressId'>;
export type AgencyId = Brand<string, 'AgencyId'>;
export type PractitionerId = Brand<string, 'PractitionerId'>;
export type RoomId = Brand<string, 'RoomId'>;
export type AbsenceId = Brand<string, 'AbsenceId'>;
export type BlackoutId = Brand<string, 'BlackoutId'>;
export type RequestId = Brand<string, 'RequestId'>;
export type SittingId = Brand<string, 'SittingId'>;
export type ConferenceId = Brand<string, 'ConferenceId'>;
export type InviteeId = Brand<string, 'InviteeId'>;
export type SegmentId = Brand<string, 'SegmentId'>;
export type StatementId = Brand<string, 'StatementId'>;
export type ActionId = Brand<string, 'ActionId'>;
export type DissentId = Brand<string, 'DissentId'>;
export type ChallengeId = Brand<string, 'ChallengeId'>;
export type PartnerRequestId = Brand<string, 'PartnerRequestId'>;
export type MatterStepId = Brand<string, 'MatterStepId'>;
export type DocumentId = Brand<string, 'DocumentId'>;
export type DisclosureSetId = Brand<string, 'DisclosureSetId'>;
export type CheckId = Brand<string, 'CheckId'>;
export type HeldParagraphId = Brand<string, 'HeldParagraphId'>;
export type LetterheadId = Brand<string, 'LetterheadId'>;
