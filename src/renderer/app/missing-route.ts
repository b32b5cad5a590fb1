import type { Missing, Task } from '../../contract/sitting-answers.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { Route } from './routes.ts';

const requestFields = new Set([
  'kind',
  'strategyDiscussionOn',
  'transferNotifiedOn',
  'enquiryOutcome',
  'requestedBy',
  'authorisedBy',
  'requestedOn',
  'childIds',
  'reason',
  'askedCategory',
  'arrangements',
  'needs',
  'exclusionsAsked',
  'enquiryWorker',
  'enquiryTeam',
  'conditions',
  'venueRisk',
  'fabricatedIllness',
  'leftOut',
  'earlyBecause',
  'earlyAgreedBy',
  'otherAuthority',
  'otherPlan',
  'otherCategory',
  'otherNextReviewDueOn',
]);
const bookingFields = new Set([
  'heldOn',
  'startsAt',
  'endsAt',
  'place',
  'remoteLink',
  'chairId',
  'minuteTakerId',
  'lateReason',
  'lateApprovedBy',
]);

/** The form that a field of the summary stands on; null where it stands on the summary itself. */
export const screenOfField = (field: string): 'request' | 'booking' | null => {
  // `leftOut:<child>` is a field of the request for each child.
  if (requestFields.has(field.split(':')[0] ?? field)) return 'request';
  return bookingFields.has(field) ? 'booking' : null;
};

/** Where something that is missing is put right. */
export const routeToMissing = (
  sittingId: SittingId,
  { tab, field: name, childId }: Pick<Missing, 'tab' | 'field' | 'childId'>,
): Route => {
  const field = { field: name, childId };
  const screen = tab === 'summary' ? screenOfField(name) : null;
  return screen === null ? { screen: 'sitting', sittingId, tab, field } : { screen, sittingId, field };
};

/** Where a task of Today is done: booking has a form of its own, core groups, visits and plans that ended a list. */
export const routeToTask = ({ sittingId, familyId, tab, id }: Pick<Task, 'sittingId' | 'familyId' | 'tab' | 'id'>): Route => {
  if (id.startsWith('core-group:')) return { screen: 'plans', part: 'core-groups' };
  if (id.startsWith('visit:')) return { screen: 'plans', part: 'visits' };
  if (id.startsWith('ending:')) return { screen: 'plans', part: 'ended' };
  if (sittingId === null) return familyId === undefined ? { screen: 'families' } : { screen: 'family', familyId };
  return id.startsWith('book:') ? { screen: 'booking', sittingId } : { screen: 'sitting', sittingId, tab };
};
