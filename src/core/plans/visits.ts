import type { ChildVisits, OutlinePlan } from '../conferences/outline-plan.ts';
import type { PersonId } from '../identifiers.ts';

/** What one child is promised: their own entry, else what is set for all children (PL04). */
export const visitsFor = (plan: Pick<OutlinePlan, 'visitEveryWorkingDays' | 'visitsTo'>, childId: PersonId): ChildVisits =>
  plan.visitsTo?.[childId] ?? { everyWorkingDays: plan.visitEveryWorkingDays, alone: null, where: '' };

export const oftenInWords = (everyWorkingDays: number): string =>
  `at least every ${everyWorkingDays === 1 ? 'working day' : `${everyWorkingDays} working days`}`;

/** `At least every 10 working days, seen alone. Where: in her bedroom`; empty where nothing is set. */
export const visitsInWords = ({ everyWorkingDays, alone, where }: ChildVisits): string => {
  const often = everyWorkingDays === null ? '' : oftenInWords(everyWorkingDays);
  const how = alone === null ? '' : alone ? 'seen alone' : 'not seen alone';
  const said = [often, how].filter((part) => part !== '').join(', ');
  const place = where.trim() === '' ? '' : `Where: ${where.trim()}`;
  return [said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}`, place].filter((part) => part !== '').join('. ');
};
