import { type InclusionItem, inclusionItems } from '../../core/conferences/record.ts';
import type { ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { fullDate } from '../../core/local-date.ts';
import { type Block, keyFacts, paragraph, table } from '../model.ts';
import { atMoment, inTable, isUnborn, onDate } from '../words.ts';
import { inSection } from './arrangement.ts';
import { lines } from './statements.ts';

const inclusionNames: { readonly [Item in InclusionItem]: string } = {
  'plain-english': 'Plain English was spoken',
  'reading-pack-in-advance': 'Papers to read came in advance',
  breaks: 'Breaks',
  'separate-rooms': 'Separate rooms',
  interpreter: 'Interpreter, beside the person and with extra time',
  'sign-language': 'Sign language interpreter',
  'easy-read': 'Easy-read papers',
  'large-print': 'Large print',
  advocate: 'Advocate',
  'school-day-timing': 'Timed around the school day',
  'travel-and-childcare': 'Travel and childcare',
  'remote-link-tested': 'Remote link tested',
  seating: 'Seating',
  'absent-parents-considered': 'Who is absent and why, fathers included',
};

const answers = { yes: 'yes', no: 'no', 'not-needed': 'not needed' } as const;

/** Part 24: what was done so that everyone could take part (domain.md 5.8). */
export const inclusionAndEquality = (copy: ReaderCopy): ReadonlyArray<Block> => [
  table(
    [
      ['What was considered', 55],
      ['Answer', 45],
    ],
    inclusionItems.flatMap((item) => {
      const said = copy.inclusion[item];
      if (said === undefined) return [];
      const answer = said.answer === null ? 'not recorded' : answers[said.answer];
      return [[inclusionNames[item], [answer, said.note].filter(Boolean).join(': ')]];
    }),
  ),
];

/** Part 25: who tells each child, and when it was done (CH-07). */
export const outcomeShared = (copy: ReaderCopy): ReadonlyArray<Block> => [
  ...copy.children
    .filter((child) => child.inFull && !isUnborn(child))
    .map((child) => {
      const { tellsChild = '', childToldOn = null } = child.decision ?? {};
      const who = tellsChild === '' ? 'it is still to be agreed who tells them' : `${tellsChild} tells them the outcome`;
      return paragraph(`${child.givenName}: ${who}${childToldOn === null ? '' : `, done on ${inTable(childToldOn)}`}.`);
    }),
  ...lines(copy, inSection(copy, 'outcome-shared')),
];

/** Part 26: whose copy this is. The log of all copies is kept by the conference service and is nobody's to read here. */
export const distribution = (copy: ReaderCopy): ReadonlyArray<Block> => [
  paragraph(
    `This copy is for ${copy.reader.name}, version ${copy.version.number}. Each person who was invited receives the copy that is theirs. The conference service keeps a log of every copy.`,
  ),
];

/** The log of amendments prints: a correction never overwrites in silence (domain.md 6.7). */
const amendments = ({ corrections }: ReaderCopy): ReadonlyArray<Block> =>
  corrections.length === 0
    ? []
    : [
        table(
          [
            ['Version that was corrected', 30],
            ['Opened again', 25],
            ['Why', 45],
          ],
          corrections.map((one) => [one.of, atMoment(one.at), one.reason]),
        ),
      ];

/** Part 27: who wrote it and who answers for it. */
export const approval = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { version, chair, minuteTaker } = copy;
  const approved =
    version.approvedAt === null ? 'not yet' : `${chair === null ? 'the chair' : chair.name}, ${atMoment(version.approvedAt)}`;
  const comments = copy.dates.commentsBy;
  return [
    keyFacts([
      ['Drafted by', minuteTaker?.name ?? ''],
      ['Approved by the chair', approved],
      ['Version', version.number],
      ['Produced', fullDate(copy.producedOn)],
    ]),
    ...amendments(copy),
    paragraph(
      `If something here is wrong, tell the chair${comments === null ? '' : ` by ${onDate(comments)}`}. A correction is a new version, and the earlier one is kept.`,
    ),
  ];
};
