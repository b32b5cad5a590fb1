import type { LocalTime } from '../local-date.ts';
import type { Availability } from './availability.ts';
import { isLate, type RoomFeature, type Slot, type SlotQuestion, slotsFor } from './slots.ts';

/** A rule that stands in the way, and how many slots there would be without it. */
export interface Relaxation {
  readonly rule: RelaxableRule;
  readonly slots: number;
}

export type RelaxableRule =
  | { readonly type: 'shorter'; readonly minutes: number }
  | { readonly type: 'one-more-a-day' }
  | { readonly type: 'hours' }
  | { readonly type: 'to-say' }
  | { readonly type: 'absences' }
  | { readonly type: 'room-feature'; readonly feature: RoomFeature }
  | { readonly type: 'no-room' };

/**
 * Where no slot is in time: each rule whose relaxing alone makes one, what costs people least first (SC02).
 *
 * Each is found by really looking again without that rule. Where the limit has passed already, any slot counts.
 */
export const whatToRelax = (question: SlotQuestion): ReadonlyArray<Relaxation> => {
  const tooLate = question.holdBy !== null && question.holdBy <= question.today;
  const wanted = (slots: ReadonlyArray<Slot>): number => slots.filter((slot) => tooLate || !isLate(slot)).length;
  return rulesOf(question).flatMap((rule) => {
    const slots = wanted(slotsFor(without(question, rule)));
    return slots === 0 ? [] : [{ rule, slots }];
  });
};

/** The question without one rule: the test of an answer, and how it is found. */
export const without = (question: SlotQuestion, rule: RelaxableRule): SlotQuestion => {
  const chairs = (change: (chair: Availability) => Availability): SlotQuestion => ({
    ...question,
    chairs: question.chairs.map(change),
  });
  switch (rule.type) {
    case 'shorter':
      return { ...question, durationMinutes: rule.minutes };
    case 'one-more-a-day':
      return chairs((c) => ({ ...c, pattern: { ...c.pattern, conferencesADay: c.pattern.conferencesADay + 1 } }));
    case 'hours':
      return chairs((c) => ({ ...c, pattern: { ...c.pattern, hours: longDays } }));
    case 'to-say':
      return { ...question, chairs: [...question.chairs, ...(question.chairsToSay ?? [])] };
    case 'absences':
      return chairs((c) => ({ ...c, absences: [] }));
    case 'room-feature':
      return { ...question, needs: question.needs.filter((need) => need !== rule.feature) };
    case 'no-room':
      return { ...question, rooms: [] };
  }
};

const rulesOf = ({ durationMinutes, needs, rooms, chairsToSay = [] }: SlotQuestion): ReadonlyArray<RelaxableRule> => [
  ...(chairsToSay.length > 0 ? [{ type: 'to-say' } as const] : []),
  ...(durationMinutes > 60 ? [{ type: 'shorter', minutes: Math.max(60, durationMinutes - 30) } as const] : []),
  { type: 'one-more-a-day' },
  { type: 'hours' },
  ...(rooms.length > 0 ? [{ type: 'no-room' } as const] : []),
  { type: 'absences' },
  ...needs.map((feature) => ({ type: 'room-feature', feature }) as const),
];

/** Any weekday, eight to six. */
const longDays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00' as LocalTime, until: '18:00' as LocalTime }));
