import type { Section } from '../../../../core/conferences/record.ts';

/** What stands in the middle of the Room while an item is on: lines under a heading, or something that is filled in. */
export type AgendaWork =
  | { readonly work: 'lines'; readonly section: Section }
  | { readonly work: 'arrivals' }
  | { readonly work: 'opening' }
  | { readonly work: 'scales' }
  | { readonly work: 'views' }
  | { readonly work: 'inclusion' }
  /** Pasted text that is read paragraph by paragraph. */
  | { readonly work: 'held' }
  /** Done on another tab; the Room says how far it is. */
  | { readonly work: 'elsewhere'; readonly tab: 'decisions' | 'plan' };

export interface AgendaItem {
  readonly id: string;
  readonly title: string;
  /** What must be covered, said once in grey. */
  readonly prompt: string;
  readonly work: AgendaWork;
}

/**
 * The agenda of a sitting, in the order of the profile's model (domain.md 5.1).
 *
 * The model changes headings and order only. A review starts with why the plan exists and has progress on the plan
 * where an initial conference has what has happened; with siblings of both kinds in one sitting (D-07) both are there.
 */
export const agendaFor = (model: string, kinds: ReadonlyArray<string>): ReadonlyArray<AgendaItem> => {
  const isReview = kinds.some((kind) => kind === 'review' || kind === 'early-review');
  const isFirst = kinds.length === 0 || kinds.some((kind) => kind !== 'review' && kind !== 'early-review');
  const order = model === 'strengthening-families' ? planBeforeThreshold : standardOrder;
  return order.filter((id) => (id === 'progress' ? isReview : true)).map((id) => titled(items[id], model, isReview && !isFirst));
};

/** Behind every agenda: what a machine wrote or heard, which is no part of the conference until somebody has read it (LC13). */
export const heldItem: AgendaItem = {
  id: 'held',
  title: 'Pasted text to read',
  prompt: 'A transcript or a draft, accepted paragraph by paragraph. Nothing of it enters the record unread.',
  work: { work: 'held' },
};

type ItemId = keyof typeof items;

const titled = (item: AgendaItem, model: string, onlyReviews: boolean): AgendaItem => {
  const title = (onlyReviews ? reviewTitles[item.id] : undefined) ?? modelTitles[model]?.[item.id] ?? item.title;
  return { ...item, title };
};

const reviewTitles: { readonly [id: string]: string } = { reason: 'Why there is a plan' };

const modelTitles: { readonly [model: string]: { readonly [id: string]: string } } = {
  'signs-of-safety': {
    worries: 'What are we worried about?',
    strengths: 'What is working well?',
    'plan-discussion': 'What needs to happen?',
    analysis: 'Danger statement and safety goals',
  },
  'strengthening-families': {
    worries: 'Danger, harm and complicating factors',
    strengths: 'Strengths and safety',
    analysis: 'Risk statement',
  },
};

const lines = (section: Section, title: string, prompt: string): AgendaItem => ({
  id: section,
  title,
  prompt,
  work: { work: 'lines', section },
});

const items = {
  welcome: {
    id: 'welcome',
    title: 'Welcome and who is here',
    prompt: 'Names and roles of everyone, and what supporters, observers and legal advisers may do.',
    work: { work: 'arrivals' },
  },
  opening: {
    id: 'opening',
    title: 'Purpose and ground rules',
    prompt: 'Each statement that the chair makes, with its time.',
    work: { work: 'opening' },
  },
  reason: lines('reason', 'Why we are here', 'The reason for the conference and what the enquiry found.'),
  'legal-status': lines('legal-status', 'Legal status and history', 'Orders, bail, police protection, earlier plans.'),
  'reports-read': lines('reports-read', 'Reports', 'Reports of those who are not here are read; a late report is said.'),
  'child-world': lines(
    'child-world',
    "The child's world",
    'Lived experience, views in their own words, identity and culture, when each child was seen.',
  ),
  'family-views': lines('family-views', "The family's views", 'Each adult in turn, before the agencies where they wish.'),
  'agency-information': lines(
    'agency-information',
    'What agencies know',
    'What each knows at first hand; fact kept apart from opinion.',
  ),
  progress: lines('progress', 'Progress on the plan', 'Each outcome in turn, core groups held, visits made against visits due.'),
  worries: lines('worries', 'What has happened and worries', 'Past harm, future danger, what complicates things, with evidence.'),
  strengths: lines('strengths', 'Strengths and safety', 'What keeps each child safe already.'),
  'grey-areas': lines('grey-areas', 'What is not known', 'Grey areas, and who will find out.'),
  restricted: lines('restricted', 'Restricted part', 'Declared and timed here; what is said is kept in a separate, sealed file.'),
  analysis: lines('analysis', 'Analysis and danger statement', 'What will happen to each child if nothing changes.'),
  scales: {
    id: 'scales',
    title: 'Scaling',
    prompt: 'One number from each person for each child, with a reason.',
    work: { work: 'scales' },
  },
  views: {
    id: 'views',
    title: "Each agency's view",
    prompt: 'Asked for and recorded for each child. These are views and not votes: the chair decides.',
    work: { work: 'views' },
  },
  decisions: {
    id: 'decisions',
    title: "Chair's decision for each child",
    prompt: 'Decided and confirmed for each child separately.',
    work: { work: 'elsewhere', tab: 'decisions' },
  },
  'plan-discussion': lines('plan-discussion', 'Outline plan', 'What was said about the plan; its actions stand under Plan.'),
  'core-group': {
    id: 'core-group',
    title: 'Core group and next conference',
    prompt: 'Members, the first date, and the date of the next conference.',
    work: { work: 'elsewhere', tab: 'plan' },
  },
  'contingency-and-legal': lines(
    'contingency-and-legal',
    'Contingency and legal steps',
    'What happens if the plan does not work; legal planning; family group decision making.',
  ),
  'outcome-shared': lines(
    'outcome-shared',
    'Who tells each child, and close',
    'Who tells them, when and how; complaints explained.',
  ),
  inclusion: {
    id: 'inclusion',
    title: 'Taking part',
    prompt: 'What helped people to take part, and what was missing.',
    work: { work: 'inclusion' },
  },
} as const satisfies { readonly [id: string]: AgendaItem };

const standardOrder: ReadonlyArray<ItemId> = [
  'welcome',
  'opening',
  'reason',
  'legal-status',
  'reports-read',
  'child-world',
  'family-views',
  'progress',
  'agency-information',
  'worries',
  'strengths',
  'grey-areas',
  'restricted',
  'analysis',
  'scales',
  'views',
  'decisions',
  'plan-discussion',
  'core-group',
  'contingency-and-legal',
  'outcome-shared',
  'inclusion',
];

const beforeThreshold = standardOrder.indexOf('scales');

/** Ealing's variant: the plan is built before the threshold question (domain.md 5.1). */
const planBeforeThreshold: ReadonlyArray<ItemId> = [
  ...standardOrder.slice(0, beforeThreshold),
  'plan-discussion',
  ...standardOrder.slice(beforeThreshold).filter((id) => id !== 'plan-discussion'),
];
