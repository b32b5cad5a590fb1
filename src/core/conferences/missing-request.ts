import { longDate } from '../local-date.ts';
import { isReview } from './clock.ts';
import { childrenOfHousehold } from './household.ts';
import type { Looked } from './missing.ts';
import { item, type Missing } from './missing-item.ts';
import { type ConferenceKind, type ConferenceRequest, kindFor, kindsOf } from './sitting.ts';

/** What a request of each kind must hold and does not yet (IN01, domain.md 2.3 and 2.4), in the order of its form. */
export const missingFromRequest = (looked: Looked): ReadonlyArray<Missing> => [
  ...ofClock(looked.request),
  ...ofEarlyReview(looked.request),
  ...ofOtherPlan(looked),
  ...ofChildren(looked),
  ...ofPeople(looked.request),
  ...ofBirths(looked),
];

/** Whether an item is put right on the request, or is about a child that the request names. */
export const isOfRequest = ({ id }: Pick<Missing, 'id'>): boolean => id.startsWith('request-') || id.startsWith('birth:');

/** A request is ready when nothing it must hold is missing: computed from the list, never ticked (IN01). */
export const isRequestReady = (missing: ReadonlyArray<Missing>): boolean =>
  !missing.some((one) => isOfRequest(one) && one.holdsUp !== 'nothing');

/** An enquiry under section 47 leads to these: they hold its outcome, and consider every child of the household (domain.md 2.4). */
const followsEnquiry = (kind: ConferenceKind): boolean => kind === 'initial' || kind === 'pre-birth';

export const considersHousehold = (kind: ConferenceKind): boolean => followsEnquiry(kind) || kind === 'transfer-in';

const ofClock = (request: ConferenceRequest): ReadonlyArray<Missing> => {
  const found: Missing[] = [];
  if (kindsOf(request).some(followsEnquiry) && request.strategyDiscussionOn === null)
    found.push(
      item(
        'request-strategy',
        'Say when the strategy discussion that started the section 47 enquiry was: the 15 working days count from it.',
        'summary',
        'strategyDiscussionOn',
        'booking',
      ),
    );
  if (request.kind === 'transfer-in' && request.transferNotifiedOn === null)
    found.push(
      item(
        'request-transfer',
        'Say when the other authority wrote that the family has moved here: the clock counts from it.',
        'summary',
        'transferNotifiedOn',
        'booking',
      ),
    );
  if (!kindsOf(request).some(followsEnquiry)) return found;
  if (request.enquiryOutcome === 'not-yet-known')
    found.push(item('request-outcome', 'Say what the section 47 enquiry found.', 'summary', 'enquiryOutcome', 'closing'));
  else if (request.enquiryOutcome !== 'continuing-risk')
    found.push(
      item(
        'request-outcome-other',
        'Check what the enquiry found: a conference follows where the child is likely to suffer significant harm.',
        'summary',
        'enquiryOutcome',
        'nothing',
      ),
    );
  return found;
};

const ofEarlyReview = ({ kind, earlyBecause, earlyAgreedBy }: ConferenceRequest): ReadonlyArray<Missing> => {
  if (kind !== 'early-review') return [];
  const found: Missing[] = [];
  if (earlyBecause === null)
    found.push(item('request-early', 'Say why the review cannot wait until it is due.', 'summary', 'earlyBecause', 'closing'));
  if (earlyAgreedBy.trim() === '')
    found.push(item('request-early-agreed', 'Say which chair agreed to an early review.', 'summary', 'earlyAgreedBy', 'closing'));
  return found;
};

/** The plan that a child brings: whose it is, since when, in which category, and when it must be reviewed (IN02). */
const ofOtherPlan = ({ request, people, conferences, sitting }: Looked): ReadonlyArray<Missing> => {
  if (request.kind !== 'transfer-in') return [];
  const { otherPlan } = request;
  const found: Missing[] = [];
  const add = (id: string, sentence: string, field: string, childId: Missing['childId'] = null) =>
    found.push(item(`request-${id}`, sentence, 'summary', field, 'closing', childId));
  if (otherPlan.authority.trim() === '') add('other-authority', 'Say which authority the children come from.', 'otherAuthority');
  for (const child of people.filter((p) => request.childIds.includes(p.id))) {
    const theirs = otherPlan.children.find((one) => one.childId === child.id);
    if (theirs?.startedOn == null)
      add(`other-plan:${child.id}`, `Say when ${child.givenName}'s plan started there.`, `otherPlan:${child.id}`, child.id);
    if (theirs?.category == null)
      add(
        `other-category:${child.id}`,
        `Say in which category ${child.givenName}'s plan is there.`,
        `otherCategory:${child.id}`,
        child.id,
      );
  }
  const { nextReviewDueOn } = otherPlan;
  if (nextReviewDueOn === null)
    add('other-review', 'Say when the other authority must review the plan next.', 'otherNextReviewDueOn');
  const [dueOn] = conferences.flatMap((one) => one.dueOn ?? []).sort();
  const ours = sitting.heldOn ?? dueOn;
  if (sitting.progress.closedAt === null && nextReviewDueOn !== null && ours !== undefined && nextReviewDueOn < ours)
    found.push(
      item(
        'request-other-review-first',
        `Their review is due on ${longDate(nextReviewDueOn)}, before this conference: agree with the other authority who holds it.`,
        'summary',
        'otherNextReviewDueOn',
        'nothing',
      ),
    );
  return found;
};

const ofChildren = (looked: Looked): ReadonlyArray<Missing> => {
  const { request, sitting } = looked;
  if (request.childIds.length === 0)
    return [
      item(
        'request-children',
        'Choose the children this conference is about. Consider every child in the household.',
        'summary',
        'childIds',
        'booking',
      ),
    ];
  // What a closed conference was about is history: a child who joins the household later is for the next one.
  if (sitting.progress.closedAt !== null) return [];
  return [...ofHousehold(looked), ...ofUnborn(looked), ...ofPlans(looked), ...ofReconvened(looked)];
};

/** Every child of the household is on the request, or it says why not. */
const ofHousehold = ({ request, people, residences, sitting, today }: Looked): ReadonlyArray<Missing> => {
  if (!considersHousehold(request.kind)) return [];
  const household = childrenOfHousehold(people, residences, request.childIds, sitting.heldOn ?? today);
  return household
    .filter((child) => !request.childIds.includes(child.id))
    .filter((child) => !request.leftOut.some((one) => one.childId === child.id && one.reason.trim() !== ''))
    .map((child) =>
      item(
        `request-left-out:${child.id}`,
        `${child.givenName} belongs to the household and is not on the request. Add ${child.givenName}, or say why not.`,
        'summary',
        `leftOut:${child.id}`,
        'closing',
        child.id,
      ),
    );
};

const ofUnborn = ({ request, people }: Looked): ReadonlyArray<Missing> => {
  if (request.kind !== 'pre-birth') return [];
  const chosen = people.filter((p) => request.childIds.includes(p.id));
  if (chosen.some((child) => child.birth.known === 'expected')) return [];
  return [
    item(
      'request-unborn',
      'None of these children is unborn. Add the unborn child with the expected date, or ask for an initial conference.',
      'summary',
      'childIds',
      'closing',
    ),
  ];
};

/** A review is about children with a plan, and brothers and sisters with one are reviewed together where that can be (3.5). */
const ofPlans = ({ request, people, openPlans, undecided }: Looked): ReadonlyArray<Missing> => {
  if (!isReview(request.kind)) return [];
  const children = people.filter((p) => p.role === 'child');
  const without = children.filter(
    (p) => request.childIds.includes(p.id) && isReview(kindFor(request, p.id)) && openPlans[p.id] === undefined,
  );
  const besides = children.filter(
    (p) => !request.childIds.includes(p.id) && openPlans[p.id] !== undefined && !undecided.includes(p.id),
  );
  return [
    ...without.map((child) =>
      item(
        `request-no-plan:${child.id}`,
        `${child.givenName} has no child protection plan here: a review is for a child who has one.`,
        'summary',
        'childIds',
        'nothing',
        child.id,
      ),
    ),
    ...besides.map((child) =>
      item(
        `request-sibling-plan:${child.id}`,
        `${child.givenName} has a plan too and is not on this review.`,
        'summary',
        'childIds',
        'nothing',
        child.id,
      ),
    ),
  ];
};

/** A reconvened conference goes on where an earlier sitting ended without a decision. */
const ofReconvened = ({ request, people, undecided }: Looked): ReadonlyArray<Missing> => {
  if (request.kind !== 'reconvened') return [];
  return people
    .filter((p) => request.childIds.includes(p.id) && !undecided.includes(p.id))
    .map((child) =>
      item(
        `request-nothing-to-reconvene:${child.id}`,
        `No earlier conference about ${child.givenName} ended without a decision: there is nothing to reconvene.`,
        'summary',
        'kind',
        'closing',
        child.id,
      ),
    );
};

const ofPeople = (request: ConferenceRequest): ReadonlyArray<Missing> => {
  const found: Missing[] = [];
  if (request.requestedBy.trim() === '')
    found.push(item('request-by', 'Say who asked for this conference.', 'summary', 'requestedBy', 'closing'));
  if (request.authorisedBy.trim() === '')
    found.push(item('request-authorised', 'Say which manager approved the request.', 'summary', 'authorisedBy', 'closing'));
  if (request.reason.trim() === '')
    found.push(
      item(
        'request-reason',
        'Say in a sentence or two why a conference is needed: the invitations quote it.',
        'summary',
        'reason',
        'nothing',
      ),
    );
  return found;
};

const ofBirths = ({ request, people }: Looked): ReadonlyArray<Missing> =>
  people
    .filter((p) => request.childIds.includes(p.id) && (p.birth.known === 'no' || p.birth.known === 'year'))
    .map((child) =>
      item(
        `birth:${child.id}`,
        `${child.givenName}'s date of birth is not known here: it is printed on every document.`,
        'family',
        `birth:${child.id}`,
        'closing',
        child.id,
      ),
    );
