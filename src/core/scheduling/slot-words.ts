import { longDate } from '../local-date.ts';
import { awayInWords } from './asked-agencies.ts';
import type { RelaxableRule } from './relax.ts';
import type { RoomFeature, Sacrifice } from './slots.ts';

/** What one slot gives up, as a sentence beside it. `lastChair` is who chaired last time. */
export const givesUpInWords = (sacrifice: Sacrifice, lastChair: string): string => {
  switch (sacrifice.type) {
    case 'late':
      return `Late by ${sacrifice.workingDays === 1 ? '1 working day' : `${sacrifice.workingDays} working days`}.`;
    case 'late-reports':
      return `Reports would be late: the first was due on ${longDate(sacrifice.dueOn)}.`;
    case 'schools-shut':
    case 'agency-away':
    case 'interpreter-notice':
      return awayInWords(sacrifice);
    case 'another-day':
      return `Another day than ${longDate(sacrifice.agreedOn)}, which was agreed at the last conference.`;
    case 'early':
      return `Early: ${sacrifice.workingDays} working days before the last day in time.`;
    case 'another-chair':
      return `Another chair than last time${lastChair === '' ? '' : `, when it was ${lastChair}`}.`;
    case 'took-part':
      return 'The chair took part in the section 47 enquiry for this family.';
    case 'not-said':
      return 'The chair has first to say whether they took part in the section 47 enquiry for this family.';
    case 'tight-for-chair':
      return `Only ${inMinutes(sacrifice.minutes)} between it and the chair's part in ${sacrifice.reference}${sacrifice.way === undefined ? '' : `, which is ${inMinutes(sacrifice.way)} away`}.`;
    case 'tight-for-room':
      return `Only ${inMinutes(sacrifice.minutes)} between it and ${sacrifice.reference} in the same room.`;
    case 'second-that-day':
      return `The chair has another conference that day, ${sacrifice.reference}.`;
  }
};

/** What to do without, where no slot is in time. */
export const relaxInWords = (rule: RelaxableRule): string => {
  switch (rule.type) {
    case 'shorter':
      return `Plan ${rule.minutes} minutes for it`;
    case 'one-more-a-day':
      return 'Ask a chair to take one more on one day';
    case 'hours':
      return 'Ask a chair to work outside their usual hours, between 08:00 and 18:00';
    case 'to-say':
      return 'Ask a lead child protection practitioner whether they took part in the section 47 enquiry';
    case 'absences':
      return 'Ask a chair who is away';
    case 'room-feature':
      return `Take a room without ${featureName(rule.feature)}`;
    case 'no-room':
      return 'Find a room that is not in the directory';
  }
};

export const featureName = (feature: RoomFeature): string =>
  ({
    separateWaiting: 'separate waiting',
    secondExit: 'a second way out',
    stepFree: 'step-free access',
    hearingLoop: 'a hearing loop',
    screen: 'a screen',
  })[feature];

const inMinutes = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`);
