import type { IssuedRow } from '../../../contract/documents.ts';
import type { SittingView, WithdrawalView } from '../../../contract/sitting-answers.ts';
import { type BirthEvent, birthInWords } from '../../../core/children/birth-event.ts';
import type { AnnexUse } from '../../../core/conferences/annex-use.ts';
import type { WideningMade } from '../../../core/disclosure/widened.ts';
import { dateOf, type LocalDateTime, longDate, timeOf } from '../../../core/local-date.ts';

/** Something that happened to a sitting, for the list of its history. */
export interface SittingEvent {
  readonly id: string;
  readonly at: LocalDateTime;
  readonly sentence: string;
  readonly detail: string;
}

/** What happened, the latest first: its stages, and every document that was written with the version it had. */
export const eventsOf = (
  { sitting, chair, withdrawals }: Pick<SittingView, 'sitting' | 'chair' | 'withdrawals'>,
  log: ReadonlyArray<IssuedRow>,
  births: ReadonlyArray<BirthEvent> = [],
  uses: ReadonlyArray<AnnexUse> = [],
  widened: ReadonlyArray<WideningMade> = [],
): ReadonlyArray<SittingEvent> => {
  const { bookedAt, invitedAt, closedAt, approvedAt, distributedAt } = sitting.progress;
  const by = chair === null ? '' : `By ${chair.name}`;
  const stages: ReadonlyArray<readonly [id: string, at: LocalDateTime | null, sentence: string, detail: string]> = [
    ['booked', bookedAt, sitting.heldOn === null ? 'Booked.' : `Booked for ${longDate(sitting.heldOn)}.`, ''],
    ['invited', invitedAt, 'Invitations marked as sent.', ''],
    ['closed', closedAt, 'Conference closed.', by],
    ['approved', approvedAt, 'Record approved.', by],
    ['distributed', distributedAt, 'Record distributed.', ''],
  ];
  return [
    ...stages.flatMap(([id, at, sentence, detail]) => (at === null ? [] : [{ id, at, sentence, detail }])),
    ...withdrawals.flatMap(withdrawalEvents),
    ...uses.map(annexEvent),
    ...widened.map(wideningEvent),
    ...births.map(
      (birth): SittingEvent => ({
        id: `birth:${birth.childId}`,
        at: birth.recordedAt,
        sentence: birthInWords(birth),
        detail: 'What was written before keeps that name.',
      }),
    ),
    ...log.map(
      (row): SittingEvent => ({
        id: row.documentId,
        at: row.at,
        sentence: `${row.title} written for ${row.recipient}.`,
        detail: `Version ${row.version}, ${row.fileName}`,
      }),
    ),
  ].sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
};

/** Who gave something to more people, and to whom; not what it says (RD01). */
const wideningEvent = ({ fact, id, to, by, at }: WideningMade): SittingEvent => ({
  id: `widened ${fact} ${id} ${to} ${at}`,
  at,
  sentence: `${widenedFacts[fact]} ${widenedTo[to]}.`,
  detail: `By ${by}`,
});

const widenedFacts: { readonly [F in WideningMade['fact']]: string } = {
  line: 'A line of the minutes may now be told to',
  action: 'An action of the plan may now be told to',
  assessment: 'An assessment of the plan may now be told to',
  report: 'A report counts as heard by',
  release: 'Something that was kept back was released to',
  contingencyTrigger: 'What would set off the contingency may now be told to',
  contingency: 'What the contingency is may now be told to',
  bottomLine: 'The bottom line may now be told to',
  visits: 'How the children are seen may now be told to',
};

const widenedTo: { readonly [T in WideningMade['to']]: string } = {
  everyone: 'everyone',
  professionals: 'professionals',
  only: 'the people who were named',
  'all-but': 'everyone but the people who were named',
  family: 'the family',
  'one-person': 'one person',
};

/** Only whoever may read the restricted part is told who did (X2). */
const annexEvent = ({ what, by, firstAt, lastAt }: AnnexUse): SittingEvent => ({
  id: `annex ${what} ${by} ${lastAt}`,
  at: lastAt,
  sentence: `Restricted part and confidential annexes ${what} by ${by}.`,
  detail: [firstAt === lastAt ? '' : `First at ${timeOf(firstAt)} on this day.`, 'Shown only to those who may read them.']
    .filter((part) => part !== '')
    .join(' '),
});

/** The booking that is off, when its invitations went, and who took it off its day and why (IN07). */
const withdrawalEvents = (withdrawal: WithdrawalView): ReadonlyArray<SittingEvent> => {
  const { number, kind, at, was, reasonInWords, words, decidedBy, agreedBy, replacedBy, invited } = withdrawal;
  const instead = replacedBy === null ? '' : ` for ${longDate(replacedBy)} instead`;
  const event = (id: string, on: LocalDateTime | null, sentence: string, detail = ''): ReadonlyArray<SittingEvent> =>
    on === null ? [] : [{ id: `${id} ${number}`, at: on, sentence, detail }];
  return [
    ...(was === null ? [] : event('booked', was.bookedAt, `Booked for ${longDate(was.heldOn)}.`)),
    ...(was === null ? [] : event('invited', was.invitedAt, 'Invitations marked as sent.')),
    ...event(
      'withdrawn',
      at,
      kind === 'cancelled' ? 'Cancelled, and the request closed.' : `Postponed${instead}.`,
      [
        reasonInWords,
        words,
        `Decided by ${decidedBy} with ${agreedBy}.`,
        invited.length === 0 ? 'Nobody had been invited yet.' : `Invited until then: ${invited.length}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
  ];
};

/** One group for each day, the latest first. */
export const byDay = (
  events: ReadonlyArray<SittingEvent>,
): ReadonlyArray<{ readonly day: string; readonly events: ReadonlyArray<SittingEvent & { readonly time: string }> }> => {
  const days = new Map<string, Array<SittingEvent & { readonly time: string }>>();
  for (const event of events) {
    const day = longDate(dateOf(event.at));
    days.set(day, [...(days.get(day) ?? []), { ...event, time: timeOf(event.at) }]);
  }
  return [...days].map(([day, those]) => ({ day, events: those }));
};
