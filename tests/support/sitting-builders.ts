import { assessQuoracy } from '../../src/core/attendance/quoracy.ts';
import { quoracyRule } from '../../src/core/attendance/quoracy-rule.ts';
import { fullName } from '../../src/core/children/people.ts';
import type { Conference, Progress } from '../../src/core/conferences/sitting.ts';
import type { Withdrawal } from '../../src/core/conferences/withdrawal.ts';
import type { Reader } from '../../src/core/disclosure/reader.ts';
import { readersOf } from '../../src/core/disclosure/readers.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import type { SittingId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';
import { deadlinesFor } from '../../src/core/procedures/deadlines.ts';
import { conferenceTypeOf } from '../../src/core/procedures/milestones.ts';
import { agencies, chair, minuteTaker, practiceFamily, practiceRequest, practitioners } from './practice-family.ts';
import { practiceRecord } from './practice-record.ts';
import { england, profileNamed } from './procedures.ts';
import { conferenceOf, invitee, moment, person, time } from './record-builders.ts';

const profile = profileNamed('west-sussex');

const booked: Progress = {
  bookedAt: moment('2026-03-31T10:00'),
  invitedAt: moment('2026-04-01T12:00'),
  closedAt: null,
  approvedAt: null,
  distributedAt: null,
  cancelledAt: null,
};
export const stages: { readonly [Stage in 'invited' | 'postponed' | 'held' | 'approved']: Progress } = {
  invited: booked,
  postponed: { ...booked, bookedAt: null, invitedAt: null },
  held: { ...booked, closedAt: moment('2026-04-21T12:40') },
  approved: { ...booked, closedAt: moment('2026-04-21T12:40'), approvedAt: moment('2026-05-11T16:05') },
};

/** The initial conference of the practice family on 21 April 2026 (domain.md 11), approved, with whatever a test changes. */
export const aSittingFile = (change: Partial<SittingFile> = {}): SittingFile => {
  const record = change.record ?? practiceRecord();
  const conferences = ['c1', 'c2', 'c3'].map(aConference);
  const family = change.family ?? practiceFamily;
  return {
    organisation: {
      name: 'Samplesex County Council (TEST)',
      service: 'Child protection conference service',
      addressLines: ['County Offices (TEST)', 'Sample Street', 'Testbury', 'ZZ9 1ZZ'],
      phone: '01632 960100',
      email: 'conferences@example.test',
    },
    profile,
    request: practiceRequest,
    sitting: {
      id: 'sitting-1' as SittingId,
      requestId: practiceRequest.id,
      familyId: family.family.id,
      followsId: null,
      reference: 'SC-2026-0142/1',
      heldOn: day('2026-04-21'),
      startsAt: time('10:00'),
      endsAt: time('12:40'),
      place: 'Conference room 2, County Offices (TEST), Testbury',
      roomId: null,
      remoteLink: 'https://meet.example.test/142',
      chairId: chair.id,
      minuteTakerId: minuteTaker.id,
      bookedDespite: '',
      profileId: profile.id,
      profileVersion: profile.version,
      model: 'family-safeguarding',
      progress: stages.approved,
    },
    withdrawals: [],
    warnings: [],
    conferences,
    family,
    record,
    plansBefore: [],
    room: null,
    chair,
    minuteTaker,
    practitioners,
    agencies,
    quoracy: Object.fromEntries(
      conferences.map((conference) => {
        const child = family.people.find((p) => p.id === conference.childId)!;
        const about = { id: child.id, name: fullName(child), fabricatedIllness: false };
        const list = Object.values(record.invitees);
        return [conference.id, assessQuoracy(quoracyRule(profile), about, conferenceTypeOf(conference.kind)!, list)];
      }),
    ),
    deadlines: deadlinesFor(
      profile,
      { 'strategy-discussion': day('2026-03-27'), conference: moment('2026-04-21T12:40') },
      { conferenceType: 'initial' },
      england,
    ),
    corrections: [],
    earlierCuts: [],
    held: [],
    version: { number: '1.0', state: 'approved', approvedAt: moment('2026-05-11T16:05') },
    producedOn: day('2026-05-12'),
    addressedOn: day('2026-05-12'),
    ...change,
  };
};

const aConference = (key: string): Conference => ({
  id: conferenceOf(key),
  sittingId: 'sitting-1' as SittingId,
  childId: person(key),
  kind: 'initial',
  number: 1,
  dayZero: { event: 'strategy-discussion', on: day('2026-03-27') },
  dueOn: day('2026-04-21'),
  holdBy: day('2026-04-21'),
  lateReason: '',
  lateApprovedBy: '',
  resumes: null,
});

/** The practice sitting as it stood at another moment: only invited, postponed since, or held and not yet approved. */
export const atStage = (stage: keyof typeof stages, change: Partial<SittingFile> = {}): SittingFile => {
  const file = aSittingFile(change);
  const isPostponed = stage === 'postponed';
  return {
    ...file,
    sitting: { ...file.sitting, ...(isPostponed ? noBooking : {}), progress: stages[stage] },
    withdrawals: isPostponed ? [postponed(file)] : file.withdrawals,
    version: stage === 'approved' ? file.version : { number: '1.0', state: 'draft', approvedAt: null },
    producedOn: isBefore(stage) ? day('2026-04-01') : file.producedOn,
    addressedOn: isBefore(stage) ? day('2026-04-01') : file.addressedOn,
  };
};

const isBefore = (stage: keyof typeof stages): boolean => stage === 'invited' || stage === 'postponed';

const noBooking = { heldOn: null, startsAt: null, endsAt: null, place: '', roomId: null, remoteLink: '' } as const;

/** Everybody on the list had been told the day, and nobody knows another one yet. */
const postponed = ({ sitting, record }: SittingFile): Withdrawal => ({
  sittingId: sitting.id,
  number: 1,
  kind: 'postponed',
  at: moment('2026-04-01T15:00'),
  reason: 'not-safe',
  words: 'Threats were made on the telephone.',
  decidedBy: 'Cedar QUORUMSON (TEST)',
  agreedBy: 'Linden OVERVIEW (TEST)',
  was: {
    heldOn: day('2026-04-21'),
    startsAt: time('10:00'),
    endsAt: time('12:40'),
    place: sitting.place,
    remoteLink: sitting.remoteLink,
    bookedAt: moment('2026-03-31T10:00'),
    invitedAt: moment('2026-04-01T12:00'),
  },
  replacedBy: null,
  invited: Object.values(record.invitees).map(({ id }) => id),
});

/** The reader for a person of the family or for an invitee of the practice sitting. */
export const readerFor = (file: SittingFile, key: string): Reader => {
  const found = readersOf(file).find((r) => r.personId === person(key) || r.inviteeId === invitee(key) || r.class === key);
  if (found === undefined) throw new Error(`${key} is not a reader`);
  return found;
};
