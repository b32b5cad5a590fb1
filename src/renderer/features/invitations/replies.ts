import type { Invitee } from '../../../core/conferences/record.ts';
import { counted } from '../../words/record-words.ts';

/** How the list stands, to be said in one line (AG03). */
export interface Replies {
  readonly onList: number;
  readonly toSend: number;
  readonly coming: number;
  readonly deputies: number;
  readonly notComing: number;
  readonly noReply: number;
  readonly notInvited: number;
}

/** Counts the list; the chair and the minute taker are booked and not invited, so they are on the list without a reply. */
export const repliesOf = (list: ReadonlyArray<Invitee>): Replies => {
  const invited = list.filter(({ attendance }) => attendance !== 'not-invited' && attendance !== 'excluded');
  const asked = invited.filter(isAsked);
  const replied = (reply: Invitee['reply']): number => asked.filter((one) => one.reply === reply).length;
  return {
    onList: invited.length,
    toSend: asked.filter(({ invitedOn }) => invitedOn === null).length,
    coming: replied('accepted'),
    deputies: replied('deputy'),
    notComing: replied('declined'),
    noReply: asked.filter(({ reply, invitedOn }) => reply === 'none' && invitedOn !== null).length,
    notInvited: list.length - invited.length,
  };
};

/** Somebody who gets an invitation: everyone but those who run the conference. */
export const isAsked = ({ part }: Pick<Invitee, 'part'>): boolean => part !== 'chair' && part !== 'minute-taker';

/** `18 on the list: 9 coming, 1 deputy, 2 not coming, 4 without a reply, 2 to send.` */
export const repliesInWords = (replies: Replies): string => {
  const parts = [
    replies.coming === 0 ? '' : `${replies.coming} coming`,
    replies.deputies === 0 ? '' : counted(replies.deputies, 'deputy', 'deputies'),
    replies.notComing === 0 ? '' : `${replies.notComing} not coming`,
    replies.noReply === 0 ? '' : `${replies.noReply} without a reply`,
    replies.toSend === 0 ? '' : `${replies.toSend} to send`,
    replies.notInvited === 0 ? '' : `${replies.notInvited} not invited`,
  ].filter((part) => part !== '');
  return `${replies.onList} on the list${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`;
};
