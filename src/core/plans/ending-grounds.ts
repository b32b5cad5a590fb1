import type { Birth } from '../children/people.ts';
import { ageOn, type LocalDate } from '../local-date.ts';

/** On what grounds a plan ends without a review that ended it, and who decides (domain.md 2.6, P-21 to P-23). */
export const endingGrounds = {
  'moved-away': 'Moved to another authority for good, and it has held its transfer conference',
  'reached-18': 'Reached the age of 18',
  died: 'Died',
  'left-the-uk': 'Left the United Kingdom for good, with the authority of the heads of service',
  'looked-after': 'Became looked after, and the care plan takes over',
} as const;
export type EndingGround = keyof typeof endingGrounds;

/** Whether the child can be helped here once the plan has ended. */
export const isStillHere = (ground: EndingGround): boolean => ground === 'reached-18' || ground === 'looked-after';

/** Whether somebody was of age on a day; true where the day of birth is not known, for nobody can say otherwise. */
export const isOfAge = (birth: Birth, on: LocalDate): boolean => birth.known !== 'date' || (ageOn(birth.on, on) ?? 0) >= 18;

/** The step-down that follows a plan: who gives it, the first meeting, and whether the family consents (domain.md 2.6). */
export interface StepDown {
  readonly helper: string;
  readonly firstMeetingOn: LocalDate | null;
  /** Null while nobody said. */
  readonly consent: 'given' | 'not-given' | null;
}

/** `Family Support and Protection Service, first meeting on 20 Apr 2026, the family consents`; empty where nothing is named. */
export const stepDownWords = ({ helper, firstMeetingOn, consent }: StepDown, dateInWords: (on: LocalDate) => string): string => {
  if (helper === '') return '';
  const meets = firstMeetingOn === null ? 'no first meeting is agreed yet' : `first meeting on ${dateInWords(firstMeetingOn)}`;
  const agrees =
    consent === null
      ? 'nobody has said whether the family consents'
      : consent === 'given'
        ? 'the family consents'
        : 'the family does not consent';
  return `${helper}, ${meets}, ${agrees}`;
};
