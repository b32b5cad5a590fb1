import { type InvitationStep, isSilence, type Reached } from '../conferences/invitation.ts';
import type { Invitee } from '../conferences/record.ts';
import { reportLateSince } from '../conferences/still-owed.ts';
import type { LocalDate } from '../local-date.ts';
import { teamKey } from './attendance-rates.ts';
import type { ForecastAttendee, PossibleCall } from './quoracy-forecast.ts';

/** Somebody on the list of a sitting to come, as a list of whom to chase needs them. */
export type Chased = ForecastAttendee &
  Pick<Invitee, 'id' | 'part'> & {
    /** How far the invitation has come; nobody is asked again who was not asked. */
    readonly reached: Reached['as'];
    readonly silentSince: LocalDate | null;
    readonly report: Pick<Invitee['report'], 'status' | 'dueOn'>;
    /** When and how they were last asked again; null where nobody did. */
    readonly chased: Pick<InvitationStep, 'on' | 'way'> | null;
  };

/** One team, or one person of the family, to be asked again, and why (AG05). */
export interface ToChase {
  /** The people who are asked: those of the team who have not answered, or who said no. */
  readonly people: ReadonlyArray<Chased>;
  /** `invitation`: they have not been asked at all yet, or it came back. */
  readonly asksFor: 'reply' | 'deputy' | 'report' | 'invitation';
  /** What it changes for the quoracy of each child; null where quoracy does not depend on it. */
  readonly call: PossibleCall | null;
  readonly silentSince: LocalDate | null;
  /** The day by which their report was due, where that is past; else null. */
  readonly reportSince: LocalDate | null;
  /** Whether one of them was asked again today: whoever was not comes first. */
  readonly askedToday: boolean;
}

/**
 * Whom to chase for one sitting, by what each answer changes for quoracy; then whoever owes a reply or a report that changes nothing of
 * it. `calls` are those of the forecast, in their order: the first row is the call that it names, unless it was made today. Whoever was
 * asked again today comes after everybody who was not.
 */
export const chaseList = (
  list: ReadonlyArray<Chased>,
  calls: ReadonlyArray<PossibleCall>,
  today: LocalDate,
): ReadonlyArray<ToChase> => {
  const asked = list.filter(({ part, attendance }) => attendance === 'expected' && !notChased.includes(part));
  const called = calls.flatMap((call): ReadonlyArray<ToChase> => {
    const team = list.filter((one) => one.part === 'agency' && teamKey(one) === call.key && one.attendance !== 'not-invited');
    const people = team.filter((one) =>
      call.asksFor === 'deputy' ? saysNo(one) : one.reply === 'none' && one.attendance === 'expected',
    );
    if (people.length === 0) return [];
    const isAsked = people.some((one) => wasAsked(one));
    return [rowOf(call.asksFor === 'reply' && !isAsked ? 'invitation' : call.asksFor, people, call, today)];
  });
  const inCalls = new Set(called.flatMap(({ people }) => people.map(({ id }) => id)));
  const others = asked
    .filter(({ id }) => !inCalls.has(id))
    .flatMap((one): ReadonlyArray<ToChase> => {
      const asksFor = owed(one, today);
      return asksFor === null ? [] : [rowOf(asksFor, [one], null, today)];
    });
  return [...called, ...others.sort(longestFirst)].sort((a, b) => Number(a.askedToday) - Number(b.askedToday));
};

/** Across sittings, for a sort: whoever was not asked again today, then what changes most first, of equal ones the sitting that is nearest, then the longest silence. */
export const inOrderOfChase = (
  a: { readonly row: ToChase; readonly daysLeft: number },
  b: { readonly row: ToChase; readonly daysLeft: number },
): number =>
  Number(a.row.askedToday) - Number(b.row.askedToday) ||
  rank(a.row) - rank(b.row) ||
  gainOf(b.row) - gainOf(a.row) ||
  a.daysLeft - b.daysLeft ||
  longestFirst(a.row, b.row);

/**
 * Whether it is time to ask: after a week's silence, or once the conference is fourteen days off, inclusive. Before that people are still answering.
 * Source: our choice [K]; ten working days are when Today begins to look at quoracy.
 */
export const isTimeToAsk = ({ row, daysLeft }: { readonly row: ToChase; readonly daysLeft: number }, today: LocalDate): boolean =>
  daysLeft <= 14 || row.reportSince !== null || isSilence(row.silentSince, today);

/** The chair and the minute taker are booked, and a child is never chased (CH-02). */
const notChased: ReadonlyArray<Invitee['part']> = ['chair', 'minute-taker', 'child', 'observer'];

const rowOf = (
  asksFor: ToChase['asksFor'],
  people: ReadonlyArray<Chased>,
  call: PossibleCall | null,
  today: LocalDate,
): ToChase => ({
  people,
  asksFor,
  call,
  silentSince: earliest(people.map(({ silentSince }) => silentSince)),
  reportSince: earliest(people.map(({ report }) => reportLateSince(report, today))),
  askedToday: people.some(({ chased }) => chased?.on === today),
});

/** Without a stake in quoracy somebody has a week to answer, as the letter that asks again has it. */
const owed = (one: Chased, today: LocalDate): 'reply' | 'report' | null => {
  if (isSilence(one.silentSince, today)) return 'reply';
  return one.part === 'agency' && reportLateSince(one.report, today) !== null ? 'report' : null;
};

const wasAsked = ({ reached }: Chased): boolean => reached !== 'to-send' && reached !== 'came-back';
const saysNo = ({ reply, attendance }: Chased): boolean => reply === 'declined' || attendance === 'apologies';

const rank = ({ call, asksFor }: ToChase): number => (call === null ? 2 : asksFor === 'deputy' ? 1 : 0);
/** To a hundredth: what nobody can tell apart is decided by the days that are left. */
const gainOf = ({ call }: ToChase): number => Math.round(100 * (call?.gain ?? 0));
const longestFirst = (a: ToChase, b: ToChase): number =>
  (a.silentSince ?? a.reportSince ?? '9999').localeCompare(b.silentSince ?? b.reportSince ?? '9999');

const earliest = (days: ReadonlyArray<LocalDate | null>): LocalDate | null =>
  [...days].sort((a, b) => (a ?? '9999').localeCompare(b ?? '9999'))[0] ?? null;
