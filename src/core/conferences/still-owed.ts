import type { LocalDate } from '../local-date.ts';
import { invitationStanding } from './invitation.ts';
import type { Invitee } from './record.ts';

/** What somebody who was invited still owes the sitting. */
export interface StillOwed {
  /** Whether they were told and have not answered. */
  readonly reply: boolean;
  /** Whether that has lasted for a week: then the letter that asks again is among their papers. */
  readonly isSilent: boolean;
  /** Whether they said that they cannot come and named nobody who comes for them. */
  readonly deputy: boolean;
  /** The day by which their report was asked for, where that is past and nothing came; else null. */
  readonly reportSince: LocalDate | null;
}

/** What this invitee owes on `today`, for the letter that asks again (WD01). Nothing of somebody who was not told the day. */
export const stillOwed = (invitee: Invitee, today: LocalDate): StillOwed => {
  const { silentSince, status } = invitationStanding(invitee, today);
  return {
    reply: silentSince !== null,
    isSilent: status === 'no-reply',
    deputy: invitee.part === 'agency' && invitee.deputyName === '' && cannotCome(invitee),
    reportSince: reportLateSince(invitee.report, today),
  };
};

/** The day by which a report was asked for, where that is past on `today` and nothing came; else null. */
export const reportLateSince = (
  { status, dueOn }: Pick<Invitee['report'], 'status' | 'dueOn'>,
  today: LocalDate,
): LocalDate | null => (status === 'requested' && dueOn !== null && dueOn < today ? dueOn : null);

/** Whether they said that they will not come and send nobody: they are told how they can still be heard (WD01, AT05). */
export const cannotCome = ({ reply, attendance }: Pick<Invitee, 'attendance'> & Partial<Pick<Invitee, 'reply'>>): boolean =>
  attendance === 'apologies' || (reply === 'declined' && attendance === 'expected');
