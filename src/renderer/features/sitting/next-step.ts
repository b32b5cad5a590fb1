import type { SittingView } from '../../../contract/sitting-answers.ts';
import type { Tab } from '../../../core/conferences/missing.ts';
import { tabNames } from './sitting-words.ts';

/** What the one big button does. */
export type NextStep =
  | { readonly does: 'go'; readonly tab: Tab; readonly label: string }
  | { readonly does: 'book' | 'close' | 'approve'; readonly label: string };

/** The button for the one next thing: it does the step itself where it can be done here, else it goes where it is done. */
export const nextStepOf = ({ sitting, missing, next }: Pick<SittingView, 'sitting' | 'missing' | 'next'>): NextStep => {
  const { progress } = sitting;
  const holds = (...steps: ReadonlyArray<string>) => missing.some(({ holdsUp }) => steps.includes(holdsUp));
  if (next.tab !== 'summary') return { does: 'go', tab: next.tab, label: `Go to ${tabNames[next.tab]}` };
  if (progress.bookedAt === null)
    return { does: 'book', label: holds('booking') ? 'Complete the request' : 'Book the conference' };
  if (progress.closedAt === null && !holds('booking', 'closing')) return { does: 'close', label: 'Close the conference' };
  if (progress.closedAt !== null && progress.approvedAt === null && !holds('booking', 'closing', 'approving'))
    return { does: 'approve', label: 'Approve the record' };
  return { does: 'go', tab: 'room', label: 'Open the Room' };
};
