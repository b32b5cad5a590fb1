import type { Birth, Person } from '../children/people.ts';
import { dateOf, type LocalDate, type LocalDateTime } from '../local-date.ts';
import type { Deadlines } from '../procedures/deadline-rule.ts';
import { type Due, deadlinesFor } from '../procedures/deadlines.ts';
import { conferenceTypeOf, type Milestones } from '../procedures/milestones.ts';
import type { WorkingCalendar } from '../procedures/working-calendar.ts';
import { decidesNothing } from './decide.ts';
import type { ConferenceRecord } from './record.ts';
import type { Conference, ConferenceRequest, Sitting } from './sitting.ts';

/** The rules of a profile and the days that they are counted with. */
interface CountedWith {
  readonly profile: { readonly deadlines: Deadlines };
  readonly calendar: WorkingCalendar;
}

/** Every date that follows from a sitting, or those of some rules, each once and earliest first. */
export const deadlinesOf = (
  { profile, calendar }: CountedWith,
  sitting: Sitting,
  request: RequestEvents,
  conferences: ReadonlyArray<Conference>,
  {
    only,
    decisions = {},
    people = [],
  }: {
    readonly only?: ReadonlyArray<string>;
    readonly decisions?: ConferenceRecord['decisions'];
    /** Whose births are known; without them no date counts from a birth. */
    readonly people?: ReadonlyArray<Pick<Person, 'id' | 'birth'>>;
  } = {},
): ReadonlyArray<Due> => {
  const wanted = only === undefined ? profile : { deadlines: rulesOf(profile.deadlines, only) };
  const found = new Map<string, Due>();
  for (const conference of conferences) {
    const conferenceType = conferenceTypeOf(conference.kind, 'initial');
    const outcome = decisions[conference.id]?.outcome ?? null;
    const isStopped = outcome === 'inquorate-no-decision' && sitting.heldOn !== null;
    const child = people.find((one) => one.id === conference.childId);
    const milestones = {
      ...milestonesOf(sitting, request, conference, child?.birth),
      ...(isStopped ? { 'inquorate-sitting': sitting.heldOn } : {}),
    };
    for (const due of deadlinesFor(wanted, milestones, conferenceType === undefined ? {} : { conferenceType }, calendar))
      if (!decidesNothing(outcome) || !followDecision.has(due.rule)) found.set(`${due.rule} ${due.title} ${due.due}`, due);
  }
  return [...found.values()].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
};

const rulesOf = (deadlines: Deadlines, only: ReadonlyArray<string>): Deadlines =>
  Object.fromEntries(Object.entries(deadlines).filter(([, { source }]) => only.includes(source.rule))) as Deadlines;

/** The first core group and the reviews follow from a decision, and not from a sitting that made none. */
const followDecision: ReadonlySet<string> = new Set(['T-13', 'T-16', 'T-17']);

type RequestEvents = Pick<ConferenceRequest, 'requestedOn' | 'strategyDiscussionOn' | 'transferNotifiedOn'>;

/** What is known of a conference's events, to count its limits from. */
export const milestonesOf = (
  sitting: Sitting,
  request: RequestEvents,
  conference: Conference,
  birth: Birth | undefined,
): Milestones => {
  const held = heldAt(sitting);
  return {
    ...(request.strategyDiscussionOn === null ? {} : { 'strategy-discussion': request.strategyDiscussionOn }),
    ...(request.transferNotifiedOn === null ? {} : { 'transfer-notification': request.transferNotifiedOn }),
    ...(held === undefined ? {} : { conference: held }),
    ...(conference.resumes === null ? {} : { 'conference-first-sitting': conference.resumes.firstHeldOn }),
    ...(sitting.progress.approvedAt === null ? {} : { 'record-received': dateOf(sitting.progress.approvedAt) }),
    ...(held !== undefined && (conference.kind === 'review' || conference.kind === 'early-review')
      ? { 'last-review': held }
      : {}),
    // Only a pre-birth conference has dates that count from the birth, and not from one before it was asked for (T-21, T-22).
    ...(conference.kind === 'pre-birth' && birth?.known === 'expected' ? { 'expected-delivery': birth.on } : {}),
    ...(conference.kind === 'pre-birth' && birth?.known === 'date' && birth.on >= request.requestedOn ? { birth: birth.on } : {}),
  };
};

/**
 * The moment from which letters, minutes and dissent are counted: when the chair closed the conference (DL04). One that was closed
 * in the app on a later day was held all the same on its own: a late click gives nobody more time.
 */
const heldAt = ({ heldOn, endsAt, progress: { closedAt } }: Sitting): LocalDate | LocalDateTime | undefined => {
  if (heldOn === null) return undefined;
  return closedAt !== null && dateOf(closedAt) === heldOn ? closedAt : momentOf(heldOn, endsAt);
};

const momentOf = (on: LocalDate, at: string | null): LocalDate | LocalDateTime =>
  at === null ? on : (`${on}T${at}` as LocalDateTime);
