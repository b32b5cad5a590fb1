import { categoryName, limbName } from '../../core/conferences/decision-words.ts';
import { lookedAfterInWords } from '../../core/conferences/looked-after.ts';
import type { CopyChild, CopyDissent, CopyView, ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { dateOf, timeOf } from '../../core/local-date.ts';
import { sinceReportInWords } from '../../core/returned/proposals.ts';
import { listed, sentenceCase } from '../../core/words.ts';
import { type Block, heading, keyFacts, list, paragraph, strong, table } from '../model.ts';
import { helpFacts } from '../next-help.ts';
import { atMoment, called, categoryOf, ended, hasPlan, inTable, onDate, outcomeOf, stoppedWords } from '../words.ts';
import { paragraphNumbers } from './arrangement.ts';

/** Part 17: each practitioner's view for each child. Views are not votes (R-CH-05). */
export const agencyViews = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const blocks = copy.children.flatMap((child): ReadonlyArray<Block> => {
    if (child.views.length + child.reported.length === 0) return [];
    return [heading(2, child.givenName), ...viewsTable(child), ...movements(child)];
  });
  return blocks.length === 0
    ? []
    : [paragraph('Views are asked for and weighed. They are not votes: the chair decides.'), ...blocks];
};

const viewsTable = ({ views }: CopyChild): ReadonlyArray<Block> =>
  views.length === 0
    ? []
    : [
        table(
          [
            ['Practitioner and agency', 40],
            ['View', 24],
            ['Reason', 36],
          ],
          views.map((view) => [called(view.attendee), viewWords(view), view.reason ?? '']),
        ),
      ];

/** Whether an agency moved between its report and the room, in a sentence that nobody has to write (RP07). */
const movements = ({ reported }: CopyChild): ReadonlyArray<Block> =>
  reported.length === 0
    ? []
    : [
        paragraph(strong('From the reports to the room')),
        list(
          'bullet',
          reported.map(({ attendee, report, room }) => `${called(attendee)}. ${sinceReportInWords(report, room)}`),
        ),
      ];

const viewWords = ({ view, category }: CopyView): string => {
  if (view === 'plan') return ['A plan is needed', category === null ? '' : categoryName(category)].filter(Boolean).join(', ');
  return view === 'no-plan' ? 'No plan is needed' : 'No view';
};

/** Part 18: the chair's decision for each child on its own (D-04). */
export const decision = (copy: ReaderCopy): ReadonlyArray<Block> =>
  copy.children
    .filter((child) => child.inFull)
    .flatMap((child) => [
      heading(2, child.name),
      decisionFacts(copy, child),
      ...stoppedWords(child).map((words) => paragraph(words)),
    ]);

const decisionFacts = (copy: ReaderCopy, child: CopyChild): Block => {
  const made = child.decision;
  return keyFacts([
    ['Outcome', outcomeOf(child)],
    ['Threshold', made?.limb == null ? '' : sentenceCase(limbName(made.limb))],
    ['Limb A, because', ended(made?.limb === 'both' ? (made.limbReasons?.A ?? '') : '')],
    ['Limb B, because', ended(made?.limb === 'both' ? (made.limbReasons?.B ?? '') : '')],
    ['Category', categoryHistory(child)],
    ['Why this category', hasPlan(child) ? ended(made?.categoryReason ?? '') : ''],
    ['Other concerns', (made?.otherConcerns ?? []).map((category) => sentenceCase(categoryName(category))).join(', ')],
    ['Reasons', ended(made?.reasons ?? '')],
    ['Evidence relied on', evidence(copy, child)],
    ['Went ahead although not quorate', ended(made?.inquorateReason ?? '')],
    ['Decided without agreement', ended(made?.withoutAgreement ?? '')],
    ['Plan starts', made?.outcome === 'plan' ? onDate(copy.sitting.heldOn) : ''],
    ['Ends all the same, because', ended(made?.endDespite ?? '')],
    ['Help that follows', helpFacts(child)],
    ['Also looked after', made?.lookedAfter == null ? '' : sentenceCase(ended(lookedAfterInWords(made.lookedAfter)))],
    ['Confirmed by the chair', made?.confirmed == null ? '' : `${made.confirmed.by}, ${atMoment(made.confirmed.at)}`],
  ]);
};

/** `Emotional abuse, until now neglect`: an initial category stays in the returns, and a reader sees that it moved (DC03). */
const categoryHistory = (child: CopyChild): string => {
  const before = child.decision?.categoryBefore ?? null;
  const isChanged = hasPlan(child) && before !== null && before !== child.decision?.category;
  return isChanged ? `${categoryOf(child)}, until now ${categoryName(before)}` : categoryOf(child);
};

/** The lines of this copy that the reasons rest on, by their numbers (DC02). */
const evidence = (copy: ReaderCopy, child: CopyChild): string => {
  const numbers = paragraphNumbers(copy);
  const cited = copy.statements.flatMap((one) => (one.cited.includes(child.id) ? (numbers.get(one) ?? []) : []));
  if (cited.length === 0) return '';
  const inOrder = [...numbers.values()].filter((number) => cited.includes(number));
  return `${inOrder.length === 1 ? 'Paragraph' : 'Paragraphs'} ${listed(inOrder)} of this record.`;
};

/** Part 19: formal dissent, or none. Which agency and why is for professionals (domain.md 5.5). */
export const dissent = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const rows = copy.children.flatMap((child) => child.dissents.map((one) => ({ child, one })));
  if (rows.length === 0) return [paragraph('None.')];
  const named = rows.some(({ one }) => one.attendee !== null);
  if (!named)
    return [paragraph(...rows.map(({ child }) => `An agency has formally disagreed with the decision for ${child.givenName}. `))];
  return [
    table(
      [
        ['Child', 14],
        ['Who', 28],
        ['Raised', 18],
        ['Reason and result', 40],
      ],
      rows.map(({ child, one }) => [
        child.givenName,
        one.attendee === null ? '' : called(one.attendee),
        raised(one),
        result(one),
      ]),
    ),
  ];
};

const raised = (one: CopyDissent): string =>
  one.inMeeting === true
    ? 'in the meeting'
    : one.raisedAt === null
      ? ''
      : `${inTable(dateOf(one.raisedAt))}, ${timeOf(one.raisedAt)}`;

const result = (one: CopyDissent): string =>
  [
    ended(one.reason ?? ''),
    one.passedTo == null || one.passedTo === ''
      ? ''
      : `Passed on to ${one.passedTo}${one.passedOn == null ? '' : `, ${inTable(one.passedOn)}`}.`,
    ended(one.outcome ?? ''),
    one.closedOn === null ? '' : `Closed ${inTable(one.closedOn)}.`,
  ]
    .filter(Boolean)
    .join('\n');
