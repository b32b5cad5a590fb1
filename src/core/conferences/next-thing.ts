import type { SittingFile } from '../disclosure/sitting-file.ts';
import { fullDate, type LocalDate, longDate } from '../local-date.ts';
import { heldUp, type Missing, type Tab } from './missing.ts';

/** The one thing to do next, in the order of the stages. */
export const nextThing = (
  file: SittingFile,
  missing: ReadonlyArray<Missing>,
  today: LocalDate,
): { readonly sentence: string; readonly tab: Tab } => {
  const { sitting } = file;
  if (sitting.progress.cancelledAt !== null)
    return { sentence: 'This conference is cancelled and its request is closed.', tab: 'history' };
  const first = (step: 'booking' | 'closing' | 'approving') => heldUp(missing, step)[0];
  const blocked = first('booking');
  if (sitting.progress.bookedAt === null)
    return blocked === undefined
      ? { sentence: `Book a ${file.withdrawals.length > 0 ? 'new ' : ''}date, a time, a place and a chair.`, tab: 'summary' }
      : { sentence: blocked.sentence, tab: blocked.tab };
  // Once it has been held, nobody is invited any more, even where a changed day had made the invitations void.
  if (sitting.progress.invitedAt === null && sitting.progress.closedAt === null)
    return { sentence: 'Check who is invited, write the invitations and send them.', tab: 'invitations' };
  if (sitting.progress.closedAt === null) {
    if (sitting.heldOn !== null && today < sitting.heldOn)
      return { sentence: `Follow replies and reports until ${longDate(sitting.heldOn)}.`, tab: 'reports' };
    const open = first('closing');
    if (open === undefined) return { sentence: 'Everything is confirmed: close the conference.', tab: 'summary' };
    return open.tab === 'decisions' || open.tab === 'plan'
      ? { sentence: open.sentence, tab: open.tab }
      : { sentence: 'Open the Room: who is here, and what is said.', tab: 'room' };
  }
  if (sitting.progress.approvedAt === null) {
    const open = first('approving');
    return open === undefined
      ? { sentence: 'Write the decision letters; then the chair approves the record.', tab: 'documents' }
      : { sentence: open.sentence, tab: open.tab };
  }
  if (sitting.progress.distributedAt === null)
    return { sentence: 'Write the minutes for everyone who gets a copy.', tab: 'documents' };
  const next = file.record.plan.nextConferenceOn;
  return {
    sentence: next === null ? 'This conference is finished.' : `Finished. The next conference is on ${fullDate(next)}.`,
    tab: 'documents',
  };
};
