import { ICalCalendar, ICalCalendarMethod, ICalEventClass } from 'ical-generator';
import { cleanText } from '../core/clean-text.ts';
import type { SittingId } from '../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../core/local-date.ts';
import { londonZone, wallClock, withUtcStamp, zone } from './london-calendar.ts';

export interface CoreGroupCalendar {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly place: string;
  readonly service: string;
  readonly producedOn: LocalDate;
  readonly dates: ReadonlyArray<{ readonly on: LocalDate; readonly startsAt: LocalTime; readonly endsAt: LocalTime }>;
}

/**
 * Every core group of a plan as one file for Outlook and other calendars (CG01, I10).
 *
 * An entry keeps its identity by its day, so that the file can be opened again and nothing stands there twice. As with a
 * conference, it names no child and no parent, only the reference.
 */
export const coreGroupCalendar = ({ sittingId, reference, place, service, producedOn, dates }: CoreGroupCalendar): string => {
  const calendar = new ICalCalendar({
    prodId: { company: 'Conference Desk', product: 'Core groups', language: 'EN-GB' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: zone, generator: () => londonZone },
  });
  for (const { on, startsAt, endsAt } of dates)
    calendar.createEvent({
      id: `${sittingId}.core-group.${on}@conference-desk.invalid`,
      timezone: zone,
      start: wallClock(on, startsAt),
      end: wallClock(on, endsAt),
      summary: cleanText(`Core group ${reference}`),
      location: place === '' ? null : cleanText(place),
      description: cleanText(`Agreed at the conference. If you cannot come, tell the lead social worker. ${service}`),
      class: ICalEventClass.PRIVATE,
    });
  return withUtcStamp(calendar.toString(), producedOn);
};
