import type { IssuedRow } from '../../../contract/documents.ts';
import type { SittingView } from '../../../contract/sittings.ts';
import { dateOf, type LocalDateTime, longDate, timeOf } from '../../../core/local-date.ts';

/** Something that happened to a sitting, for the list of its history. */
export interface SittingEvent {
  readonly id: string;
  readonly at: LocalDateTime;
  readonly sentence: string;
  readonly detail: string;
}

/** What happened, the latest first: its stages, and every document that was written with the version it had. */
export const eventsOf = (
  { sitting, chair }: Pick<SittingView, 'sitting' | 'chair'>,
  log: ReadonlyArray<IssuedRow>,
): ReadonlyArray<SittingEvent> => {
  const { bookedAt, invitedAt, closedAt, approvedAt, distributedAt } = sitting.progress;
  const by = chair === null ? '' : `By ${chair.name}`;
  const stages: ReadonlyArray<readonly [id: string, at: LocalDateTime | null, sentence: string, detail: string]> = [
    ['booked', bookedAt, sitting.heldOn === null ? 'Booked.' : `Booked for ${longDate(sitting.heldOn)}.`, ''],
    ['invited', invitedAt, 'Invitations marked as sent.', ''],
    ['closed', closedAt, 'Conference closed.', by],
    ['approved', approvedAt, 'Record approved.', by],
    ['distributed', distributedAt, 'Record distributed.', ''],
  ];
  return [
    ...stages.flatMap(([id, at, sentence, detail]) => (at === null ? [] : [{ id, at, sentence, detail }])),
    ...log.map(
      (row): SittingEvent => ({
        id: row.documentId,
        at: row.at,
        sentence: `${row.title} written for ${row.recipient}.`,
        detail: `Version ${row.version}, ${row.fileName}`,
      }),
    ),
  ].sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
};

/** One group for each day, the latest first. */
export const byDay = (
  events: ReadonlyArray<SittingEvent>,
): ReadonlyArray<{ readonly day: string; readonly events: ReadonlyArray<SittingEvent & { readonly time: string }> }> => {
  const days = new Map<string, Array<SittingEvent & { readonly time: string }>>();
  for (const event of events) {
    const day = longDate(dateOf(event.at));
    days.set(day, [...(days.get(day) ?? []), { ...event, time: timeOf(event.at) }]);
  }
  return [...days].map(([day, those]) => ({ day, events: those }));
};
