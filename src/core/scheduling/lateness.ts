import { splitLateReason } from '../conferences/late-reasons.ts';
import type { ConferenceKind } from '../conferences/sitting.ts';
import type { SittingId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';

/** One child's conference that has a limit, and how it was booked. */
export interface ConferenceTime {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly kind: ConferenceKind;
  readonly heldOn: LocalDate;
  /** The earliest of its limits: one that takes up a stopped conference has the first one's too (C-09). */
  readonly dueOn: LocalDate;
  readonly lateReason: string;
  readonly lateApprovedBy: string;
}

/** A sitting that is late, with how many of its children's conferences are. */
export interface LateSitting extends ConferenceTime {
  readonly children: number;
}

const ownWords = 'Another reason';
const noReason = 'No reason recorded';

/** How many of the conferences are after their limit, and how many for each reason, the most frequent first (DL07). */
export const latenessOf = (conferences: ReadonlyArray<ConferenceTime>) => {
  const late = conferences.filter(({ heldOn, dueOn }) => heldOn > dueOn);
  const reasons = [...new Set(late.map(reasonOf))].map((reason) => {
    const those = late.filter((one) => reasonOf(one) === reason);
    const initial = those.filter(({ kind }) => isInitial(kind)).length;
    return { reason, conferences: those.length, initial, reviews: those.length - initial };
  });
  return {
    conferences: conferences.length,
    afterLimit: late.length,
    late: together(late),
    reasons: reasons.sort((a, b) => b.conferences - a.conferences || (a.reason < b.reason ? -1 : 1)),
  };
};

/** A sitting stands once with how many children it is late for; children with different limits or reasons stand apart. */
const together = (late: ReadonlyArray<ConferenceTime>): ReadonlyArray<LateSitting> => {
  const keyOf = ({ sittingId, kind, dueOn, lateReason }: ConferenceTime): string =>
    JSON.stringify([sittingId, kind, dueOn, lateReason]);
  return late
    .filter((one, at) => late.findIndex((other) => keyOf(other) === keyOf(one)) === at)
    .map((one) => ({ ...one, children: late.filter((other) => keyOf(other) === keyOf(one)).length }));
};

const reasonOf = ({ lateReason }: ConferenceTime): string =>
  lateReason.trim() === '' ? noReason : (splitLateReason(lateReason).reason ?? ownWords);

const isInitial = (kind: ConferenceKind): boolean => kind === 'initial' || kind === 'pre-birth' || kind === 'transfer-in';
