import { useState } from 'react';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import type { PractitionerId } from '../../../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../../../core/local-date.ts';
import { conferenceDateFaults } from '../../../core/procedures/conference-date.ts';
import type { Clash } from '../../../core/scheduling/clashes.ts';
import { useCalendar } from '../../engine/use-calendar.ts';
import { useLive } from '../../engine/use-live.ts';
import { useToday } from '../../ui/today.ts';
import { type BookingDraft, type BookingGap, gapsOf } from './booking-fields.ts';
import { type DateMeaning, meaningOf } from './date-meaning.ts';

/** A booking that is being typed, with what it would mean. */
export interface TypedBooking {
  readonly draft: BookingDraft;
  readonly put: (part: Partial<BookingDraft>) => void;
  readonly meaning: DateMeaning | undefined;
  /** Why nobody should be asked to a conference on that day; null where somebody may. */
  readonly badDay: string | null;
  /** The day is before today, and another than it was booked for. */
  readonly hasPassed: boolean;
  /** That the council is shut on that day; null where it is open (C-11). */
  readonly shut: string | null;
  readonly isLate: boolean;
  readonly clashes: ReadonlyArray<Clash>;
  readonly gaps: ReadonlyArray<BookingGap>;
  /** It cannot be booked as it stands, whatever else is filled in. */
  readonly isRefused: boolean;
  /** What would be asked of the engine; null while something is missing. */
  readonly asked: AskedBooking | null;
}

export type AskedBooking = BookingDraft & {
  readonly heldOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly chairId: PractitionerId;
};

export const useBooking = (view: SittingView, initial: BookingDraft, onTyped: () => void = () => undefined): TypedBooking => {
  const today = useToday();
  const calendar = useCalendar();
  const [draft, setDraft] = useState(initial);
  const { heldOn, startsAt, endsAt, chairId, minuteTakerId, roomId } = draft;
  const sittingId = view.sitting.id;
  const found = useLive('sitting.clashes', { sittingId, heldOn, startsAt, endsAt, chairId, minuteTakerId, roomId });
  const clashes = found?.ok ? found.value : [];
  const meaning = heldOn === null ? undefined : meaningOf(heldOn, view.conferences);
  const dateFaults = heldOn === null || calendar === undefined ? [] : conferenceDateFaults(heldOn, calendar);
  const badDay = dateFaults.find((fault) => fault.severity !== 'hint')?.words ?? null;
  const isLate = meaning !== undefined && meaning.late !== null;
  const hasPassed = heldOn !== null && heldOn < today && heldOn !== view.sitting.heldOn;
  const gaps = gapsOf(draft, isLate, clashes, hasPassed);
  const isWhole = gaps.length === 0 && heldOn !== null && startsAt !== null && endsAt !== null && chairId !== null;
  const excuse = isLate ? {} : { lateReason: '', lateApprovedBy: '' };
  return {
    draft,
    put: (part) => {
      setDraft((now) => ({ ...now, ...part }));
      onTyped();
    },
    meaning,
    badDay,
    hasPassed,
    shut: dateFaults.find((fault) => fault.severity === 'hint')?.words ?? null,
    isLate,
    clashes,
    gaps,
    isRefused: badDay !== null || clashes.some((clash) => clash.severity === 'refuse'),
    asked: isWhole
      ? { ...draft, ...excuse, alreadyHeld: hasPassed && draft.alreadyHeld, heldOn, startsAt, endsAt, chairId }
      : null,
  };
};
