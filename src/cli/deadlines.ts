import {
  dayOf,
  fullDate,
  type LocalDate,
  type LocalDateTime,
  longDate,
  parseLocalDate,
  parseLocalDateTime,
} from '../core/local-date.ts';
import { conferenceDateFaults } from '../core/procedures/conference-date.ts';
import { type Due, deadlinesFor } from '../core/procedures/deadlines.ts';
import { calculatedHolidaysInWords, conferenceClock } from '../core/procedures/due-words.ts';
import { type Milestone, type Milestones, milestones } from '../core/procedures/milestones.ts';
import { ok, type Result } from '../core/result.ts';
import type { Procedures } from '../services/procedures/procedures-files.ts';
import { type Answer, type Refused, type Terminal, wrongUsage } from './command.ts';
import { proceduresNamed, typeNamed } from './procedures.ts';

interface Options {
  readonly profile: string;
  readonly event: ReadonlyArray<string>;
  readonly type?: string;
  readonly json?: boolean;
}

/** Every limit whose event is given, with the count that leads to it; and what is wrong with the day of the conference. */
export const deadlines = async (terminal: Terminal, options: Options): Promise<Answer> => {
  const known = eventsIn(options.event);
  if (!known.ok) return known;
  const type = typeNamed(options.type);
  if (!type.ok) return type;
  const procedures = proceduresNamed(terminal, options.profile);
  if (!procedures.ok) return procedures;
  const { profile, calendar } = procedures.value;

  const found = deadlinesFor(profile, known.value, type.value === undefined ? {} : { conferenceType: type.value }, calendar);
  const { conference } = known.value;
  const warnings = conference === undefined ? [] : conferenceDateFaults(dayOf(conference), calendar).map((fault) => fault.words);
  for (const warning of warnings) terminal.say(`${warning}\n`);
  const clocked = found.map((due) => ({ due, held: heldUnder(procedures.value, due, known.value) }));
  return ok({
    json: { profile: profile.id, profileVersion: profile.version, warnings, deadlines: clocked.map(asJson) },
    text: clocked.length === 0 ? 'No limit follows from these events.' : clocked.map(asText).join('\n\n'),
  });
};

const eventsIn = (events: ReadonlyArray<string>): Result<Milestones, Refused> => {
  const known: { [Event in Milestone]?: LocalDate | LocalDateTime } = {};
  for (const event of events) {
    const [name = '', when = '', ...rest] = event.split('=');
    const milestone = milestones.find((one) => one === name);
    if (milestone === undefined) return wrongUsage(`There is no event called ${name}. There are: ${milestones.join(', ')}.`);
    const date = parseLocalDate(when) ?? parseLocalDateTime(when);
    if (date === undefined || rest.length > 0)
      return wrongUsage(
        `${when === '' ? 'No date is given' : `${when} is not a day of the calendar`} for ${name}: write ${name}=2026-04-21.`,
      );
    if (known[milestone] !== undefined) return wrongUsage(`${name} is given twice.`);
    known[milestone] = date;
  }
  return ok(known);
};

/** Which day of its clock the conference is, where the conference and the event that its clock starts from are both given. */
const heldUnder = ({ profile, calendar }: Procedures, due: Due, known: Milestones) => {
  const { conference } = known;
  const rule = Object.values(profile.deadlines).find((one) => one.source.rule === due.rule && one.title === due.title);
  const clocked = due.anchor === 'strategy-discussion' || due.anchor === 'transfer-notification' || due.anchor === 'last-review';
  // A review that is both the conference and the last review starts the next clock and ends none.
  if (conference === undefined || rule === undefined || !clocked || dayOf(conference) <= due.anchorOn) return null;
  const clock = conferenceClock(rule, known, dayOf(conference), calendar);
  return clock.ok
    ? { on: dayOf(conference), workingDay: clock.value.workingDay, inTime: clock.value.inTime, words: clock.value.words }
    : null;
};

type Clocked = { readonly due: Due; readonly held: ReturnType<typeof heldUnder> };

const asJson = ({ due, held }: Clocked) => ({ ...due, held });

const asText = ({ due, held }: Clocked): string =>
  [
    `${due.rule}  ${due.title}: ${due.dueAt === null ? fullDate(due.due) : `${fullDate(due.due)}, ${due.dueAt.slice(11)}`}`,
    due.holdBy === due.due ? '' : `      Hold by ${longDate(due.holdBy)}: ${due.holdByWhy ?? ''}.`,
    held === null ? '' : `      Held on ${longDate(held.on)}: ${held.words}.`,
    `      ${due.who}. ${due.source.document} (${due.source.level}${due.source.confirmLocally ? ', confirm locally' : ''}).`,
    ...due.steps
      .filter((step) => step.why !== null && step.why !== 'Saturday' && step.why !== 'Sunday')
      .map((step) => `      ${longDate(step.date)}: ${step.why}`),
    calculatedHolidaysInWords(due) === null ? '' : `      ${calculatedHolidaysInWords(due)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
