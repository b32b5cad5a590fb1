import type { InvitationStepId } from '../identifiers.ts';
import { addDays, type LocalDate } from '../local-date.ts';
import type { Invitee, Reply } from './record.ts';

/** What can become of an invitation, in the order in which it does (AG03). `chased` asks again; `came-back` never reached them (AG06). */
export const invitationStepKinds = [
  'sent',
  'delivered',
  'seen',
  'accepted',
  'declined',
  'deputy',
  'chased',
  'came-back',
] as const;
export type InvitationStepKind = (typeof invitationStepKinds)[number];

export const invitationWays = ['email', 'post', 'by-hand', 'phone', 'text-message', 'in-person', 'reply-form'] as const;
export type InvitationWay = (typeof invitationWays)[number];

/** One thing that became of an invitation: what, on which day, how, and who wrote it down. */
export interface InvitationStep {
  readonly kind: InvitationStepKind;
  readonly on: LocalDate;
  /** Null where nobody said how. */
  readonly way: InvitationWay | null;
  readonly note: string;
  /** Who recorded it, by name; the desk fills it in. Empty for what was kept before anybody was asked. */
  readonly by: string;
  /** Its place among the steps of this invitation, in the order in which they were written down: of two on one day the later one holds. */
  readonly order: number;
}

/** A step of the history as it is shown; without an identifier where the record only says that it happened. */
export type DatedStep = InvitationStep & { readonly id: InvitationStepId | null };

/** How an invitation stands (AG03). */
export type InvitationStatus = Reached['as'] | 'no-reply' | 'accepted' | 'declined' | 'deputy';

/** How far the invitation has come, whatever was answered. */
export interface Reached {
  readonly as: 'to-send' | 'sent' | 'delivered' | 'seen' | 'came-back';
  /** Null while it is to send. */
  readonly on: LocalDate | null;
  readonly way: InvitationWay | null;
}

export interface InvitationStanding extends InvitationReach {
  readonly status: InvitationStatus;
  /** When and how they answered; null while they have not, the day null where nobody wrote it down. */
  readonly answered: { readonly on: LocalDate | null; readonly way: InvitationWay | null } | null;
}

/** What is known of an invitation whatever the day is. */
export interface InvitationReach {
  readonly reached: Reached;
  /** While they owe a reply: the day on which the invitation last reached them, or was sent; else null. */
  readonly silentSince: LocalDate | null;
  /** When they were last asked again since it was sent; null where nobody did. */
  readonly chased: DatedStep | null;
}

/** After how many days without a reply somebody is asked again. Source: our choice [K]; a week leaves time for the post. */
const askedAgainAfter = 7;

/** What an invitee's invitation needs to be judged; an `Invitee` is one. */
export type Invited = Pick<Invitee, 'invitedOn' | 'reply' | 'repliedOn' | 'invitation'>;

/**
 * How the invitation stands on `today`. A silence is counted from the day on which the invitation was delivered or seen, and where
 * nobody knows that, from the day on which it was sent; after a week it is called a silence.
 */
export const invitationStanding = (invitee: Invited, today: LocalDate): InvitationStanding => {
  const reach = invitationReach(invitee);
  if (invitee.reply !== 'none') {
    const said = lastOf(invitationHistory(invitee), ({ kind }) => kind === invitee.reply);
    const answered = { on: said?.on ?? invitee.repliedOn ?? null, way: said?.way ?? null };
    return { ...reach, status: invitee.reply, answered };
  }
  return { ...reach, status: isSilence(reach.silentSince, today) ? 'no-reply' : reach.reached.as, answered: null };
};

/** Whether somebody who has owed a reply since `silentSince` is to be asked again on `today`. */
export const isSilence = (silentSince: LocalDate | null, today: LocalDate): boolean =>
  silentSince !== null && addDays(silentSince, askedAgainAfter) <= today;

/** How far an invitation has come, and since when nothing came back. */
export const invitationReach = (invitee: Invited): InvitationReach => {
  const round = invitee.invitedOn === null ? [] : currentRound(invitee);
  const reached = reachedIn(round, invitee.invitedOn);
  const silentSince = invitee.reply === 'none' ? silenceFrom(reached, round, invitee.invitedOn) : null;
  return { reached, silentSince, chased: lastOf(round, ({ kind }) => kind === 'chased') ?? null };
};

const reachedIn = (round: ReadonlyArray<DatedStep>, invitedOn: LocalDate | null): Reached => {
  if (invitedOn === null) return { as: 'to-send', on: null, way: null };
  const last = lastOf(round, ({ kind }) => kind === 'sent' || kind === 'came-back' || isArrival(kind));
  if (last === undefined) return { as: 'sent', on: invitedOn, way: null };
  const { on, way } = last;
  return last.kind === 'came-back' || last.kind === 'seen' || last.kind === 'delivered'
    ? { as: last.kind, on, way }
    : { as: 'sent', on, way };
};

const silenceFrom = ({ as }: Reached, round: ReadonlyArray<DatedStep>, invitedOn: LocalDate | null): LocalDate | null =>
  as === 'to-send' || as === 'came-back' ? null : (lastOf(round, ({ kind }) => isArrival(kind))?.on ?? invitedOn);

/** The place that the next step of this invitation has. */
export const nextOrder = ({ invitation = {} }: Pick<Invitee, 'invitation'>): number =>
  Math.max(-1, ...Object.values(invitation).map(({ order }) => order)) + 1;

/** Everything that became of the invitation, oldest first; what older records only kept as a date stands among it. */
export const invitationHistory = ({ invitedOn, reply, repliedOn = null, invitation = {} }: Invited): ReadonlyArray<DatedStep> => {
  const steps = Object.entries(invitation).map(([id, step]): DatedStep => ({ ...step, id: id as InvitationStepId }));
  const isSaid = (kind: InvitationStepKind, on: LocalDate): boolean => steps.some((one) => one.kind === kind && one.on === on);
  const sent =
    invitedOn === null || steps.some(({ kind, on }) => tells(kind) && on === invitedOn) ? [] : [onlyDated('sent', invitedOn, -1)];
  const replied =
    reply === 'none' || repliedOn === null || isSaid(reply, repliedOn)
      ? []
      : [onlyDated(reply, repliedOn, nextOrder({ invitation }))];
  return [...sent, ...steps, ...replied].sort(inOrder);
};

/** What a step changes besides the history: the day they were told, and what they answered. */
export const movedBy = (
  { kind, on }: InvitationStep,
  held: Invited,
): Partial<Pick<Invitee, 'invitedOn' | 'reply' | 'repliedOn'>> => {
  if (kind === 'sent') return { invitedOn: on };
  if (isArrival(kind)) return held.invitedOn === null ? { invitedOn: on } : {};
  return isReply(kind) ? { reply: kind, repliedOn: on } : {};
};

/** What taking a step back changes: the day and the answer are those of the steps that are left. `held` still has the step. */
export const movedBackBy = (id: InvitationStepId, held: Invited): Partial<Pick<Invitee, 'invitedOn' | 'reply' | 'repliedOn'>> => {
  const gone = held.invitation?.[id];
  if (gone === undefined) return {};
  const left = invitationHistory(held).filter((one) => one.id !== id);
  if (isReply(gone.kind) && gone.kind === held.reply && gone.on === held.repliedOn) {
    const before = currentRound({ ...held, invitation: without(held.invitation, id), reply: 'none', repliedOn: null });
    const said = lastOf(before, ({ kind }) => isReply(kind));
    return said === undefined || !isReply(said.kind)
      ? { reply: 'none', repliedOn: null }
      : { reply: said.kind, repliedOn: said.on };
  }
  if (gone.on !== held.invitedOn || !tells(gone.kind)) return {};
  const told = lastOf(left, ({ kind }) => kind === 'sent') ?? left.find(({ kind }) => isArrival(kind));
  return { invitedOn: told?.on ?? null };
};

/** The steps of the invitation that stands now: one that went again after the day was changed begins anew. */
const currentRound = (invitee: Invited): ReadonlyArray<DatedStep> => {
  const history = invitationHistory(invitee);
  const sent = lastOf(history, ({ kind, on }) => kind === 'sent' && on === invitee.invitedOn);
  const before = sent === undefined ? [] : history.slice(0, history.indexOf(sent));
  // Before anything was sent, a reply is one to this invitation too: somebody said on the telephone that they come.
  return before.some(({ kind }) => tells(kind)) ? history.slice(before.length) : history;
};

const lastOf = (steps: ReadonlyArray<DatedStep>, is: (step: DatedStep) => boolean): DatedStep | undefined =>
  steps.filter(is).at(-1);

const isArrival = (kind: InvitationStepKind): boolean => kind === 'delivered' || kind === 'seen';
const tells = (kind: InvitationStepKind): boolean => kind === 'sent' || isArrival(kind);
const isReply = (kind: InvitationStepKind): kind is Exclude<Reply, 'none'> =>
  kind === 'accepted' || kind === 'declined' || kind === 'deputy';

const onlyDated = (kind: InvitationStepKind, on: LocalDate, order: number): DatedStep => ({
  id: null,
  kind,
  on,
  way: null,
  note: '',
  by: '',
  order,
});

const without = (steps: Invitee['invitation'], id: InvitationStepId): NonNullable<Invitee['invitation']> =>
  Object.fromEntries(Object.entries(steps ?? {}).filter(([key]) => key !== id));

/** By day, and within a day as they were written down; two laptops may have given one place twice. */
const inOrder = (a: DatedStep, b: DatedStep): number =>
  compared(a.on, b.on) || a.order - b.order || compared(a.id ?? '', b.id ?? '');
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
