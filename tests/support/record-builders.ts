import type { PlanAction } from '../../src/core/conferences/outline-plan.ts';
import type { Invitee, Report, Statement } from '../../src/core/conferences/record.ts';
import type { ActionId, ConferenceId, InviteeId, PersonId, SegmentId, StatementId } from '../../src/core/identifiers.ts';
import { day, type LocalDateTime, type LocalTime } from '../../src/core/local-date.ts';

export const time = (text: string): LocalTime => text as LocalTime;
export const moment = (text: string): LocalDateTime => text as LocalDateTime;
export const person = (key: string): PersonId => `person-${key}` as PersonId;
export const conferenceOf = (key: string): ConferenceId => `conference-${key}` as ConferenceId;
export const segment = (label: string): SegmentId => `segment-${label}` as SegmentId;
export const invitee = (key: string): InviteeId => `invitee-${key}` as InviteeId;

const noReport: Report = {
  status: 'not-requested',
  dueOn: null,
  receivedOn: null,
  sharedWithFamilyOn: null,
  sharedWith: '',
  openToFamily: 'yes',
  readAloud: false,
};

export const anInvitee = (
  key: string,
  change: Partial<Omit<Invitee, 'id' | 'report'>> & { readonly report?: Partial<Report> } = {},
): Invitee => ({
  id: invitee(key),
  part: 'agency',
  personId: null,
  practitionerId: null,
  agencyId: null,
  agencyType: '',
  agencyName: '',
  name: '',
  role: '',
  withPersonId: null,
  contactWith: [],
  why: '',
  invitedOn: day('2026-04-01'),
  reply: 'accepted',
  deputyName: '',
  mode: 'in-person',
  attendance: 'attended',
  presence: {},
  exclusion: null,
  coreGroup: false,
  ...change,
  report: { ...noReport, ...change.report },
});

export const aStatement = (id: string, change: Partial<Omit<Statement, 'id'>> = {}): Statement => ({
  id: `statement-${id}` as StatementId,
  section: 'worries',
  kind: 'fact',
  speaker: null,
  source: '',
  children: [],
  about: null,
  segment: null,
  audience: { to: 'everyone' },
  sensitivity: null,
  summary: '',
  text: '',
  ...change,
});

export const anAction = (number: number, change: Partial<Omit<PlanAction, 'id' | 'number'>> = {}): PlanAction => ({
  id: `action-${number}` as ActionId,
  number,
  goal: '',
  action: '',
  owner: '',
  agency: '',
  dueOn: null,
  measure: '',
  children: [],
  audience: { to: 'everyone' },
  status: 'not-started',
  evidence: '',
  ...change,
});
