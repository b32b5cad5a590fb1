import { type InvitationStatus, invitationStanding } from '../../../core/conferences/invitation.ts';
import { invitationStatusNames } from '../../../core/conferences/invitation-words.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { LocalDate } from '../../../core/local-date.ts';

/** How the list stands, to be said in one line (AG03). */
export interface Replies {
  readonly onList: number;
  /** Whoever does not know the day: not told yet, or told of another one since. */
  readonly toSend: number;
  /** Everybody who gets an invitation, by how it stands. */
  readonly by: { readonly [S in InvitationStatus]: number };
  readonly notInvited: number;
}

/** Counts the list; the chair and the minute taker are booked and not invited, so they are on the list without a reply. */
export const repliesOf = (list: ReadonlyArray<Invitee>, today: LocalDate): Replies => {
  const invited = list.filter(isInvited);
  const standings = invited.filter(isAsked).map((one) => invitationStanding(one, today));
  const isAt = (status: InvitationStatus): number => standings.filter((one) => one.status === status).length;
  return {
    onList: invited.length,
    toSend: standings.filter(({ reached }) => reached.as === 'to-send').length,
    by: {
      accepted: isAt('accepted'),
      deputy: isAt('deputy'),
      declined: isAt('declined'),
      'no-reply': isAt('no-reply'),
      seen: isAt('seen'),
      delivered: isAt('delivered'),
      sent: isAt('sent'),
      'came-back': isAt('came-back'),
      'to-send': isAt('to-send'),
    },
    notInvited: list.length - invited.length,
  };
};

/** Somebody who gets an invitation: everyone but those who run the conference. */
export const isAsked = ({ part }: Pick<Invitee, 'part'>): boolean => part !== 'chair' && part !== 'minute-taker';

const isInvited = ({ attendance }: Pick<Invitee, 'attendance'>): boolean =>
  attendance !== 'not-invited' && attendance !== 'excluded';

/** Somebody whose invitation is followed from sending to reply. */
export const isOnTheWay = (invitee: Pick<Invitee, 'part' | 'attendance'>): boolean => isAsked(invitee) && isInvited(invitee);

/** `18 on the list: 9 coming, 1 deputy, 2 not coming, 1 without a reply for a week, 2 delivered, 2 to send.` */
export const repliesInWords = ({ onList, by, toSend, notInvited }: Replies): string => {
  const said: ReadonlyArray<readonly [number, string]> = [
    [by.accepted, invitationStatusNames.accepted],
    [by.deputy, by.deputy === 1 ? 'deputy' : 'deputies'],
    [by.declined, invitationStatusNames.declined],
    [by['no-reply'], 'without a reply for a week'],
    [by.seen, invitationStatusNames.seen],
    [by.delivered, invitationStatusNames.delivered],
    [by.sent, invitationStatusNames.sent],
    [by['came-back'], invitationStatusNames['came-back']],
    [toSend, invitationStatusNames['to-send']],
    [notInvited, 'not invited'],
  ];
  const parts = said.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `${onList} on the list${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`;
};
