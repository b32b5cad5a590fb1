import type { Answer, AttendanceCount } from '../../src/core/attendance/attendance-rates.ts';
import { teamKey } from '../../src/core/attendance/attendance-rates.ts';
import type { ForecastAttendee } from '../../src/core/attendance/quoracy-forecast.ts';
import type { AgencyId, PersonId } from '../../src/core/identifiers.ts';

/** One invented conference: the list as it stood ten days before, and who came. */
export interface PastConference {
  readonly list: ReadonlyArray<ForecastAttendee>;
  /** The answer each team had given by the day itself, and how many days before. */
  readonly finally: ReadonlyMap<string, { readonly answer: Answer; readonly lead: number | null }>;
  readonly came: ReadonlySet<string>;
  /** How likely each team truly was to come after ten days' silence or a yes: what nobody in the office can know. */
  readonly truth: ReadonlyMap<string, { readonly now: number; readonly afterYes: number }>;
}

/**
 * Invents `count` conferences one after another. The world is not the forecast's own: teams drift over the years, answer early
 * or late or never, forget what they promised, and on a bad day (snow, a virus, half-term) everybody stays away more.
 */
export const inventAttendance = (count: number, childId: PersonId, seed: number): ReadonlyArray<PastConference> => {
  const random = seeded(seed);
  const teams = types.flatMap(({ type, places, comes }) =>
    Array.from(
      { length: places },
      (_, place): Team => ({
        type,
        place: `${type} ${place + 1}`,
        comes: logit(comes) + 0.9 * normal(random),
        drift: 0.5 * normal(random),
        answersEarly: 0.35 + 0.5 * random(),
        keepsWord: 2.2 + 0.6 * normal(random),
      }),
    ),
  );
  return Array.from({ length: count }, (_, place) => {
    const years = place / count;
    const bad = random() < 0.08 ? 0.8 : 0;
    const asked = types.flatMap(({ type, invited }) => {
      if (random() > invited) return [];
      const own = teams.filter((team) => team.type === type);
      return own[Math.floor(random() * own.length)] ?? [];
    });
    return conferenceOf(asked, { childId, years, bad, random });
  });
};

/** What the rows of these conferences would say, counted as the vault counts them. */
export const historyOf = (past: ReadonlyArray<PastConference>): ReadonlyArray<AttendanceCount> => {
  const seats = past.flatMap(({ list, finally: said, came }) =>
    list.map((one) => ({
      team: teamKey(one),
      agencyType: one.agencyType,
      ...(said.get(teamKey(one)) ?? { answer: 'none' as const, lead: null }),
      came: came.has(teamKey(one)),
    })),
  );
  return [...Map.groupBy(seats, ({ team, answer, lead }) => `${team} ${answer} ${lead}`).values()].flatMap((alike) =>
    alike.slice(0, 1).map(({ team, agencyType, answer, lead }) => ({
      team,
      agencyType,
      answer,
      lead,
      asked: alike.length,
      came: alike.filter(({ came }) => came).length,
    })),
  );
};

interface Team {
  readonly type: string;
  readonly place: string;
  /** On the logit scale, at the beginning of the ten years, with what it moves by until their end. */
  readonly comes: number;
  readonly drift: number;
  readonly answersEarly: number;
  readonly keepsWord: number;
}

const types = [
  { type: 'csc', places: 5, comes: 0.98, invited: 1 },
  { type: 'sch', places: 30, comes: 0.75, invited: 0.85 },
  { type: 'hv', places: 8, comes: 0.7, invited: 0.5 },
  { type: 'sn', places: 6, comes: 0.5, invited: 0.6 },
  { type: 'gp', places: 25, comes: 0.12, invited: 0.5 },
  { type: 'pol', places: 3, comes: 0.55, invited: 0.6 },
  { type: 'prob', places: 3, comes: 0.5, invited: 0.25 },
  { type: 'amh', places: 4, comes: 0.35, invited: 0.3 },
] as const;

const conferenceOf = (
  asked: ReadonlyArray<Team>,
  { childId, years, bad, random }: { childId: PersonId; years: number; bad: number; random: () => number },
): PastConference => {
  const said = new Map<string, { answer: Answer; lead: number | null }>();
  const came = new Set<string>();
  const truth = new Map<string, { now: number; afterYes: number }>();
  const list = asked.map((team): ForecastAttendee => {
    const will = team.comes + team.drift * years;
    const comesAtAll = 1 / (1 + Math.exp(-will));
    // What they mean to do, whether they say so in time, and whether it comes to pass.
    const means = random() < comesAtAll;
    const early = random() < (means ? team.answersEarly : team.answersEarly - 0.15);
    const late = random() < 0.5;
    const keeps = 1 / (1 + Math.exp(-(team.keepsWord - bad)));
    const there = means ? random() < keeps : random() < 0.03;
    const answer: Answer = means ? (random() < 0.1 ? 'deputy' : 'yes') : 'no';
    const seat: ForecastAttendee = {
      name: '',
      part: 'agency',
      agencyId: team.place as AgencyId,
      agencyType: team.type,
      agencyName: team.place,
      contactWith: [childId],
      attendance: 'expected',
      mode: null,
      reply: early ? ({ yes: 'accepted', deputy: 'deputy', no: 'declined', none: 'none' } as const)[answer] : 'none',
      report: { status: 'requested' },
    };
    const key = teamKey(seat);
    said.set(key, early || late ? { answer, lead: early ? 14 : 4 } : { answer: 'none', lead: null });
    if (there) came.add(key);
    const silentMeans =
      (comesAtAll * (1 - team.answersEarly)) /
      (comesAtAll * (1 - team.answersEarly) + (1 - comesAtAll) * (1.15 - team.answersEarly));
    const ifMeant = 1 / (1 + Math.exp(-team.keepsWord));
    const now =
      seat.reply === 'none' ? silentMeans * ifMeant + (1 - silentMeans) * 0.03 : seat.reply === 'declined' ? 0.03 : ifMeant;
    truth.set(key, { now, afterYes: ifMeant });
    return seat;
  });
  return { list, finally: said, came, truth };
};

const logit = (share: number): number => Math.log(share / (1 - share));

/** Roughly normal, mean 0 and spread 1. */
const normal = (random: () => number): number => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);

/** The same numbers each time for one seed (mulberry32). */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
