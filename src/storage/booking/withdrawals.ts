import type { Withdrawal, WithdrawnBooking } from '../../core/conferences/withdrawal.ts';
import type { InviteeId, SittingId } from '../../core/identifiers.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

type WithdrawalRow = Omit<Withdrawal, 'was' | 'invited'> & {
  readonly [Field in keyof WithdrawnBooking]: WithdrawnBooking[Field] | null;
};

export const withdrawalsOfSql = `
  SELECT sitting_id AS sittingId, number, kind, at, reason, words, decided_by AS decidedBy, agreed_by AS agreedBy, held_on AS heldOn,
    starts_at AS startsAt, ends_at AS endsAt, place, remote_link AS remoteLink, booked_at AS bookedAt, invited_at AS invitedAt,
    replaced_by AS replacedBy
  FROM withdrawal WHERE sitting_id IN (SELECT value FROM json_each($ids)) ORDER BY sitting_id, number`;
export const withdrawnInvitationsSql = `
  SELECT sitting_id AS sittingId, number, invitee_id AS inviteeId FROM withdrawn_invitation
  WHERE sitting_id IN (SELECT value FROM json_each($ids)) ORDER BY sitting_id, number, invitee_id`;

/** Every time each sitting was postponed, and its cancelling, the first one first; none for a sitting that never was. */
export const withdrawalsOfSittings = (
  db: ReadableDb,
  ids: Iterable<SittingId>,
): ReadonlyMap<SittingId, ReadonlyArray<Withdrawal>> => {
  const rows = db.prepare<unknown[], WithdrawalRow>(withdrawalsOfSql).all(boundIds(ids));
  if (rows.length === 0) return new Map();
  const told = db
    .prepare<unknown[], { readonly sittingId: SittingId; readonly number: number; readonly inviteeId: InviteeId }>(
      withdrawnInvitationsSql,
    )
    .all(boundIds(rows.map(({ sittingId }) => sittingId)));
  const withdrawals = rows.map((row) =>
    rowToWithdrawal(
      row,
      told
        .filter(({ sittingId, number }) => sittingId === row.sittingId && number === row.number)
        .map(({ inviteeId }) => inviteeId),
    ),
  );
  return Map.groupBy(withdrawals, ({ sittingId }) => sittingId);
};
export const withdrawalsOf = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<Withdrawal> =>
  withdrawalsOfSittings(db, [sittingId]).get(sittingId) ?? [];

const rowToWithdrawal = (row: WithdrawalRow, invited: ReadonlyArray<InviteeId>): Withdrawal => {
  const { heldOn, startsAt, endsAt, place, remoteLink, bookedAt, invitedAt, ...rest } = row;
  const hasBooking = heldOn !== null && startsAt !== null && endsAt !== null && bookedAt !== null;
  const booking = { heldOn, startsAt, endsAt, place: place ?? '', remoteLink: remoteLink ?? '', bookedAt, invitedAt };
  return { ...rest, was: hasBooking ? (booking as WithdrawnBooking) : null, invited };
};

export const insertWithdrawal = (db: WritableDb, { was, invited, ...withdrawal }: Withdrawal): void => {
  db.prepare(`
    INSERT INTO withdrawal (sitting_id, number, kind, at, reason, words, decided_by, agreed_by, held_on, starts_at, ends_at, place,
      remote_link, booked_at, invited_at, replaced_by)
    VALUES ($sittingId, $number, $kind, $at, $reason, $words, $decidedBy, $agreedBy, $heldOn, $startsAt, $endsAt, $place,
      $remoteLink, $bookedAt, $invitedAt, $replacedBy)`).run({ ...withdrawal, ...(was ?? noBooking) });
  const add = db.prepare(
    'INSERT INTO withdrawn_invitation (sitting_id, number, invitee_id) VALUES ($sittingId, $number, $inviteeId)',
  );
  for (const inviteeId of invited) add.run({ sittingId: withdrawal.sittingId, number: withdrawal.number, inviteeId });
};

const noBooking = {
  heldOn: null,
  startsAt: null,
  endsAt: null,
  place: '',
  remoteLink: '',
  bookedAt: null,
  invitedAt: null,
};
