import type { SittingView, Tab } from '../../../contract/sitting-answers.ts';
import { nameWithDue } from '../../../core/children/birth-event.ts';
import { kindName } from '../../../core/conferences/sitting.ts';
import { longDate } from '../../../core/local-date.ts';
import { listed, sentenceCase } from '../../words/record-words.ts';

export const tabNames: { readonly [T in Tab]: string } = {
  summary: 'Summary',
  family: 'Family',
  invitations: 'Invitations',
  reports: 'Reports',
  room: 'Room',
  decisions: 'Decisions',
  plan: 'Plan',
  documents: 'Documents',
  history: 'History',
};

/** `Initial conference`, or `Review and initial conference` where siblings differ (D-07). */
export const kindInWords = ({ conferences, request }: Pick<SittingView, 'conferences' | 'request'>): string => {
  const kinds = [...new Set(conferences.map(({ conference }) => kindName(conference.kind)))];
  return sentenceCase(listed(kinds.length === 0 ? [kindName(request.kind)] : kinds));
};

/** `Rowan, 11 · Wren, 6 · Unborn Sampleton, due 3 March 2027`. */
export const childrenInWords = ({ conferences }: Pick<SittingView, 'conferences'>): string =>
  conferences
    .map(({ child, ageInYears }) => {
      if (child.birth.known === 'expected') return nameWithDue(child);
      const name = child.givenName === '' ? 'child' : child.givenName;
      return ageInYears === null ? name : `${name}, ${ageInYears}`;
    })
    .join(' · ');

/** `Tue 21 April 2026, 10:00 to 12:40`. */
export const whenInWords = ({ sitting }: Pick<SittingView, 'sitting'>): string => {
  if (sitting.progress.cancelledAt !== null) return 'Cancelled';
  if (sitting.heldOn === null) return 'Not booked yet';
  const times = sitting.startsAt === null ? '' : `, ${sitting.startsAt}${sitting.endsAt === null ? '' : ` to ${sitting.endsAt}`}`;
  return `${longDate(sitting.heldOn)}${times}`;
};

/** The due state of the children: said once where it is the same for all, else with each name. */
export const dueStates = ({
  conferences,
}: Pick<SittingView, 'conferences'>): ReadonlyArray<{
  readonly words: string;
  readonly late: boolean;
  readonly conference: SittingView['conferences'][number];
}> => {
  const said = new Map<string, Array<SittingView['conferences'][number]>>();
  for (const one of conferences) said.set(one.dueInWords, [...(said.get(one.dueInWords) ?? []), one]);
  return [...said].flatMap(([words, those]) => {
    const [first] = those;
    if (first === undefined) return [];
    const names = listed(those.map(({ child }) => child.givenName));
    return [{ words: said.size === 1 ? words : `${names}: ${words}`, late: first.late, conference: first }];
  });
};
