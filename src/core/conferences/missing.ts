import { isAccountedFor, uninvitedFathers } from '../attendance/fathers.ts';
import type { QuoracyAssessment } from '../attendance/quoracy.ts';
import type { CpIsRow } from '../children/cp-is.ts';
import { fullName, isParentOf, type Person, type Relationship, type Residence } from '../children/people.ts';
import type { ConferenceId, PersonId } from '../identifiers.ts';
import { type LocalDate, longDate } from '../local-date.ts';
import { visitsFor } from '../plans/visits.ts';
import { textsToSettle, whySettle } from '../plans/who-may-read.ts';
import type { Due } from '../procedures/deadlines.ts';
import type { ProceduresProfile } from '../procedures/profile.ts';
import type { WorkingCalendar } from '../procedures/working-calendar.ts';
import { decisionFaults, keepsPlan } from './decide.ts';
import { type InterimSafetyReason, interimSafetyWords, isInterimSafetyWhole } from './interim-safety.ts';
import { invitationHistory } from './invitation.ts';
import { item, type Missing } from './missing-item.ts';
import { missingFromRequest } from './missing-request.ts';
import { nextReviewFaults, nextReviewLimit } from './next-review.ts';
import type { PlanPeriod } from './plan-periods.ts';
import type { ConferenceRecord, Invitee } from './record.ts';
import { selfCheck } from './self-check.ts';
import type { Conference, ConferenceRequest, Sitting } from './sitting.ts';
import { talksToPutRight } from './talks-with-chair.ts';

export { type Missing, type Tab, tabs } from './missing-item.ts';

/** As much of a sitting as the list of what is missing is made from. */
export interface Looked {
  readonly request: ConferenceRequest;
  readonly sitting: Sitting;
  readonly conferences: ReadonlyArray<Conference>;
  readonly people: ReadonlyArray<Person>;
  readonly relationships: ReadonlyArray<Relationship>;
  readonly residences: ReadonlyArray<Residence>;
  readonly record: ConferenceRecord;
  readonly quoracy: { readonly [id: ConferenceId]: QuoracyAssessment };
  /** Each child's plan that is in force before this sitting decides. */
  readonly openPlans: { readonly [childId: PersonId]: PlanPeriod };
  /** Children of the family with a sitting that was closed without a decision, and none since that decided. */
  readonly undecided: ReadonlyArray<PersonId>;
  /** How many people of the last list, or new since, nobody has said yes or no to (IN04). */
  readonly listQuestions: number;
  /** Every date that follows from this sitting, and the calendar that it is counted with. */
  readonly deadlines: ReadonlyArray<Due>;
  readonly calendar: WorkingCalendar;
  /** The conferences whose child needs something to keep them safe until it is held, and why (IN10). */
  readonly interimSafety: { readonly [id: ConferenceId]: InterimSafetyReason };
  /** Who of the family is excluded, bound to keep away, or has an address hidden from them. */
  readonly keptApart: ReadonlyArray<PersonId>;
  /** What CP-IS still wants of each child of the family (PF05). */
  readonly cpIs: ReadonlyArray<CpIsRow>;
  /** What the procedures warn of where a plan ends. */
  readonly planEnding: Pick<ProceduresProfile['planEnding'], 'warnOf'>;
  readonly today: LocalDate;
}

/** Everything that is still missing, in the order in which it will be needed. Ready is computed from it, never ticked (IN01). */
export const whatIsMissing = (looked: Looked): ReadonlyArray<Missing> => [
  ...missingFromRequest(looked),
  ...ofBooking(looked),
  ...ofCpIs(looked),
  ...ofInterimSafety(looked),
  ...ofInvitations(looked),
  ...ofDecisions(looked),
  ...ofPlan(looked),
  ...selfCheck(looked),
];

/** What holds up this step or any before it. */
export const heldUp = (missing: ReadonlyArray<Missing>, step: 'booking' | 'closing' | 'approving'): ReadonlyArray<Missing> =>
  missing.filter((item) => steps[step].some((held) => held === item.holdsUp));

const steps = { booking: ['booking'], closing: ['booking', 'closing'], approving: ['booking', 'closing', 'approving'] } as const;

const ofBooking = ({ sitting, today }: Looked): ReadonlyArray<Missing> => {
  if (sitting.progress.bookedAt === null)
    return [item('booking', 'Book a date, a time, a place and a chair.', 'summary', 'heldOn', 'closing')];
  const found: Missing[] = [];
  // Whatever stands in its record: a conference that has not come yet was not held.
  if (sitting.progress.closedAt === null && sitting.heldOn !== null && sitting.heldOn > today)
    found.push(
      item(
        'not-yet',
        `It is booked for ${longDate(sitting.heldOn)}, which has not come yet. Change the booking if it was held earlier.`,
        'summary',
        'heldOn',
        'closing',
      ),
    );
  if (sitting.minuteTakerId === null)
    found.push(item('booking-minutes', 'Nobody is named to take the minutes.', 'summary', 'minuteTakerId', 'nothing'));
  return found;
};

/** The council's system can tell CP-IS of a plan on the day it begins only where nothing has to be looked for first (PF05, T-27). */
const ofCpIs = ({ sitting, conferences, cpIs }: Looked): ReadonlyArray<Missing> =>
  sitting.progress.bookedAt === null
    ? []
    : cpIs
        .filter(({ childId, gaps }) => gaps.length > 0 && conferences.some((conference) => conference.childId === childId))
        .map(({ childId, name, gaps }) =>
          item(
            `cp-is:${childId}`,
            `CP-IS cannot be told about ${name || 'the unborn child'} yet. ${gaps.join(' ')}`,
            'family',
            'cpIs',
            'nothing',
            childId,
          ),
        );

/**
 * It goes out as the first paper of the pack, so it is there before the invitations are. It holds up neither the booking nor the
 * conference: a child who waited too long must not wait longer for a paper.
 */
const ofInterimSafety = ({ conferences, people, record, interimSafety }: Looked): ReadonlyArray<Missing> =>
  conferences.flatMap(({ id, childId }) => {
    const reason = interimSafety[id];
    if (reason === undefined || isInterimSafetyWhole(record.decisions[id]?.interimSafety ?? null)) return [];
    const name = people.find((p) => p.id === childId)?.givenName ?? 'this child';
    return [
      item(
        `interimSafety:${id}`,
        `Say what keeps ${name} safe until the conference, who does it and by when: ${interimSafetyWords[reason]}.`,
        'decisions',
        `interimSafety:${id}`,
        'inviting',
        childId,
      ),
    ];
  });

const ofInvitations = (looked: Looked): ReadonlyArray<Missing> => {
  const { sitting, record, request, people, relationships, listQuestions } = looked;
  if (sitting.progress.bookedAt === null) return [];
  const list = Object.values(record.invitees);
  const found: Missing[] = [];
  if (!list.some((i) => i.part === 'agency'))
    found.push(
      item('invite-agencies', 'Nobody is invited yet. Start with the suggested list.', 'invitations', 'suggestions', 'inviting'),
    );
  if (listQuestions > 0 && sitting.progress.closedAt === null)
    found.push(
      item(
        'last-list',
        `Since the last conference: say of ${listQuestions === 1 ? 'one person' : `${listQuestions} people`} whether they are invited.`,
        'invitations',
        'lastList',
        'inviting',
      ),
    );
  for (const { personId, requestedBy } of request.exclusionsAsked)
    if (!list.some((one) => one.personId === personId && one.exclusion !== null)) {
      const person = people.find((one) => one.id === personId);
      const entry = list.find((one) => one.personId === personId);
      found.push(
        item(
          `exclusion-asked:${personId}`,
          `${requestedBy === '' ? 'Somebody' : requestedBy} asked to exclude ${person === undefined ? 'somebody' : fullName(person)}: record what the chair decided, before the invitation goes (EX-01).`,
          'invitations',
          entry === undefined ? 'people' : `exclusion:${entry.id}`,
          'inviting',
        ),
      );
    }
  const parents = people.filter((p) => isParentOf(relationships, p.id, request.childIds));
  for (const parent of parents)
    if (!list.some((i) => i.personId === parent.id))
      found.push(
        item(
          `invite-parent:${parent.id}`,
          `${fullName(parent)} is a parent${parent.role === 'child' ? ', a child still,' : ''} and is not on the list. Invite them, or record why not and how they will be heard.`,
          'invitations',
          'people',
          'closing',
        ),
      );
  for (const father of uninvitedFathers(people, relationships, request.childIds, list))
    if (list.some((one) => one.personId === father.personId) && !isAccountedFor(father))
      found.push(
        item(
          `father:${father.personId}`,
          `${father.name} is a father and is not invited: give the reason, and say how he will be heard instead (PA-01, PA-05).`,
          'invitations',
          'people',
          'closing',
        ),
      );
  for (const one of list)
    if (one.attendance === 'excluded' && one.exclusion === null)
      found.push(
        item(
          `exclusion:${one.id}`,
          `${one.name} is marked as excluded without a ground.`,
          'invitations',
          `exclusion:${one.id}`,
          'closing',
        ),
      );
  return [...found, ...talks(looked, list), ...unsettled(sitting, list)];
};

const talks = ({ sitting, keptApart }: Looked, list: ReadonlyArray<Invitee>): ReadonlyArray<Missing> =>
  sitting.progress.closedAt !== null
    ? []
    : talksToPutRight(list, keptApart, sitting.startsAt).map(({ inviteeId, sentence }) =>
        item(`talk:${inviteeId}`, sentence, 'invitations', `talk:${inviteeId}`, 'inviting'),
      );

/**
 * Once the day is there, everyone on the list came, sent apologies or did not: `expected` is no record. Where the day was changed after
 * people had been asked, nobody counts as invited until they were told anew; those who had been asked were expected all the same.
 */
const unsettled = (sitting: Sitting, list: ReadonlyArray<Invitee>): ReadonlyArray<Missing> => {
  const open = list.filter((i) => i.attendance === 'expected' && i.part !== 'chair' && i.part !== 'minute-taker');
  const asked = sitting.progress.invitedAt === null ? open.filter((one) => invitationHistory(one).length > 0) : open;
  if (asked.length === 0) return [];
  const names = asked.length > 3 ? `${asked.length} people` : asked.map((i) => i.name).join(', ');
  return [item('attendance', `Say whether they came: ${names}.`, 'room', 'attendance', 'closing')];
};

const ofDecisions = ({ sitting, conferences, record, people, quoracy, openPlans }: Looked): ReadonlyArray<Missing> => {
  if (sitting.progress.bookedAt === null) return [];
  return conferences.flatMap((conference) => {
    const child = people.find((p) => p.id === conference.childId);
    const name = child?.givenName ?? 'this child';
    return decisionFaults(conference, record, quoracy[conference.id], {
      open: sitting.progress.closedAt === null ? openPlans[conference.childId] : undefined,
      isMissing: sitting.progress.closedAt === null && openPlans[conference.childId] === undefined,
      heldOn: sitting.heldOn,
    }).map((fault) =>
      item(
        `${fault.field}:${conference.id}`,
        fault.sentence(name),
        'decisions',
        `${fault.field}:${conference.id}`,
        'closing',
        conference.childId,
      ),
    );
  });
};

const ofPlan = ({ sitting, conferences, people, record, deadlines, calendar }: Looked): ReadonlyArray<Missing> => {
  const planned = conferences.filter((c) => keepsPlan(record.decisions[c.id]?.outcome ?? null));
  if (planned.length === 0) return [];
  const { plan } = record;
  const actions = Object.values(plan.actions);
  const found: Missing[] = [];
  const add = (id: string, sentence: string, field: string, holdsUp: Missing['holdsUp']) =>
    found.push(item(`plan-${id}`, sentence, 'plan', field, holdsUp));
  if (actions.length === 0) add('actions', 'The outline plan has no action yet.', 'actions', 'closing');
  for (const action of actions) {
    if (action.owner === '')
      add(`owner:${action.id}`, `Action ${action.number} has nobody's name beside it.`, `owner:${action.id}`, 'approving');
    if (action.dueOn === null) add(`due:${action.id}`, `Action ${action.number} has no date.`, `dueOn:${action.id}`, 'approving');
  }
  if (plan.contingencyTrigger?.trim() === '')
    add('trigger', 'Say what would have to happen for the plan to count as not working.', 'contingencyTrigger', 'closing');
  if (plan.contingency.trim() === '')
    add('contingency', 'Say what will happen if the plan does not work.', 'contingency', 'closing');
  if (plan.leadSocialWorker === null) add('lead', 'Name the lead social worker.', 'leadSocialWorker', 'closing');
  if (plan.coreGroupOn === null) add('core-group', 'Set the date of the first core group.', 'coreGroupOn', 'closing');
  if (!Object.values(record.invitees).some((i) => i.coreGroup))
    add('core-members', 'Name the members of the core group.', 'coreGroup', 'approving');
  const limit = nextReviewLimit(deadlines, planned);
  if (plan.nextConferenceOn === null) {
    const by = limit === undefined ? '' : `, by ${longDate(limit.holdBy)}`;
    add('next', `Set the date of the next review${by}.`, 'nextConferenceOn', 'closing');
  } else if (sitting.progress.closedAt === null)
    for (const [index, words] of nextReviewFaults(plan.nextConferenceOn, limit, sitting.heldOn, calendar).entries())
      add(`next-wrong:${index}`, `The next review: ${words}`, 'nextConferenceOn', 'closing');
  const schools = people.flatMap(({ child }) => (child === null ? [] : [child.school]));
  // A record that was approved before this was asked stands as it is.
  const toSettle = sitting.progress.approvedAt === null ? textsToSettle(plan, schools) : [];
  for (const text of toSettle)
    add(`reading:${text.key}`, `Say who may read ${text.called}. ${whySettle(text)}`, text.field, 'approving');
  for (const { childId } of planned) {
    const { everyWorkingDays, alone } = visitsFor(plan, childId);
    const child = people.find(({ id }) => id === childId);
    const name = child?.givenName ?? 'this child';
    const field = `visits:${childId}`;
    if (everyWorkingDays === null && (plan.visitsTo !== undefined || plan.visits.trim() === ''))
      add(`visits:${childId}`, `Say how often ${name} will be seen.`, field, 'approving');
    else if (alone === null && plan.visitsTo !== undefined && child?.birth.known !== 'expected')
      add(`alone:${childId}`, `Say whether ${name} is seen alone.`, `alone:${childId}`, 'approving');
  }
  return found;
};
