import { addDays, type LocalDate } from '../local-date.ts';
import type { Invitee } from './record.ts';

/** What somebody who was invited still owes the sitting. */
export interface StillOwed {
  readonly reply: boolean;
  /** The day by which their report was asked for, where that is past and nothing came; else null. */
  readonly reportSince: LocalDate | null;
}

/** After how many days without a reply somebody is asked again. Source: our choice [K]; a week leaves time for the post. */
const askedAgainAfter = 7;

/** What this invitee owes on `today`, for the letter that asks again (WD01). Nothing of somebody who was not told the day. */
export const stillOwed = ({ invitedOn, reply, report }: Invitee, today: LocalDate): StillOwed => ({
  reply: reply === 'none' && invitedOn !== null && addDays(invitedOn, askedAgainAfter) <= today,
  reportSince: report.status === 'requested' && report.dueOn !== null && report.dueOn < today ? report.dueOn : null,
});

/** Whether they said that they will not come and send nobody: they are told how they can still be heard (WD01, AT05). */
export const cannotCome = ({ reply, attendance }: Pick<Invitee, 'reply' | 'attendance'>): boolean =>
  attendance === 'apologies' || (reply === 'declined' && attendance === 'expected');
