import type { LocalDate } from '../local-date.ts';
import type { Deadlines } from '../procedures/deadline-rule.ts';
import type { ConferenceKind, ConferenceRequest, DayZero } from './sitting.ts';

/** A conference that was held and closed, as far as the clock of the next one asks. */
export interface Held {
  readonly kind: ConferenceKind;
  readonly heldOn: LocalDate;
  /** The first of its sittings where the conference was stopped and resumed; absent or null where it had one. */
  readonly firstHeldOn?: LocalDate | null;
}

/**
 * The event and the day that a child's conference is counted from (domain.md 2.4); null while it is not known.
 *
 * An initial or pre-birth conference counts from the strategy discussion that started the enquiry (T-03), a transfer-in
 * conference from the written notification (T-20), a review from the initial conference or from the last review that was held,
 * never from when that was due (T-16, T-17, C-08). A reconvened sitting restarts neither T-03 nor T-16 (C-09).
 */
export const dayZeroOf = (
  kind: ConferenceKind,
  request: Pick<ConferenceRequest, 'strategyDiscussionOn' | 'transferNotifiedOn'>,
  held: ReadonlyArray<Held>,
): DayZero | null => {
  switch (kind) {
    case 'initial':
    case 'pre-birth':
    case 'reconvened':
      return dayZero('strategy-discussion', request.strategyDiscussionOn);
    case 'transfer-in':
      return dayZero('transfer-notification', request.transferNotifiedOn);
    case 'review':
    case 'early-review': {
      const last = held.at(-1);
      if (last === undefined) return null;
      return isReview(last.kind) ? dayZero('last-review', last.heldOn) : dayZero('conference', last.firstHeldOn ?? last.heldOn);
    }
  }
};

/** The id of the profile's limit that a conference of this kind with this day zero is held under. */
export const limitOf = (event: DayZero['event'], kind: ConferenceKind): keyof Deadlines & string => {
  if (event !== 'inquorate-sitting') return limits[event];
  return isReview(kind) ? 'reconvened-review' : 'reconvened-initial';
};

export const isReview = (kind: ConferenceKind): boolean => kind === 'review' || kind === 'early-review';

const limits = {
  'strategy-discussion': 'initial-conference',
  conference: 'first-review',
  'last-review': 'later-review',
  'transfer-notification': 'transfer-in-conference',
} as const;

const dayZero = (event: DayZero['event'], on: LocalDate | null): DayZero | null => (on === null ? null : { event, on });
