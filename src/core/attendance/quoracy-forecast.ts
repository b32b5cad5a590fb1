import type { Invitee } from '../conferences/record.ts';
import { grouped } from '../grouped.ts';
import type { PersonId } from '../identifiers.ts';
import type { ConferenceType } from '../procedures/milestones.ts';
import { type Answer, type AttendanceCount, attendanceRates, teamKey } from './attendance-rates.ts';
import { assessQuoracy, type QuoracyAttendee, type QuoracyChild } from './quoracy.ts';
import { codesThatMeet, standingOf } from './quoracy-count.ts';
import type { QuoracyRule } from './quoracy-rule.ts';

/** Somebody on the list of a sitting that is still to be held. An `Invitee` of the record is one. */
export type ForecastAttendee = QuoracyAttendee & Pick<Invitee, 'agencyId' | 'reply'>;

/** One child of the sitting, and the kind of conference it is for them. */
export interface ForecastChild {
  readonly child: QuoracyChild;
  readonly type: ConferenceType;
}

/** What is to be expected for one child. */
export interface ChildForecast {
  readonly childId: PersonId;
  readonly childName: string;
  /** Whether those who said they are coming are enough. */
  readonly isPromised: boolean;
  /** How likely it is quorate, 0 to 1. */
  readonly chance: number;
  /** The same once the team of the call has said yes; null where there is no call to make. */
  readonly afterCall: number | null;
  /** Whether that yes would make those who said they are coming enough. */
  readonly callMakesIt: boolean;
}

/** The one call that does most for all children together. */
export interface UsefulCall {
  /** `teamKey` of the team. */
  readonly key: string;
  /** Who they are: `school nurse`, `Example Oaks Primary`. */
  readonly team: string;
  /** The people of that team on the list, by name; empty where nobody is named. */
  readonly people: ReadonlyArray<string>;
  /** `reply` asks for an answer that is not given; `deputy` asks a team that has said no for somebody else. */
  readonly asksFor: 'reply' | 'deputy';
  /** How often they were asked before, and how often they came. */
  readonly asked: number;
  readonly came: number;
}

export interface QuoracyForecast {
  readonly children: ReadonlyArray<ChildForecast>;
  readonly call: UsefulCall | null;
}

/** A call that moves the chance by less than this, summed over the children, is not worth making. */
const worthACall = 0.005;

/** One call that could be made, and what it changes for each child: `after` is the chance once the team has said yes. */
export interface PossibleCall extends UsefulCall {
  readonly effects: ReadonlyArray<{
    readonly childId: PersonId;
    readonly childName: string;
    readonly now: number;
    readonly after: number;
    /** Whether that yes would make those who said they are coming enough. */
    readonly makesIt: boolean;
  }>;
  /** How much it raises the chance, summed over the children: what calls are ranked by. */
  readonly gain: number;
}

/**
 * How likely each child's conference in `daysLeft` days is quorate, from the answers so far and how often each team came before,
 * and the call that would raise it most (AT09). Teams are taken to come or stay away independently of each other.
 */
export const forecastQuoracy = (...asked: Forecasting): QuoracyForecast => {
  const { children, calls } = foreseen(...asked);
  const best = calls[0];
  const effect = (childId: PersonId) => best?.effects.find((one) => one.childId === childId);
  return {
    children: children.map((child) => ({
      ...child,
      afterCall: effect(child.childId)?.after ?? null,
      callMakesIt: effect(child.childId)?.makesIt ?? false,
    })),
    call: best === undefined ? null : usefulCall(best),
  };
};

/**
 * Every call that is worth making, the most useful first (AG05): each was tried. Whoever has not answered stands before whoever has said
 * no, because a no is seldom taken back.
 */
export const usefulCalls = (...asked: Forecasting): ReadonlyArray<PossibleCall> => foreseen(...asked).calls;

type Forecasting = readonly [
  rule: QuoracyRule,
  children: ReadonlyArray<ForecastChild>,
  list: ReadonlyArray<ForecastAttendee>,
  history: ReadonlyArray<AttendanceCount>,
  daysLeft: number,
];

const foreseen = (...[rule, children, list, history, daysLeft]: Forecasting) => {
  const teams = teamsOf(list, attendanceRates(history, daysLeft));
  const rooms = children.map((one) => ({ one, seats: seatsOf(rule, one, list) }));
  const chances = (change?: Team): ReadonlyArray<number> =>
    rooms.map(({ one, seats }) =>
      chanceOf(rule, one.type, seats, (key) => (key === change?.key ? change.ifAsked : teams.get(key)?.chance) ?? 0),
    );
  const now = chances();
  const promised = rooms.map(({ one: { child, type } }) => isQuorate(rule, child, type, list.map(asPromised)));
  const matters = new Set(rooms.flatMap(({ seats }) => seats.map(({ team }) => team)));
  const callOf = (team: Team): PossibleCall => {
    const after = chances(team);
    const withTeam = list.map((one) => (teamKey(one) === team.key ? asComing(one) : asPromised(one)));
    return {
      key: team.key,
      team: rooms.flatMap(({ seats }) => seats).find((seat) => seat.team === team.key)?.called ?? '',
      people: team.people,
      asksFor: team.answer === 'no' ? 'deputy' : 'reply',
      asked: team.asked,
      came: team.came,
      effects: rooms.map(({ one: { child, type } }, place) => ({
        childId: child.id,
        childName: child.name,
        now: now[place] ?? 0,
        after: after[place] ?? 0,
        makesIt: promised[place] === false && isQuorate(rule, child, type, withTeam),
      })),
      gain: sum(after) - sum(now),
    };
  };
  const callable = [...teams.values()].filter(({ key, answer }) => matters.has(key) && (answer === 'none' || answer === 'no'));
  return {
    children: rooms.map(({ one: { child } }, place) => ({
      childId: child.id,
      childName: child.name,
      isPromised: promised[place] ?? false,
      chance: now[place] ?? 0,
    })),
    calls: callable
      .map(callOf)
      .filter(({ gain }) => gain >= worthACall)
      .sort((a, b) => Number(a.asksFor === 'deputy') - Number(b.asksFor === 'deputy') || b.gain - a.gain),
  };
};

const usefulCall = ({ key, team, people, asksFor, asked, came }: PossibleCall): UsefulCall => ({
  key,
  team,
  people,
  asksFor,
  asked,
  came,
});

interface Team {
  readonly key: string;
  readonly people: ReadonlyArray<string>;
  readonly answer: Answer | 'here';
  readonly chance: number;
  /** How likely they come once they have said yes, or sent somebody else. */
  readonly ifAsked: number;
  readonly asked: number;
  readonly came: number;
}

/** What one team brings towards quoracy for one child: one of the agencies that must attend, or one of the others. */
interface Seat {
  readonly team: string;
  readonly meets: { readonly agencyType: string } | { readonly unit: string };
  readonly called: string;
}

const teamsOf = (list: ReadonlyArray<ForecastAttendee>, rate: ReturnType<typeof attendanceRates>): ReadonlyMap<string, Team> => {
  const asked = list.filter(
    ({ part, attendance }) => part === 'agency' && attendance !== 'not-invited' && attendance !== 'excluded',
  );
  return new Map(
    [...grouped(asked, teamKey)].map(([key, members]): [string, Team] => {
      const agencyType = members[0]?.agencyType ?? '';
      const answer = answerOf(members);
      const own = rate(key, agencyType, answer === 'here' ? 'yes' : answer);
      return [
        key,
        {
          key,
          people: members.flatMap(({ name }) => (name === '' ? [] : [name])),
          answer,
          chance: answer === 'here' ? 1 : members.every(({ attendance }) => attendance === 'did-not-attend') ? 0 : own.chance,
          // A team whose yes is worth less than its silence is not one to trust the other way round.
          ifAsked: Math.max(own.chance, rate(key, agencyType, answer === 'no' ? 'deputy' : 'yes').chance),
          asked: own.asked,
          came: own.came,
        },
      ];
    }),
  );
};

/** The answer that promises most among the people of one team. */
const answerOf = (members: ReadonlyArray<ForecastAttendee>): Team['answer'] => {
  const given = members.map(({ attendance, reply }): Team['answer'] => {
    if (attendance === 'attended') return 'here';
    if (attendance === 'apologies' || attendance === 'did-not-attend') return 'no';
    return ({ accepted: 'yes', deputy: 'deputy', declined: 'no', none: 'none' } as const)[reply];
  });
  return (['here', 'yes', 'deputy', 'none'] as const).find((answer) => given.includes(answer)) ?? 'no';
};

/** Judged as if everybody came: who counts for this child is no question of who comes. */
const seatsOf = (
  rule: QuoracyRule,
  { child, type }: ForecastChild,
  list: ReadonlyArray<ForecastAttendee>,
): ReadonlyArray<Seat> => {
  const mandatory = rule.mustAttend.agencies.flatMap((code) => codesThatMeet(rule, type, code));
  const seats = new Map<string, Seat>();
  for (const attendee of list) {
    const { unit, presence, agencyType } = standingOf(rule, child, type, asComing(attendee));
    if (presence !== 'here') continue;
    const team = teamKey(attendee);
    if (unit !== null) seats.set(`${team} ${unit.key}`, { team, meets: { unit: unit.key }, called: unit.name });
    else if (mandatory.includes(agencyType))
      seats.set(`${team} ${agencyType}`, {
        team,
        meets: { agencyType },
        called: attendee.agencyName || nameOf(rule, agencyType),
      });
  }
  return [...seats.values()];
};

/**
 * The chance that every agency that must attend is there and enough of the others are: worked out team by team over how many
 * of each are there so far, so that it is exact.
 */
const chanceOf = (
  rule: QuoracyRule,
  type: ConferenceType,
  seats: ReadonlyArray<Seat>,
  chance: (team: string) => number,
): number => {
  const must = rule.mustAttend.agencies.map((code) => codesThatMeet(rule, type, code));
  const wanted = rule.others.atLeast;
  const whole = 2 ** must.length - 1;
  // How likely exactly these requirements are met with so many others; of the others nobody counts further than is wanted.
  let ways: ReadonlyArray<Way> = [{ met: 0, others: 0, likely: 1 }];
  const step = (comes: number, bits: number, others: number): void => {
    const next = ways.flatMap((way) => [
      { ...way, likely: way.likely * (1 - comes) },
      { met: way.met | bits, others: Math.min(wanted, way.others + others), likely: way.likely * comes },
    ]);
    ways = [...grouped(next, (way) => way.met * (wanted + 1) + way.others).values()].flatMap(([first, ...same]) =>
      first === undefined ? [] : [{ ...first, likely: first.likely + sum(same.map(({ likely }) => likely)) }],
    );
  };
  const units = new Map<string, number>();
  for (const { team, meets } of seats) {
    if ('unit' in meets) units.set(meets.unit, (units.get(meets.unit) ?? 1) * (1 - chance(team)));
    else step(chance(team), sum(must.map((codes, place) => (codes.includes(meets.agencyType) ? 2 ** place : 0))), 0);
  }
  for (const away of units.values()) step(1 - away, 0, 1);
  return ways.find(({ met, others }) => met === whole && others === wanted)?.likely ?? 0;
};

/** Which requirements are met, one bit for each agency that must attend, how many others are there, and how likely that is. */
interface Way {
  readonly met: number;
  readonly others: number;
  readonly likely: number;
}

const isQuorate = (rule: QuoracyRule, child: QuoracyChild, type: ConferenceType, list: ReadonlyArray<QuoracyAttendee>): boolean =>
  assessQuoracy(rule, child, type, list).outcome === 'quorate';

/** Those who said they are coming, or send somebody, as if they had come; a no as apologies. */
const asPromised = (one: ForecastAttendee): ForecastAttendee => {
  if (one.attendance !== 'expected' || one.reply === 'none') return one;
  return one.reply === 'declined' ? { ...one, attendance: 'apologies' } : { ...one, attendance: 'attended' };
};

const asComing = (one: ForecastAttendee): ForecastAttendee =>
  one.attendance === 'not-invited' || one.attendance === 'excluded' ? one : { ...one, attendance: 'attended' };

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, one) => total + one, 0);

const nameOf = (rule: QuoracyRule, code: string): string => rule.agencies.find((agency) => agency.code === code)?.name ?? code;
