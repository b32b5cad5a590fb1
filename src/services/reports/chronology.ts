import type { chronologyApi, TimeLine } from '../../contract/chronology.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { grouped } from '../../core/grouped.ts';
import type { InviteeId, ReportFileId, ToldOtherwiseId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { err, ok } from '../../core/result.ts';
import { type Carried, carried, isPassage, quoteOf } from '../../core/returned/anchors.ts';
import { dateConflicts, inTimeOrder } from '../../core/returned/time-line.ts';
import { type ToldEvent, toldEvents } from '../../core/returned/told-events.ts';
import type { ToldOtherwise } from '../../core/returned/told-otherwise.ts';
import { findSitting } from '../../storage/record/sittings.ts';
import { deleteToldOtherwise, insertToldOtherwise, isToldOtherwise, toldOtherwise } from '../../storage/record/told-otherwise.ts';
import { reportFile, reportFiles } from '../../storage/reports/report-files.ts';
import { act, nowAt, type OpenDesk } from '../open-desk.ts';
import { recordOf } from '../record/records.ts';
import { partsOf } from './report-versions.ts';

/** The time line is made anew from the newest versions each time; only what somebody says otherwise is kept, with the words it is about. */
export const chronologyServices = (desk: OpenDesk): Implementation<typeof chronologyApi> => ({
  'chronology.get': async ({ sittingId }) => {
    if (findSitting(desk.db, sittingId) === undefined) return err({ type: 'NotHere', what: 'sitting' });
    const said = toldOtherwise(desk.db, sittingId);
    const told: Source[] = [];
    const undated: TimeLine['undated'][number][] = [];
    const leftBehind: TimeLine['leftBehind'][number][] = [];
    for (const [inviteeId, versions] of grouped(reportFiles(desk.db, sittingId), (one) => one.inviteeId)) {
      const newest = versions.at(-1);
      if (newest === undefined) continue;
      const parts = await wordsOf(desk, newest.id);
      const read = toldEvents(parts);
      undated.push(...read.undated.map(({ text, why }) => ({ inviteeId, text, why })));
      const about: { readonly one: ToldOtherwise; readonly at: Carried; readonly version: number }[] = [];
      for (const { id, version } of versions) {
        const own = said.filter(({ reportId }) => reportId === id);
        const places = own.length === 0 ? [] : carried(own, id === newest.id ? parts : await wordsOf(desk, id), parts);
        about.push(...own.flatMap((one, index) => (places[index] === undefined ? [] : [{ one, at: places[index], version }])));
      }
      const stands = (event: ToldEvent) =>
        about.filter(({ at }) => at.state !== 'gone' && at.part === event.part && at.from < event.until && at.until > event.from);
      for (const event of read.events)
        told.push({
          ...event,
          reportId: newest.id,
          inviteeId,
          source: inviteeId,
          reportDatedOn: newest.datedOn,
          otherwise: stands(event).map(({ one }) => one),
        });
      const placed = new Set(read.events.flatMap((event) => stands(event).map(({ one }) => one.id)));
      for (const { one, version } of about) if (!placed.has(one.id)) leftBehind.push({ ...one, reportOf: inviteeId, version });
    }
    const ordered = inTimeOrder(told);
    const conflicts = dateConflicts(ordered);
    return ok({
      events: ordered.map(({ source: _, reportDatedOn: __, ...event }, at) => ({ ...event, conflicts: conflicts[at] ?? [] })),
      undated,
      leftBehind,
    });
  },

  'chronology.sayOtherwise': async ({ reportId, part, from, until, inviteeId, saidOn, words }) => {
    const report = reportFile(desk.db, reportId);
    if (report === undefined) return err({ type: 'NotHere', what: 'report' });
    const who = recordOf(desk, desk.db, report.sittingId).invitees[inviteeId];
    if (who === undefined) return err({ type: 'NotHere', what: 'invitee' });
    if (words.trim() === '') return err({ type: 'OtherwiseEmpty' });
    const parts = await partsOf(desk, report);
    const passage = { part, from, until };
    if (from === until || !isPassage(parts, passage)) return err({ type: 'PassageNotThere', reportId });
    const told: ToldOtherwise = {
      id: desk.newId<ToldOtherwiseId>(),
      reportId,
      ...passage,
      quote: quoteOf(parts, passage),
      inviteeId,
      saidBy: who.name || who.agencyName,
      saidOn,
      words,
      notedAt: nowAt(desk),
      notedBy: desk.actor.name,
    };
    return act(desk, { action: 'chronology.sayOtherwise', objectId: told.id }, (tx) => {
      insertToldOtherwise(tx, told);
      return ok(null);
    });
  },

  'chronology.takeBack': ({ id }) =>
    act(desk, { action: 'chronology.takeBack', objectId: id }, (tx) => {
      if (!isToldOtherwise(tx, id)) return err({ type: 'NotHere', what: 'version' });
      deleteToldOtherwise(tx, id);
      return ok(null);
    }),
});

interface Source extends ToldEvent {
  readonly reportId: ReportFileId;
  readonly inviteeId: InviteeId;
  readonly source: string;
  readonly reportDatedOn: LocalDate;
  readonly otherwise: ReadonlyArray<ToldOtherwise>;
}

const wordsOf = async (desk: OpenDesk, id: ReportFileId) => {
  const whole = reportFile(desk.db, id);
  return whole === undefined ? [] : partsOf(desk, whole);
};
