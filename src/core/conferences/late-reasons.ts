/**
 * Why a conference is held after its limit, from a list, so that it can be counted (DL07).
 *
 * The list is our own: no guidance has one. Whatever else it is stands in own words and is counted as another reason.
 */
export const lateReasons = [
  'The request came too late',
  'The section 47 enquiry was not finished',
  'A report that the decision needs was not ready',
  'No chair was free in time',
  'No minute taker was free in time',
  'No room with what the family needs was free in time',
  'No interpreter could come in time',
  'An agency that must be there could not come',
  'The family asked for another day',
  'Somebody of the family was ill',
  'An earlier sitting was stopped or not quorate',
] as const;
export type LateReason = (typeof lateReasons)[number];

/** The reason of the list, and what was added to it; without one it is all in own words. */
export interface SplitReason {
  readonly reason: LateReason | null;
  readonly more: string;
}

/** What is kept and printed as one sentence, taken apart again. */
export const splitLateReason = (words: string): SplitReason => {
  const reason = lateReasons.find((one) => words === one || words === `${one}.` || words.startsWith(`${one}: `)) ?? null;
  if (reason === null) return { reason, more: words };
  return { reason, more: words.startsWith(`${reason}: `) ? words.slice(reason.length + 2) : '' };
};

/** `No chair was free in time: both were on leave`. */
export const joinLateReason = ({ reason, more }: SplitReason): string => {
  if (reason === null) return more;
  return more === '' ? `${reason}.` : `${reason}: ${more}`;
};
