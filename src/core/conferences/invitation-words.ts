import { shortDate } from '../local-date.ts';
import type { DatedStep, InvitationStatus, InvitationStepKind, InvitationWay } from './invitation.ts';

export const invitationStepNames: { readonly [K in InvitationStepKind]: string } = {
  sent: 'sent',
  delivered: 'delivered',
  seen: 'seen',
  accepted: 'coming',
  declined: 'not coming',
  deputy: 'deputy named',
  chased: 'asked again',
  'came-back': 'came back',
};

export const invitationStatusNames: { readonly [S in InvitationStatus]: string } = {
  'to-send': 'to send',
  sent: 'sent',
  delivered: 'delivered',
  seen: 'seen',
  'came-back': 'came back',
  'no-reply': 'no reply',
  accepted: 'coming',
  declined: 'not coming',
  deputy: 'deputy named',
};

export const invitationWayNames: { readonly [W in InvitationWay]: string } = {
  email: 'by email',
  post: 'by post',
  'by-hand': 'by hand',
  phone: 'by phone',
  'text-message': 'by text message',
  'in-person': 'in person',
  'reply-form': 'on the reply form',
};

/** `3 Apr 2026 by email`. */
export const dayAndWay = ({ on, way }: Pick<DatedStep, 'on' | 'way'>): string =>
  way === null ? shortDate(on) : `${shortDate(on)} ${invitationWayNames[way]}`;
