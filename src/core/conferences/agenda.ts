import type { LocalDate } from '../local-date.ts';
import type { Section } from './record.ts';

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
  /** Its share of the time of a conference, in minutes of two hours or so; null where the model gives none. */
  readonly minutes: number | null;
}

const lines = (section: Section) => ({ work: 'lines', section }) as const;

/** Everything that an agenda has, and what is done there; a model gives each its heading, its prompt and its place (domain.md 5.1). */
const agendaWork = {
  welcome: { work: 'arrivals' },
  opening: { work: 'opening' },
  reason: lines('reason'),
  'legal-status': lines('legal-status'),
  'reports-read': lines('reports-read'),
  'child-world': lines('child-world'),
  'family-views': lines('family-views'),
  progress: lines('progress'),
  'agency-information': lines('agency-information'),
  worries: lines('worries'),
  strengths: lines('strengths'),
  'grey-areas': lines('grey-areas'),
  restricted: lines('restricted'),
  analysis: lines('analysis'),
  scales: { work: 'scales' },
  views: { work: 'views' },
  decisions: { work: 'elsewhere', tab: 'decisions' },
  'plan-discussion': lines('plan-discussion'),
  'core-group': { work: 'elsewhere', tab: 'plan' },
  'contingency-and-legal': lines('contingency-and-legal'),
  'outcome-shared': lines('outcome-shared'),
  inclusion: { work: 'inclusion' },
} as const satisfies { readonly [id: string]: AgendaWork };

export type AgendaItemId = keyof typeof agendaWork;
export const agendaItemIds = Object.keys(agendaWork) as ReadonlyArray<AgendaItemId>;

/** How a council runs its conferences: the headings of the agenda and their order, as a file that anybody can write (LC01). */
export interface ConferenceModel {
  readonly id: string;
  readonly title: string;
  readonly source: { readonly document: string; readonly checked: LocalDate };
  /** Every item once, in the order of the conference. */
  readonly agenda: ReadonlyArray<ModelItem>;
}

export interface ModelItem {
  readonly item: AgendaItemId;
  readonly title: string;
  readonly prompt: string;
  readonly minutes?: number;
  /** Left out of the other kind of conference; where one sitting holds both kinds, it is there. */
  readonly onlyAt?: 'first' | 'review';
  /** The words for a sitting of reviews alone. */
  readonly atReview?: { readonly title: string; readonly prompt: string };
}

/** A model that leaves lines without a heading, or has one twice, with the place in the file and what is wrong there. */
export interface ModelFault {
  readonly path: ReadonlyArray<string | number>;
  readonly reason: string;
}

/** Everything that is wrong with a model beyond the shape of its file: each item stands in it once. */
export const modelFaults = ({ agenda }: Pick<ConferenceModel, 'agenda'>): ReadonlyArray<ModelFault> => {
  const places = agenda.map(({ item }) => item);
  const twice = agenda.flatMap(({ item }, place): ReadonlyArray<ModelFault> => {
    const first = places.indexOf(item);
    return first === place
      ? []
      : [{ path: ['agenda', place, 'item'], reason: `${item} stands in the agenda twice, first as item ${first + 1}` }];
  });
  const missing = agendaItemIds.filter((id) => !places.includes(id));
  return missing.length === 0
    ? twice
    : [...twice, { path: ['agenda'], reason: `must have ${missing.join(', ')}: what is recorded there would have no heading` }];
};

/**
 * The agenda of a sitting: the model's items for its kinds of conference, in the model's order or in the order that it was given in
 * the Room. With siblings of both kinds in one sitting (D-07) it has the items of both, under the plain headings.
 *
 * `order` may be older than the model: an item that it does not name keeps its place after the one before it.
 */
export const agendaFor = (
  { agenda }: Pick<ConferenceModel, 'agenda'>,
  kinds: ReadonlyArray<string>,
  order: ReadonlyArray<string> | null = null,
): ReadonlyArray<AgendaItem> => {
  const isReview = kinds.some(isOfReview);
  const isFirst = kinds.length === 0 || kinds.some((kind) => !isOfReview(kind));
  const items = agenda
    .filter(({ onlyAt }) => onlyAt === undefined || (onlyAt === 'review' ? isReview : isFirst))
    .map(({ item, title, prompt, minutes, atReview }): AgendaItem => {
      const words = isReview && !isFirst ? (atReview ?? { title, prompt }) : { title, prompt };
      return { id: item, ...words, work: agendaWork[item], minutes: minutes ?? null };
    });
  return order === null ? items : inOrder(items, order);
};

const isOfReview = (kind: string): boolean => kind === 'review' || kind === 'early-review';

const inOrder = (items: ReadonlyArray<AgendaItem>, order: ReadonlyArray<string>): ReadonlyArray<AgendaItem> => {
  const placed = order
    .flatMap((id) => items.find((item) => item.id === id) ?? [])
    .filter((item, at, all) => all.indexOf(item) === at);
  items.forEach((item, at) => {
    if (placed.includes(item)) return;
    const before = items[at - 1];
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, item);
  });
  return placed;
};

/** The order after `id` has moved one place up or down; null where it is at the end already. */
export const orderAfterMove = (ids: ReadonlyArray<string>, id: string, step: 1 | -1): ReadonlyArray<string> | null => {
  const at = ids.indexOf(id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= ids.length) return null;
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
};

/** Behind every agenda: what a machine wrote or heard, which is no part of the conference until somebody has read it (LC13). */
export const heldItem: AgendaItem = {
  id: 'held',
  title: 'Pasted text to read',
  prompt: 'A transcript or a draft, accepted paragraph by paragraph. Nothing of it enters the record unread.',
  work: { work: 'held' },
  minutes: null,
};
