import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { PersonId } from '../core/identifiers.ts';
import { sentenceCase } from '../core/words.ts';
import { changeSheet } from './change-sheet.ts';
import { framed } from './frame.ts';
import { ownStatements } from './minutes/arrangement.ts';
import { reportTable } from './minutes/formalities.ts';
import { inTheirOwnWords } from './minutes/own-words.ts';
import { type Block, type DocumentModel, heading, keyFacts, list, paragraph, table, title } from './model.ts';
import { aloneFor } from './one-child.ts';
import { actionTable, assessmentTable } from './plan-table.ts';
import { ended, inTable, kindsOf, onDate } from './words.ts';

/**
 * What a review is about, put together for one reader from what is there today (CG04): what changed in each child's plan first, then its
 * actions, the core groups and who came, the reports, and what the children say. Whatever arrives is in it the next time it is looked at.
 */
export const reviewPack = (copy: ReaderCopy): DocumentModel =>
  framed('review-pack', copy, [
    title('Review pack'),
    facts(copy),
    ...changes(copy),
    ...actions(copy),
    ...assessments(copy),
    ...seen(copy),
    ...coreGroups(copy),
    heading(1, 'Reports'),
    reportTable(copy) ?? paragraph('None is asked for yet.'),
    ...childrenSay(copy),
  ]);

const concerned = (copy: ReaderCopy) => copy.children.filter(({ inFull }) => inFull).map(({ id }) => aloneFor(copy, id));

const facts = (copy: ReaderCopy): Block => {
  const asked = copy.attendees.flatMap(({ report }) =>
    report?.status == null || report.status === 'not-requested' ? [] : [report.status],
  );
  const come = asked.filter((status) => status !== 'requested').length;
  return keyFacts([
    ['Conference', [sentenceCase(kindsOf(copy)), onDate(copy.sitting.heldOn)].join(', ')],
    ['Chair', copy.chair === null ? '' : `${copy.chair.name}, ${copy.chair.role}`],
    ['Put together', onDate(copy.producedOn)],
    [
      'Reports',
      asked.length === 0 ? 'None is asked for yet' : come === 0 ? 'None has come yet' : `${come} of ${asked.length} have come`,
    ],
  ]);
};

const changes = (copy: ReaderCopy): ReadonlyArray<Block> =>
  concerned(copy).flatMap(({ alone, child }): ReadonlyArray<Block> => {
    const sheet = changeSheet(alone, `${child.givenName}: what has changed since last time`);
    if (sheet.length > 0) return sheet;
    const before = copy.plan.before.at(-1);
    return [
      heading(1, `${child.givenName}: what has changed since last time`),
      paragraph(
        before === undefined
          ? 'There was no plan before this conference.'
          : `Nothing is recorded since the conference on ${onDate(before.heldOn)}.`,
      ),
    ];
  });

const actions = (copy: ReaderCopy): ReadonlyArray<Block> => [
  {
    block: 'landscape',
    blocks: concerned(copy).flatMap(({ alone, child }) =>
      alone.plan.actions.length === 0
        ? [heading(1, `${child.givenName}: the actions`), paragraph('No action is recorded.')]
        : [heading(1, `${child.givenName}: the actions, and how far they are`), actionTable(alone, alone.plan.actions)],
    ),
  },
];

const assessments = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const outstanding = assessmentTable(copy);
  return outstanding === undefined ? [] : [heading(1, 'Assessments that the plan waits for'), outstanding];
};

/** The promise of the last conference, and what was kept of it (PL04). */
const seen = ({ children, visitsKept }: ReaderCopy): ReadonlyArray<Block> => {
  const nameOf = (id: PersonId) => children.find((child) => child.id === id)?.givenName ?? '';
  const rows = visitsKept.filter(({ childId, promised }) => nameOf(childId) !== '' && promised !== '');
  if (rows.length === 0) return [];
  return [
    heading(1, 'How often the children were seen'),
    table(
      [
        ['Child', 17],
        ['Promised last time', 33],
        ['What was kept of it', 50],
      ],
      rows.map(({ childId, promised, kept }) => [nameOf(childId), promised, kept]),
    ),
  ];
};

const coreGroups = ({ coreGroups: held }: ReaderCopy): ReadonlyArray<Block> => {
  if (held.length === 0) return [heading(1, 'Core groups since then'), paragraph('None is recorded.')];
  const isTold = held.some(({ note }) => note !== null);
  return [
    heading(1, 'Core groups since then'),
    isTold
      ? table(
          [
            ['Held on', 17],
            ['Who came', 26],
            ['How the plan goes', 29],
            ['What was agreed', 28],
          ],
          held.map(({ heldOn, came, note, agreed }) => [
            inTable(heldOn),
            (came ?? []).join('\n') || 'not recorded',
            note ?? '',
            agreed ?? '',
          ]),
        )
      : list(
          'bullet',
          held.map(({ heldOn }) => onDate(heldOn)),
        ),
  ];
};

/** What the children gave us themselves stands whole; what they said at a core group is as it was written down there. */
const childrenSay = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const own = inTheirOwnWords(ownStatements(copy));
  const told = copy.coreGroups.flatMap(({ heldOn, childView }) =>
    (childView ?? '') === '' ? [] : [`${onDate(heldOn)}: ${ended(childView ?? '')}`],
  );
  return [
    ...own,
    ...(told.length === 0 ? [] : [heading(1, 'What the children said at core groups'), list('bullet', told)]),
    ...(own.length + told.length === 0
      ? [heading(1, 'In the children’s own words'), paragraph('Nothing has come from them yet.')]
      : []),
  ];
};
