import { join } from 'node:path';
import type { CoreGroupRow, CoreGroupsView, coreGroupsApi } from '../../contract/core-groups.ts';
import type { Implementation, InputOf, Supplied } from '../../contract/procedure.ts';
import { deadlinesOf } from '../../core/conferences/sitting-deadlines.ts';
import { longDate } from '../../core/local-date.ts';
import { coreGroupSeries } from '../../core/plans/core-group-series.ts';
import { dueDate } from '../../core/procedures/deadlines.ts';
import { isWorkingDay } from '../../core/procedures/working-calendar.ts';
import { err, ok } from '../../core/result.ts';
import { coreGroupCalendar } from '../../documents/core-group-calendar.ts';
import { listFileName } from '../../documents/file-name.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import { findFamily } from '../../storage/families/families.ts';
import {
  coreGroups,
  datesOfSitting,
  removeCoreGroup,
  replaceDates,
  saveCoreGroup,
  saveReason,
} from '../../storage/plans/core-groups.ts';
import { openPlansOn } from '../../storage/plans/plans.ts';
import { findSitting } from '../../storage/record/sittings.ts';
import { folderFor } from '../documents-folder.ts';
import { act, type OpenDesk, organisationOf, todayAt } from '../open-desk.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import { sittingFile } from '../record/sitting-file.ts';
import { readCoreGroupForm, writeCoreGroupForm } from './core-group-forms.ts';
import { memberOf } from './core-group-slots.ts';
import { coreGroupDue, coreGroupsDue } from './core-groups-due.ts';

type Api = typeof coreGroupsApi;

export const coreGroupServices = (desk: OpenDesk): Implementation<Api> => ({
  'coreGroup.series': (asked) => seriesOf(desk, asked),

  'coreGroup.keepDates': ({ sittingId, dates }) =>
    act(desk, { action: 'coreGroup.keepDates', objectId: sittingId }, (tx) => {
      const sitting = findSitting(tx, sittingId);
      if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
      const { calendar } = proceduresFor(desk, sitting);
      for (const [index, { on, startsAt, endsAt }] of dates.entries()) {
        const refuse = (why: 'not-after-conference' | 'no-working-day' | 'twice') =>
          err({ type: 'CoreGroupDayUnusable', on, why } as const);
        if (sitting.heldOn === null || on <= sitting.heldOn || endsAt <= startsAt) return refuse('not-after-conference');
        if (!isWorkingDay(on, calendar)) return refuse('no-working-day');
        if (dates.findIndex((other) => other.on === on) !== index) return refuse('twice');
      }
      replaceDates(tx, sittingId, dates);
      return ok(null);
    }),

  'coreGroup.calendar': (asked) => writeCalendar(desk, asked),

  'coreGroup.list': () => ok(overview(coreGroupsDue(desk, openPlansOn(desk.db, todayAt(desk)), todayAt(desk)))),

  'coreGroup.due': ({ familyId }) => ok(coreGroupDue(desk, familyId, todayAt(desk)) ?? null),

  'coreGroup.held': ({ familyId }) =>
    ok(
      coreGroups(desk.db, familyId)
        .map(({ familyId: _, came, ...held }) => ({ ...held, came: [...came] }))
        .reverse(),
    ),

  'coreGroup.hold': ({ familyId, ...held }) =>
    act(desk, { action: 'coreGroup.hold', objectId: familyId }, (tx) => {
      if (findFamily(tx, familyId) === undefined) return err({ type: 'NotHere', what: 'family' } as const);
      if (held.heldOn > todayAt(desk)) return err({ type: 'DayIsToCome' } as const);
      saveCoreGroup(tx, { ...held, familyId, came: held.came.filter((name) => name.trim() !== '') });
      return ok(null);
    }),

  'coreGroup.takeBack': ({ familyId, heldOn }) =>
    act(desk, { action: 'coreGroup.takeBack', objectId: familyId }, (tx) =>
      removeCoreGroup(tx, familyId, heldOn) ? ok(null) : err({ type: 'NotHere', what: 'core group' } as const),
    ),

  'coreGroup.form': (asked) => writeCoreGroupForm(desk, asked),
  'coreGroup.readForm': (asked) => readCoreGroupForm(desk, asked),

  'coreGroup.sayWhy': ({ familyId, dueOn, reason }) =>
    act(desk, { action: 'coreGroup.sayWhy', objectId: familyId }, (tx) => {
      if (findFamily(tx, familyId) === undefined) return err({ type: 'NotHere', what: 'family' } as const);
      saveReason(tx, familyId, { dueOn, reason });
      return ok(null);
    }),
});

/** Every core group until the review, each as near to its limit as its members' absences allow (CG01). */
const seriesOf = (desk: OpenDesk, { sittingId }: InputOf<Api['coreGroup.series']>): Supplied<Api['coreGroup.series']> => {
  const file = sittingFile(desk, desk.db, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const { sitting, record } = file;
  const { heldOn } = sitting;
  const procedures = proceduresFor(desk, sitting);
  const { calendar } = procedures;
  const limits = deadlinesOf(procedures, sitting, file.request, file.conferences, {
    only: ['T-13', 'T-16', 'T-17'],
    decisions: record.decisions,
  });
  const later = procedures.profile.deadlines['later-core-group'];
  const limit = (rule: string) => limits.find((due) => due.rule === rule);
  const until = record.plan.nextConferenceOn ?? (limit('T-17') ?? limit('T-16'))?.due ?? null;
  const members = Object.values(record.invitees).filter(({ coreGroup }) => coreGroup);
  const kept = datesOfSitting(desk.db, sittingId).map(({ on, startsAt, endsAt }) => ({
    on,
    words: `${longDate(on)}, ${startsAt} to ${endsAt}`,
  }));
  const next = (after: typeof heldOn & string) => {
    const due = later === undefined ? undefined : dueDate(later, { 'last-core-group': after }, calendar);
    return due?.ok ? due.value : undefined;
  };
  const last = coreGroups(desk.db, sitting.familyId).findLast((one) => heldOn !== null && one.heldOn <= heldOn)?.heldOn;
  const first = limit('T-13') ?? (heldOn === null ? undefined : next(last ?? heldOn));
  if (heldOn === null || until === null || first === undefined) return ok({ until, members: members.length, dates: [], kept });
  const { coreGroupOn, coreGroupAt } = record.plan;
  const dates = coreGroupSeries({
    heldOn,
    first,
    chosen: coreGroupOn === null || coreGroupAt === null ? null : { on: coreGroupOn, startsAt: coreGroupAt },
    next: (after) => next(after) ?? { due: until, holdBy: until, rule: '' },
    until,
    today: todayAt(desk),
    members: members.map((invitee) => memberOf(desk, invitee, sittingId)),
    calendar,
  });
  return ok({
    until,
    members: members.length,
    dates: dates.map(({ on, startsAt, endsAt, due, rule, missing }) => ({
      on,
      startsAt,
      endsAt,
      due,
      rule,
      words: `${longDate(on)}, ${startsAt} to ${endsAt}`,
      missing: missing.map(({ name, why }) => `${name} cannot come: ${why}.`),
    })),
    kept,
  });
};

const writeCalendar = async (
  desk: OpenDesk,
  { sittingId, folder }: InputOf<Api['coreGroup.calendar']>,
): Promise<Supplied<Api['coreGroup.calendar']>> => {
  const file = sittingFile(desk, desk.db, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const dates = datesOfSitting(desk.db, sittingId);
  if (dates.length === 0) return err({ type: 'NoCoreGroupDates' });
  const place = folderFor(desk, folder);
  if (!place.ok) return place;
  const { reference } = file.sitting;
  const fileName = listFileName('', reference, ' core groups', 'ics');
  const text = coreGroupCalendar({
    sittingId,
    reference,
    place: file.record.plan.coreGroupPlace,
    service: organisationOf(desk).service,
    producedOn: todayAt(desk),
    dates,
  });
  const path = join(place.value, fileName);
  const saved = await atomicWrite(path, new TextEncoder().encode(text), { notes: desk.temporaryFiles });
  if (!saved.ok) return err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] });
  const logged = act(desk, { action: 'coreGroup.calendar', objectId: sittingId }, () => ok(null));
  return logged.ok ? ok({ path, dates: dates.length }) : logged;
};

/** The rows with what they come to for each team; whoever has no team named is counted under that. */
const overview = (families: ReadonlyArray<CoreGroupRow>): CoreGroupsView => ({
  families,
  teams: [...Map.groupBy(families, ({ team }) => team || 'No lead social worker named')]
    .map(([team, rows]) => {
      const overdue = rows.filter(({ isOverdue }) => isOverdue);
      return {
        team,
        families: rows.length,
        overdue: overdue.length,
        withReason: overdue.filter(({ reason }) => reason.trim() !== '').length,
      };
    })
    .sort((a, b) => b.overdue - a.overdue || a.team.localeCompare(b.team)),
});
