import type { QueuePlanView, QueueRow } from '../../../contract/queue.ts';
import { longDate } from '../../../core/local-date.ts';
import type { QueueProgress } from '../../../core/scheduling/plan-queue.ts';

/** `48 of 50 in time. No plan can have fewer than 2 late.` */
export const planInWords = ({ total, inTime, lateAtLeast }: QueuePlanView): string => {
  const late = total - inTime;
  const counted = `${inTime} of ${total} in time.`;
  if (late === 0) return counted;
  if (late === lateAtLeast) return `${counted} No plan can have fewer than ${late} late.`;
  return `${counted} A plan with fewer than ${late} late may exist, but none with fewer than ${lateAtLeast}.`;
};

/** How good everything else is: days late, chairs and load. */
export const goodnessInWords = ({ gapPercent, isStopped }: QueuePlanView): string => {
  if (gapPercent === 0) return 'Proven: no plan is better when days late, the family’s chair and a fair load are weighed.';
  const within = `Days late, the family’s chair and the load together are within ${gapPercent} % of the best there can be.`;
  return isStopped ? `${within} It was stopped early: plan again to come closer.` : within;
};

export const progressInWords = ({ stage, late, lateAtLeast, gap, done }: QueueProgress): string => {
  const doing = {
    counting: 'Counting how many can be in time',
    weighing: 'Weighing days, chairs and load',
    arranging: 'Finding times and rooms',
  }[stage];
  // Before the first word from the planning there is no plan to speak of.
  if (done === 0) return `${doing}.`;
  const soFar = `Best plan so far: ${late} late; no plan can have fewer than ${lateAtLeast}.`;
  return gap >= 1
    ? `${doing}. ${soFar}`
    : `${doing}. ${soFar} It is within ${Math.ceil(gap * 1000) / 10} % of the best there can be.`;
};

/** What a screen reader says for the tick box of a row. */
export const rowInWords = ({ familyName, reference, place }: QueueRow): string =>
  `${familyName}, ${reference}${place === null ? '' : `, ${longDate(place.heldOn)} at ${place.startsAt}`}`;
