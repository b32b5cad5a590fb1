import type { PlanAction } from '../conferences/outline-plan.ts';
import { type LocalDate, longDate } from '../local-date.ts';
import { vagueWording } from './vague-wording.ts';
import { emptyMeasures, roleWords } from './wording-lists.ts';

/** Something that would make a row of a plan clearer, in a sentence. It never stops anybody (domain.md 7.2). */
export interface PlanHint {
  /** The part of the row that it is about. */
  readonly about: 'children' | 'goal' | 'action' | 'owner' | 'due' | 'measure';
  readonly words: string;
}

/** What a row is read against. */
export interface PlanContext {
  /** When the conference is held; an action cannot be due before it. */
  readonly heldOn: LocalDate | null;
  /** When the plan is looked at again: the date that is set, else the last day it may be. */
  readonly reviewOn: LocalDate | null;
  /** Names of agencies and services, so that "the school" is not taken for a person. */
  readonly agencies: ReadonlyArray<string>;
}

/**
 * Plain hints for one row of the plan: who, by when, how we will know, and whether the words say what anybody will see
 * (PL02, domain.md 7.2). An empty list is a row that a parent could act on, or one that nobody needs to act on any more.
 */
export const planHints = (action: PlanAction, context: PlanContext): ReadonlyArray<PlanHint> =>
  action.status === 'done' || action.status === 'not-needed' ? [] : hintsFor(action, context);

const hintsFor = (action: PlanAction, context: PlanContext): ReadonlyArray<PlanHint> => [
  ...(action.children.length === 0 ? [hint('children', 'No child is named: choose whose plan this belongs to.')] : []),
  ...(blank(action.action) ? [hint('action', 'Nothing is written yet: say what somebody will do.')] : []),
  ...vagueHint(action),
  ...ownerHint(action, context.agencies),
  ...dateHint(action.dueOn, context),
  ...(emptyMeasures.has(action.measure.trim().toLowerCase().replace(/[.]$/, ''))
    ? [hint('measure', 'Say how we will know that it worked.')]
    : []),
];

const vagueHint = ({ action }: PlanAction): ReadonlyArray<PlanHint> => {
  const verb = vagueWording(action);
  return verb === undefined
    ? []
    : [hint('action', `“${verb}” says nothing that anybody could see: what will be done, and how often?`)];
};

const ownerHint = ({ owner, agency }: PlanAction, agencies: ReadonlyArray<string>): ReadonlyArray<PlanHint> => {
  const name = owner.trim().toLowerCase();
  if (name === '') return [hint('owner', 'Nobody is named: who will do it?')];
  const isAgency = [...agencies, agency].some((known) => known.trim().toLowerCase() === name);
  if (isAgency) return [hint('owner', `${owner.trim()} is an agency: name the person who will do it.`)];
  const said = name.match(/[\p{L}’']+/gu) ?? [];
  return said.every((word) => roleWords.has(word.replaceAll('’', "'")))
    ? [hint('owner', `“${owner.trim()}” is not a person’s name: who exactly will do it?`)]
    : [];
};

const dateHint = (dueOn: LocalDate | null, { heldOn, reviewOn }: PlanContext): ReadonlyArray<PlanHint> => {
  if (dueOn === null) return [hint('due', 'There is no date: by when?')];
  if (heldOn !== null && dueOn < heldOn) return [hint('due', `This is before the conference on ${longDate(heldOn)}.`)];
  if (reviewOn !== null && dueOn > reviewOn) return [hint('due', `This is after the next conference, ${longDate(reviewOn)}.`)];
  return [];
};

const hint = (about: PlanHint['about'], words: string): PlanHint => ({ about, words });
const blank = (text: string): boolean => text.trim() === '';
