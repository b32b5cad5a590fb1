/** What an agency has answered to an invitation; `none` while nobody knows. */
const answers = ['yes', 'deputy', 'no', 'none'] as const;
export type Answer = (typeof answers)[number];

/** How often one team, having given one answer in the end, was there: counted in sittings, however many of the team were asked. */
export interface AttendanceCount {
  /** `teamKey` of the team. */
  readonly team: string;
  readonly agencyType: string;
  readonly answer: Answer;
  /** How many days before the sitting they answered; null where they never did, or where nobody wrote down when. */
  readonly lead: number | null;
  readonly asked: number;
  readonly came: number;
}

/** How likely one team comes, and what that rests on. */
export interface AttendanceRate {
  /** 0 to 1. */
  readonly chance: number;
  /** How often this team was asked, and how often it came, whatever it had answered. */
  readonly asked: number;
  readonly came: number;
}

/**
 * The rate of a team that nobody has invited yet, by its answer, before anything is known of any team.
 *
 * They fade as soon as there is a history: together they weigh as much as `strength.all` sittings.
 */
const assumedRates: { readonly [A in Answer]: number } = { yes: 0.9, deputy: 0.85, no: 0.05, none: 0.6 };

/** How many sittings of its own a level needs to weigh as much as what is known one level above it. */
const strength = { all: 10, type: 10, team: 6 } as const;

/** Whose answers are counted together: one agency of the directory, or one name where it is not in the directory. */
export const teamKey = (who: {
  readonly agencyId: string | null;
  readonly agencyType: string;
  readonly agencyName: string;
}): string => who.agencyId ?? `${who.agencyType}:${who.agencyName.trim().toLowerCase()}`;

/**
 * How likely a team with this answer comes: its own share, drawn towards that of its type of agency, and that towards all
 * agencies (the mean of a beta-binomial at each level). A team of which little is known is thought of as its type.
 *
 * A team that is silent `daysLeft` days before is compared with those that were silent so late before, whatever they answered
 * in the end: whoever answers early comes more often.
 */
export const attendanceRates = (
  history: ReadonlyArray<AttendanceCount>,
  daysLeft: number,
): ((team: string, agencyType: string, answer: Answer) => AttendanceRate) => {
  const tallies = new Map<string, { asked: number; came: number }>();
  const add = (key: string, { asked, came }: AttendanceCount): void => {
    const held = tallies.get(key) ?? { asked: 0, came: 0 };
    tallies.set(key, { asked: held.asked + asked, came: held.came + came });
  };
  // A final silence is one of the ways in which a silence ends, and no answer of its own.
  for (const count of history) {
    const wasSilent = count.answer !== 'none' && count.lead !== null && count.lead < daysLeft;
    const own = `team ${count.team} ${count.agencyType}`;
    for (const answer of wasSilent ? [count.answer, 'none'] : [count.answer])
      for (const level of ['all', `type ${count.agencyType}`, own]) add(`${level} ${answer}`, count);
    add(own, count);
  }

  const at = (key: string) => tallies.get(key) ?? { asked: 0, came: 0 };
  const drawn = (key: string, weight: number, towards: number): number => {
    const { asked, came } = at(key);
    return (came + weight * towards) / (asked + weight);
  };
  return (team, agencyType, answer) => {
    const all = drawn(`all ${answer}`, strength.all, assumedRates[answer]);
    const type = drawn(`type ${agencyType} ${answer}`, strength.type, all);
    const own = `team ${team} ${agencyType}`;
    return { chance: drawn(`${own} ${answer}`, strength.team, type), ...at(own) };
  };
};
