import { parseCalendar } from '../../contract/calendar.ts';
import type { CalendarChange, CalendarFaulty, CalendarForeseen, DateMoved, holidaysApi } from '../../contract/holidays.ts';
import { linesOf } from '../../contract/json-lines.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { limitOf } from '../../core/conferences/clock.ts';
import type { ConferenceKind, Sitting } from '../../core/conferences/sitting.ts';
import { milestonesOf } from '../../core/conferences/sitting-deadlines.ts';
import {
  type CalendarEdit,
  editCalendar,
  editInWords,
  type MovedDeadline,
  movedDeadlines,
  type OpenDeadline,
} from '../../core/procedures/calendar-change.ts';
import type { CalendarData } from '../../core/procedures/calendar-data.ts';
import { conferenceDateFaults } from '../../core/procedures/conference-date.ts';
import { rulesFor } from '../../core/procedures/deadlines.ts';
import { conferenceTypeOf } from '../../core/procedures/milestones.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../../core/procedures/working-calendar.ts';
import { err, ok, type Result } from '../../core/result.ts';
import {
  holidayTableOfSitting,
  insertHolidayTable,
  ownHolidayTable,
  undoHolidayTable,
} from '../../storage/booking/holiday-tables.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { findPerson } from '../../storage/families/people.ts';
import { openPlansOn, withoutReviewAhead } from '../../storage/plans/plans.ts';
import { conferencesOfSitting, saveConference, sittingNames, sittingsStillOpen } from '../../storage/record/sittings.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { act, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { heldOfEach, reviewLimit } from '../procedures/next-review.ts';
import { currentProcedures, forgetTables, proceduresFor, programTable, tableInForce } from '../procedures/procedures.ts';
import { clockOf } from '../requests/requests.ts';

/** Bank holidays and closure days: what is in force, what a change would move, and the change with everything it moves (DL09). */
export const holidayServices = (desk: OpenDesk): Implementation<typeof holidaysApi> => ({
  'calendar.get': () => {
    const own = ownHolidayTable(desk.db);
    const program = programTable(desk);
    if (own === undefined) return ok({ table: program, last: null, newer: null });
    const { data: table, ...last } = own;
    return ok({ table, last, newer: program.source.checked > table.source.checked ? JSON.stringify(program, null, 2) : null });
  },

  'calendar.foresee': ({ change }) => {
    const next = tableAfter(desk, desk.db, change);
    if (!next.ok) return next;
    const before = createWorkingCalendar(tableInForce(desk, desk.db));
    const after = createWorkingCalendar(next.value.table);
    const foreseen: CalendarForeseen = {
      change: editInWords(next.value.edit),
      moved: together(movedDeadlines(openDeadlines(desk), before, after)),
      booked: bookedThen(desk, before, after),
    };
    return ok(foreseen);
  },

  'calendar.save': ({ change }) =>
    act(desk, { action: 'calendar.save', objectId: null }, (tx) => {
      const next = tableAfter(desk, tx, change);
      if (!next.ok) return next;
      const { edit, table } = next.value;
      const moved = countMoved(desk, tableInForce(desk, tx), table);
      const saved = { data: table, change: editInWords(edit), moved, savedAt: nowAt(desk), savedBy: desk.actor.name };
      const number = insertHolidayTable(tx, saved, 'desk');
      recount(desk, tx);
      return ok({ number, moved });
    }),

  'calendar.undo': ({ number }) =>
    act(desk, { action: 'calendar.undo', objectId: null }, (tx) => {
      const own = ownHolidayTable(tx);
      if (own === undefined || own.number !== number) return err({ type: 'NotTheLastChange' } as const);
      undoHolidayTable(tx, number, nowAt(desk));
      const moved = countMoved(desk, own.data, tableInForce(desk, tx));
      recount(desk, tx);
      return ok({ moved });
    }),
});

const tableAfter = (
  desk: OpenDesk,
  db: ReadableDb,
  change: CalendarChange,
): Result<{ readonly edit: CalendarEdit; readonly table: CalendarData }, CalendarFaulty> => {
  const edit = change.what === 'file' ? readFile(change.text) : ok(change);
  if (!edit.ok) return edit;
  const table = editCalendar(tableInForce(desk, db), edit.value, { by: desk.actor.name, today: todayAt(desk) });
  if (table.ok) return ok({ edit: edit.value, table: table.value });
  // What is wrong only beside the days of this desk has no line in the file.
  return faulty(table.error.map(({ reason }) => ({ line: null, reason })));
};

/** A file with one fault is refused whole, each fault with the line it stands on. */
const readFile = (text: string): Result<CalendarEdit, CalendarFaulty> => {
  // Windows editors put a byte order mark in front, which is no part of JSON.
  const json = text.replace(/^\uFEFF/, '');
  const { lines, stuckOn } = linesOf(json);
  if (stuckOn !== null) return faulty([{ line: stuckOn, reason: 'This is not JSON: the line cannot be read' }]);
  const parsed = parseCalendar(JSON.parse(json));
  if (parsed.ok) return ok({ what: 'file', file: parsed.value });
  return faulty(parsed.error.map(({ path, reason }) => ({ line: lines.get(path) ?? 1, reason: said(path, reason) })));
};

/** A reason that names its day or year stands alone; one that begins in the middle is about what stands on the line. */
const said = (path: string, reason: string): string => (/^(?:must|is) /.test(reason) ? `${path} ${reason}` : reason);

const faulty = (faults: CalendarFaulty['faults']): Result<never, CalendarFaulty> => err({ type: 'CalendarFaulty', faults });

interface OpenDate {
  /** Null where it is the next review of a plan. */
  readonly sitting: Sitting | null;
  readonly kind: ConferenceKind | null;
  readonly familyName: string;
  readonly childName: string;
  /** The limit that the conference itself is held under, not one that follows from its date. */
  readonly isOwn: boolean;
}

/** Every date that somebody is working to: those of each open sitting, and the next review of each plan nobody has asked for. */
const openDeadlines = (desk: OpenDesk): ReadonlyArray<OpenDeadline<OpenDate>> => [
  ...following(desk.db).flatMap((sitting) => ofSitting(desk, sitting)),
  ...ofPlans(desk),
];

/** Open sittings that keep no table of their own: one that was closed once keeps its dates, even if it is opened again (DL11). */
const following = (db: ReadableDb): ReadonlyArray<Sitting> =>
  sittingsStillOpen(db).filter((sitting) => holidayTableOfSitting(db, sitting.id) === null);

const ofSitting = (desk: OpenDesk, sitting: Sitting): ReadonlyArray<OpenDeadline<OpenDate>> => {
  const { profile } = proceduresFor(desk, sitting);
  const request = findRequest(desk.db, sitting.requestId);
  const familyName = sittingNames(desk.db, sitting.id)?.familyName ?? '';
  if (request === undefined) return [];
  return conferencesOfSitting(desk.db, sitting.id).flatMap((conference) => {
    const { kind, dayZero } = conference;
    const child = findPerson(desk.db, conference.childId);
    const of = { sitting, kind, familyName, childName: child?.givenName ?? '' };
    const events = milestonesOf(sitting, request, conference, child?.birth);
    const { rules, known } = rulesFor(profile, events, conferenceTypeOf(kind, 'initial'));
    const own = dayZero === null ? undefined : profile.deadlines[limitOf(dayZero.event, kind)];
    const follow = rules.filter((rule) => rule !== own).map((rule) => ({ of: { ...of, isOwn: false }, rule, milestones: known }));
    return own === undefined || dayZero === null
      ? follow
      : [{ of: { ...of, isOwn: true }, rule: own, milestones: { [own.anchor]: dayZero.on } }, ...follow];
  });
};

const ofPlans = (desk: OpenDesk): ReadonlyArray<OpenDeadline<OpenDate>> => {
  const today = todayAt(desk);
  const { profile } = currentProcedures(desk);
  const plans = withoutReviewAhead(desk.db, openPlansOn(desk.db, today));
  const heldBy = heldOfEach(desk.db, plans);
  return plans.flatMap((plan) => {
    const limit = reviewLimit(profile, plan, heldBy(plan), today);
    if (limit === undefined) return [];
    return [{ of: { sitting: null, kind: null, familyName: plan.familyName, childName: plan.givenName, isOwn: true }, ...limit }];
  });
};

/** Brothers and sisters whose date moves alike are one line. */
const together = (moved: ReadonlyArray<MovedDeadline<OpenDate>>): ReadonlyArray<DateMoved> => {
  const lines = new Map<string, DateMoved>();
  for (const { of, rule, from, to } of moved) {
    const { sitting, kind, familyName, childName, isOwn } = of;
    const key = [sitting?.id ?? familyName, rule.source.rule, rule.title, from.due, from.holdBy, to.due, to.holdBy].join('\n');
    const heldOn = sitting?.heldOn ?? null;
    lines.set(key, {
      reference: sitting?.reference ?? null,
      sittingId: sitting?.id ?? null,
      familyName,
      kind,
      children: [...(lines.get(key)?.children ?? []), childName],
      rule: rule.source.rule,
      title: rule.title,
      from,
      to,
      bookedTooLate: isOwn && heldOn !== null && heldOn > to.due && heldOn <= from.due ? heldOn : null,
    });
  }
  return [...lines.values()].sort((a, b) => (a.to.due < b.to.due ? -1 : a.to.due > b.to.due ? 1 : 0));
};

/** Conferences still to come on a day that would be another kind of day than it is now. */
const bookedThen = (desk: OpenDesk, before: WorkingCalendar, after: WorkingCalendar): CalendarForeseen['booked'] =>
  sittingsStillOpen(desk.db).flatMap(({ id, reference, heldOn }) => {
    if (heldOn === null || heldOn < todayAt(desk)) return [];
    const known = conferenceDateFaults(heldOn, before).map((fault) => fault.words);
    const why = conferenceDateFaults(heldOn, after).find((fault) => !known.includes(fault.words))?.words;
    const familyName = sittingNames(desk.db, id)?.familyName ?? '';
    return why === undefined ? [] : [{ reference, familyName, on: heldOn, why }];
  });

/** How many open dates the change moves; to be asked before it is saved. */
const countMoved = (desk: OpenDesk, from: CalendarData, to: CalendarData): number =>
  together(movedDeadlines(openDeadlines(desk), createWorkingCalendar(from), createWorkingCalendar(to))).length;

/** Counts the stored dates of every open sitting again, with the table in force now; closed sittings keep theirs (DL11). */
const recount = (desk: OpenDesk, tx: WritableDb): void => {
  forgetTables(desk);
  for (const sitting of following(tx)) {
    const request = findRequest(tx, sitting.requestId);
    if (request === undefined) continue;
    for (const conference of conferencesOfSitting(tx, sitting.id)) {
      const { dueOn, holdBy, resumes } = clockOf(desk, tx, request, sitting, conference.childId, conference);
      saveConference(tx, { ...conference, dueOn, holdBy, resumes });
    }
  }
};
