import type { InviteeId, SegmentId, StatementId } from '../identifiers.ts';
import { dateOf, type LocalDate, type LocalDateTime, type LocalTime, londonWallClock, timeOf } from '../local-date.ts';

/**
 * When a line or a stretch was begun, in milliseconds since 1970, from its identifier (security.md D12); undefined where that is no UUIDv7,
 * as in a file that others wrote.
 */
export const madeAt = (id: StatementId | SegmentId | InviteeId): number | undefined =>
  uuid7.test(id) ? Number.parseInt(id.replace('-', '').slice(0, 12), 16) : undefined;

const writtenAt = (id: StatementId | InviteeId): LocalDateTime | undefined => {
  const made = madeAt(id);
  return made === undefined ? undefined : londonWallClock(new Date(made));
};

/** The minute in which a line was begun, of whatever day. */
export const writtenMinute = (id: StatementId): LocalTime | undefined => {
  const written = writtenAt(id);
  return written === undefined ? undefined : timeOf(written);
};

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;

/**
 * Whether a line was written, or somebody put on the list, before a minute of the sitting: then it was said before it too. Undefined where nobody can tell: it was
 * written on another day, from notes, or before the sitting.
 */
export const wasWrittenBefore = (id: StatementId | InviteeId, at: LocalTime, heldOn: LocalDate | null): boolean | undefined => {
  const written = writtenAt(id);
  return written === undefined || dateOf(written) !== heldOn ? undefined : timeOf(written) < at;
};
