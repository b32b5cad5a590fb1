import { dayAndWay } from '../conferences/invitation-words.ts';
import { daysBetween, type LocalDate, shortDate } from '../local-date.ts';
import { listed, sentenceCase } from '../words.ts';
import type { ToChase } from './chase-list.ts';
import { inHundred } from './forecast-words.ts';
import type { PossibleCall } from './quoracy-forecast.ts';

/**
 * Why somebody is asked again, in a row of the list: `Their yes would make it quorate for Rowan. The chance of that is 31 in 100 now, 62
 * with it. Silent for 9 days. Asked again 3 Apr 2026 by phone. That team has attended 11 of 15 times.`
 */
export const chaseInWords = (
  { call, asksFor, people, silentSince, reportSince, askedToday }: ToChase,
  today: LocalDate,
): string => {
  const chased = people.flatMap((one) => (one.chased === null ? [] : [one.chased])).sort((a, b) => (a.on < b.on ? 1 : -1))[0];
  return [
    call === null ? 'Quoracy does not depend on them.' : effectInWords(call),
    asksFor === 'invitation' ? 'The invitation has not reached them: send it first.' : '',
    asksFor === 'deputy' ? 'They cannot come: ask who comes for them.' : '',
    silentSince === null ? '' : sinceInWords(silentSince, today),
    reportSince === null ? '' : `Their report was due on ${shortDate(reportSince)}.`,
    chased === undefined
      ? ''
      : `Asked again ${dayAndWay(chased)}.${askedToday ? ' That is today: whoever was not asked today comes first.' : ''}`,
    call === null || call.asked === 0
      ? ''
      : `That team has attended ${call.came} of ${call.asked} ${call.asked === 1 ? 'time' : 'times'}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};

/** What one answer changes, for the children for whom it changes something. */
const effectInWords = ({ effects, asksFor }: PossibleCall): string => {
  const answer = asksFor === 'deputy' ? 'a deputy' : 'their yes';
  const made = effects.filter(({ makesIt }) => makesIt);
  const changed = effects.filter(({ now, after }) => inHundred(after) > inHundred(now));
  const does = made.length === 0 ? 'would help' : `would make it quorate for ${listed(made.map(({ childName }) => childName))}`;
  const chances = changed.map(
    ({ childName, now, after }) =>
      `${effects.length === 1 ? '' : `for ${childName} `}${inHundred(now)} in 100 now, ${inHundred(after)} with it`,
  );
  const chance = made.length === 0 ? 'The chance of enough agencies' : 'The chance of that';
  return `${sentenceCase(answer)} ${does}.${chances.length === 0 ? '' : ` ${chance} is ${chances.join('; ')}.`}`;
};

const sinceInWords = (since: LocalDate, today: LocalDate): string => {
  const days = daysBetween(since, today);
  return days <= 0 ? 'Told today.' : `Silent for ${days} ${days === 1 ? 'day' : 'days'}.`;
};
