import { expect, test } from 'vitest';
import { historyOf, inventAttendance, type PastConference } from '../../../tests/support/invented-attendance.ts';
import { profileNamed } from '../../../tests/support/procedures.ts';
import type { PersonId } from '../identifiers.ts';
import { teamKey } from './attendance-rates.ts';
import { forecastAccuracy } from './forecast-accuracy.ts';
import { assessQuoracy } from './quoracy.ts';
import { type ForecastChild, forecastQuoracy } from './quoracy-forecast.ts';
import { quoracyRule } from './quoracy-rule.ts';

const rule = quoracyRule(profileNamed('west-sussex'));
const rowan: ForecastChild = { child: { id: 'C1' as PersonId, name: 'Rowan', fabricatedIllness: false }, type: 'review' };

const isQuorate = ({ list }: PastConference, came: ReadonlySet<string>): boolean =>
  assessQuoracy(
    rule,
    rowan.child,
    'review',
    list.map((one) => ({ ...one, attendance: came.has(teamKey(one)) ? 'attended' : 'apologies' })),
  ).outcome === 'quorate';

/** How likely it would truly be, had each team said yes: every way in which the teams can come, weighed by what they are like. */
const trulyAfter = (past: PastConference): ((called: string) => number) => {
  const teams = past.list.map(teamKey);
  const quorate = Array.from({ length: 2 ** teams.length }, (_, ways) => {
    const came = new Set(teams.filter((__, place) => (ways & (1 << place)) !== 0));
    return { came, isQuorate: isQuorate(past, came) };
  }).filter((way) => way.isQuorate);
  const chanceOf = (team: string, called: string): number => {
    const truth = past.truth.get(team);
    return (team === called ? truth?.afterYes : truth?.now) ?? 0;
  };
  return (called) =>
    quorate.reduce(
      (sum, { came }) =>
        sum + teams.reduce((weight, team) => weight * (came.has(team) ? chanceOf(team, called) : 1 - chanceOf(team, called)), 1),
      0,
    );
};

interface Tried {
  readonly past: PastConference;
  readonly chance: number;
  readonly call: string | null;
  /** 1 or 0. */
  readonly happened: number;
  readonly baseRate: number;
}

/** Learns from the first seven years of an invented county, and is asked about the last three, which it has not seen. */
const tryOut = (seed: number): ReadonlyArray<Tried> => {
  const years = inventAttendance(6000, rowan.child.id, seed);
  const learnt = years.slice(0, 4200);
  const history = historyOf(learnt);
  const baseRate = mean(learnt.map((past) => Number(isQuorate(past, past.came))));
  return years.slice(4200).map((past) => {
    const { call, children } = forecastQuoracy(rule, [rowan], past.list, history, 10);
    return {
      past,
      chance: children[0]?.chance ?? 0,
      call: call?.asksFor === 'reply' ? call.key : null,
      happened: Number(isQuorate(past, past.came)),
      baseRate,
    };
  });
};

const mean = (numbers: ReadonlyArray<number>): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The largest gap between what was forecast and what happened, over ten equal groups of forecasts alike, in points of 100. */
const largestGap = (tried: ReadonlyArray<Tried>): number => {
  const alike = [...tried].sort((a, b) => a.chance - b.chance);
  const tenth = Math.ceil(alike.length / 10);
  const groups = Array.from({ length: 10 }, (_, place) => alike.slice(place * tenth, (place + 1) * tenth));
  return (
    100 * Math.max(...groups.map((g) => Math.abs(mean(g.map(({ chance }) => chance)) - mean(g.map(({ happened }) => happened)))))
  );
};

/** In how many of 100 the call named was the best one; two within a point of each other are equally good. */
const callWasBest = (tried: ReadonlyArray<Tried>): number =>
  100 *
  mean(
    tried.flatMap(({ past, call }) => {
      const silent = past.list.filter(({ reply }) => reply === 'none').map(teamKey);
      if (call === null || silent.length < 2) return [];
      const after = trulyAfter(past);
      return [Math.max(...silent.map(after)) - after(call) <= 0.01 ? 1 : 0];
    }),
  );

test('AT09: on years it has not seen the forecast beats the base rate and is calibrated, and its error is published as measured', () => {
  const counties = [1, 2, 3, 4, 5].map(tryOut);
  const tried = counties.flat();
  const measured = {
    conferences: tried.length,
    brier: Math.round(1000 * mean(tried.map(({ chance, happened }) => (chance - happened) ** 2))) / 1000,
    brierOfBaseRate: Math.round(1000 * mean(tried.map(({ baseRate, happened }) => (baseRate - happened) ** 2))) / 1000,
    largestGap: Math.ceil(largestGap(tried)),
    callWasBest: Math.floor(callWasBest(counties.flatMap((county) => county.slice(0, 120)))),
  };
  expect(measured.brier).toBeLessThan(measured.brierOfBaseRate);
  expect(measured.largestGap).toBeLessThanOrEqual(5);
  expect(measured.callWasBest).toBeGreaterThanOrEqual(90);
  expect(forecastAccuracy).toEqual(measured);
});
