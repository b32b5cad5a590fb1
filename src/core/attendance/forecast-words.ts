import { listed, sentenceCase } from '../words.ts';
import { forecastAccuracy } from './forecast-accuracy.ts';
import type { QuoracyForecast, UsefulCall } from './quoracy-forecast.ts';

/** A chance below this is worth a telephone call although enough people have said they are coming. */
const likelyEnough = 0.8;

/** Whether some child's conference may not be quorate: not enough have said they are coming, or they seldom come. */
export const isAtRisk = ({ children }: QuoracyForecast): boolean =>
  children.some(({ isPromised, chance }) => !isPromised || chance < likelyEnough);

/**
 * The forecast in plain sentences: `Not yet quorate for Rowan. Call the health visitor first: their yes would make it so. That team
 * has attended 11 of 15 times.`
 */
export const forecastInWords = (forecast: QuoracyForecast): string => {
  const { children, call } = forecast;
  const short = children.filter(({ isPromised }) => !isPromised);
  if (!isAtRisk(forecast)) return 'With those who said they are coming, it is quorate for every child.';
  const standing =
    short.length === 0
      ? 'With those who said they are coming it is quorate for every child, but they do not always come.'
      : `Not yet quorate for ${listed(
          short.map(({ childName }) => childName),
          'or',
        )}.`;
  if (call === null)
    return short.length === 0 ? standing : `${standing} Say which children each agency works with, or invite more.`;
  const made = children.filter(({ callMakesIt }) => callMakesIt);
  const does =
    made.length === 0
      ? 'would help most'
      : made.length === short.length
        ? 'would make it so'
        : `would make it so for ${listed(made.map(({ childName }) => childName))}`;
  const yes = call.asksFor === 'deputy' ? 'they have said no, and a deputy' : 'their yes';
  return `${standing} Call ${calledFirst(call)} first: ${yes} ${does}. ${recordInWords(call)}`;
};

/**
 * `Rowan and Wren: 62 in 100 likely to be quorate, and 91 in 100 once they have said yes.`, once for the children it is the same for;
 * they are those of the call.
 */
export const chancesInWords = ({ children, call }: QuoracyForecast): ReadonlyArray<string> => {
  const said = new Map<string, string[]>();
  for (const { childName, chance, afterCall } of children) {
    const now = `${inHundred(chance)} in 100 likely to be quorate`;
    const words =
      afterCall === null || call === null || inHundred(afterCall) === inHundred(chance)
        ? `${now}.`
        : `${now}, and ${inHundred(afterCall)} in 100 once they have ${call.asksFor === 'deputy' ? 'sent a deputy' : 'said yes'}.`;
    said.set(words, [...(said.get(words) ?? []), childName]);
  }
  return [...said].map(([words, names]) => `${listed(names)}: ${words}`);
};

/** How the forecast is made: the same words in the help and beside the figure. */
export const forecastMade: ReadonlyArray<string> = [
  'Each team is taken at how often it came to conferences of the last three years after the same answer, or after being silent as long. Where a team has been asked seldom, the figure leans on its type of agency, and that on all agencies.',
  'The chance is then added up over every way in which the teams can come or stay away, by the same rule that judges quoracy in the room. Every call that could be made was tried; the one named raises the chance most, over all children together.',
];

/** What the figures of the trial do not say. */
export const notKnownYet = 'How it does on your own conferences is not known yet.';

/** How the forecast is made, and how far off it has been, as it is said beside the figure. */
export const forecastExplained: ReadonlyArray<string> = [
  ...forecastMade,
  `Tried on ${forecastAccuracy.conferences.toLocaleString('en-GB')} invented conferences it had not learnt from: the forecast was at most ${forecastAccuracy.largestGap} in 100 away from what happened, its squared error was ${forecastAccuracy.brier} against ${forecastAccuracy.brierOfBaseRate} for always saying the average, and the call it named was the best one in ${forecastAccuracy.callWasBest} of 100. ${notKnownYet}`,
];

/** How the forecast was tried, figure by figure, each beside what it is measured against (AT09). */
export const forecastTested: ReadonlyArray<readonly [what: string, figure: string]> = [
  ['Invented conferences that it had not learnt from', forecastAccuracy.conferences.toLocaleString('en-GB')],
  ['Its mean squared error; smaller is better', String(forecastAccuracy.brier)],
  ['The same for always saying how often conferences were quorate before', String(forecastAccuracy.brierOfBaseRate)],
  ['The largest gap between what it said and what happened', `${forecastAccuracy.largestGap} in 100`],
  ['How often the call that it named was the best one', `${forecastAccuracy.callWasBest} in 100`],
];

const calledFirst = ({ team, people }: UsefulCall): string => {
  const whose = /^[a-z]/.test(team) ? `the ${team}` : team;
  return people.length === 0 ? whose : `${listed(people, 'or')} (${team})`;
};

const recordInWords = ({ asked, came, people, team }: UsefulCall): string =>
  asked === 0
    ? sentenceCase(`${people.length === 0 ? 'they have' : `${team} has`} not been asked before.`)
    : `That team has attended ${came} of ${asked} ${asked === 1 ? 'time' : 'times'}.`;

/** Never certain while it is a forecast. */
export const inHundred = (chance: number): number => Math.min(99, Math.max(1, Math.round(100 * chance)));
