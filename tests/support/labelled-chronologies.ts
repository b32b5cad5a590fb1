import { readFileSync } from 'node:fs';
import { day } from '../../src/core/local-date.ts';
import { dateConflicts, inTimeOrder, type Telling } from '../../src/core/returned/time-line.ts';
import { toldEvents } from '../../src/core/returned/told-events.ts';

export interface LabelledTelling extends Telling {
  /** What it tells of: tellings of one family with the same one tell of one event; null where nobody else tells of it. */
  readonly event: string | null;
}

/** `labelled`: what the questions about dates were bettered on. `unseen`: held out, and measured once the rule had settled. */
export type ChronologySet = 'labelled' | 'unseen';

/** The families of a set (RP08), each a time line of what its agencies tell. */
export const labelledFamilies = (set: ChronologySet): ReadonlyArray<ReadonlyArray<LabelledTelling>> =>
  readFileSync(new URL(`./${set}-chronologies.txt`, import.meta.url), 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim()
    .split(/\n\s*\n/)
    .map((family) => inTimeOrder(family.split('\n').map(tellingIn)));

const tellingIn = (line: string): LabelledTelling => {
  const [event = '', source = '', when = '', what = ''] = line.split('|').map((field) => field.trim());
  const [read] = toldEvents([{ under: '', text: `${when}: ${what}` }]).events;
  if (read === undefined) throw new Error(`This line tells of no event: ${line}`);
  return { event: event === '-' ? null : event, source, when: read.when, text: read.text, reportDatedOn: day('2026-11-20') };
};

/** Pairs of tellings of one event by two sources, under days that cannot both be right. */
const deservedIn = (family: ReadonlyArray<LabelledTelling>): ReadonlySet<string> =>
  new Set(
    family.flatMap((one, at) =>
      family.flatMap((other, place) =>
        place > at &&
        one.event !== null &&
        one.event === other.event &&
        one.source !== other.source &&
        (one.when.from > other.when.until || other.when.from > one.when.until)
          ? [`${at} ${place}`]
          : [],
      ),
    ),
  );

const askedIn = (family: ReadonlyArray<LabelledTelling>): ReadonlySet<string> =>
  new Set(
    dateConflicts(family).flatMap((conflicts, at) =>
      conflicts.flatMap((one) => (one.type !== 'after-its-report' && one.with > at ? [`${at} ${one.with}`] : [])),
    ),
  );

/** Of the questions that are asked how many should be, and of those that should be how many are; `told` says each miss. */
export const measuredConflicts = (set: ChronologySet) => {
  const told: string[] = [];
  let [asked, deserved, right] = [0, 0, 0];
  for (const [number, family] of labelledFamilies(set).entries()) {
    const [are, should] = [askedIn(family), deservedIn(family)];
    asked += are.size;
    deserved += should.size;
    right += [...are].filter((pair) => should.has(pair)).length;
    for (const pair of new Set([...are, ...should])) {
      if (are.has(pair) && should.has(pair)) continue;
      const [one, other] = pair.split(' ').map((at) => family[Number(at)]?.text);
      told.push(`${are.has(pair) ? 'asked' : 'missed'} in family ${number + 1}: ${one} / ${other}`);
    }
  }
  return { asked, deserved, precision: right / asked, recall: right / deserved, told };
};
