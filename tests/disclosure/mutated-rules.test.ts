import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConferenceRecord, Invitee, Statement } from '../../src/core/conferences/record.ts';
import { readersInTheRoom } from '../../src/core/disclosure/in-the-room.ts';
import { readersOf } from '../../src/core/disclosure/readers.ts';
import { roomScreensOf } from '../../src/core/disclosure/room-view.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { person, segment } from '../support/record-builders.ts';
import { anyPlanted } from './any-planted.ts';
import { misplaced, type Planted } from './misplaced.ts';
import { tokensIn } from './tokens.ts';
import { shareOfLine } from './who-may-have.ts';

// Beside the matrix (mutated-matrix.test.ts), what a copy leaves out rests on what the record, the family file and the profile say. Here each
// of these is taken from the file that papers are made from, as if its rule were gone, and the search of generated families must notice.
const families = fc.sample(anyPlanted, { seed: 20_261_201, numRuns: 60 });

type Change = (file: SittingFile) => SittingFile;
const withRecord = (file: SittingFile, change: Partial<ConferenceRecord>): SittingFile => ({
  ...file,
  record: { ...file.record, ...change },
});
const eachLine =
  (change: (line: Statement, file: SittingFile) => Partial<Statement>): Change =>
  (file) =>
    withRecord(file, { statements: file.record.statements.map((line) => ({ ...line, ...change(line, file) })) });
const eachInvitee =
  (change: (invitee: Invitee, file: SittingFile) => Partial<Invitee>): Change =>
  (file) =>
    withRecord(file, {
      invitees: Object.fromEntries(
        Object.entries(file.record.invitees).map(([id, one]) => [id, { ...one, ...change(one, file) }]),
      ),
    });

const lineRules: ReadonlyArray<readonly [rule: string, Change]> = [
  ['who may have a line', eachLine(() => ({ audience: { to: 'everyone' } }))],
  ['that a line is only to check', eachLine(({ kind }) => ({ kind: kind === 'to-check' ? 'fact' : kind }))],
  ['the restricted section', eachLine(({ section }) => ({ section: section === 'restricted' ? 'worries' : section }))],
  [
    'the restricted part',
    (file) =>
      withRecord(file, {
        segments: { ...file.record.segments, [segment('R')]: { ...file.record.segments[segment('R')]!, restricted: false } },
      }),
  ],
  ['which children a line is about', eachLine((_, { conferences }) => ({ children: conferences.map(({ childId }) => childId) }))],
  ['in which part a line was said', eachLine(() => ({ segment: segment('A') }))],
  ['what falls under the matrix', eachLine(() => ({ sensitivity: null }))],
];
const rules: ReadonlyArray<readonly [rule: string, Change]> = [
  ...lineRules,
  ['to whom the chair released', (file) => withRecord(file, { releases: {} })],
  [
    'what was cut when somebody left',
    (file) => ({ ...file, profile: { ...file.profile, visibility: { ...file.profile.visibility, afterLeaving: 'full' } } }),
  ],
  [
    'that somebody was asked out',
    (file) => {
      const left = {
        ...file,
        profile: { ...file.profile, visibility: { ...file.profile.visibility, afterLeaving: 'full' } },
      } as SittingFile;
      return eachInvitee(({ exclusion }) => ({ exclusion: exclusion === null ? null : { ...exclusion, askedToLeave: [] } }))(
        left,
      );
    },
  ],
  ['that somebody was excluded', eachInvitee(() => ({ exclusion: null }))],
  [
    'from whom an address is hidden',
    (file) => ({
      ...file,
      family: { ...file.family, addresses: file.family.addresses.map((one) => ({ ...one, hiddenFrom: [] })) },
    }),
  ],
  [
    'when a view was given',
    (file) =>
      withRecord(file, {
        views: Object.fromEntries(
          Object.entries(file.record.views).map(([key, view]) => [key, { ...view, segment: segment('A') }]),
        ),
      }),
  ],
  [
    'which children have a plan',
    (file) =>
      withRecord(file, {
        decisions: Object.fromEntries(
          Object.entries(file.record.decisions).map(([id, one]) => [id, { ...one, outcome: 'plan' as const }]),
        ),
      }),
  ],
];

test.each(rules)('RD01, RD11: %s, taken away, is found out', (_, change) => {
  expect(families.some((planted) => misplaced(planted, readersOf(planted.file), change(planted.file)).length > 0)).toBe(true);
});

/** The last part still open, with agencies in it and the mother: where everybody of a family is there, hardly a line is for all of them. */
const inTheRoom = (file: SittingFile): SittingFile => {
  const last = segment('C');
  const segments = { ...file.record.segments, [last]: { ...file.record.segments[last]!, until: null } };
  const here = eachInvitee(({ presence, part, personId }) => {
    const { [last]: _, ...before } = presence;
    const isHere = part === 'agency' || personId === person('mother');
    return { presence: isHere ? { ...before, [last]: { arrived: null, left: null } } : before };
  })(file);
  const progress = { ...file.sitting.progress, closedAt: null, approvedAt: null, distributedAt: null };
  return { ...withRecord(here, { segments }), sitting: { ...file.sitting, progress } };
};

/** Words on the big screen that somebody who sits before it may not have. */
const wrongOnTheWall = ({ file, lines }: Planted, shown: SittingFile): ReadonlyArray<string> => {
  const wall = tokensIn(
    roomScreensOf(shown)
      .view.lines.map(({ text, speaker }) => `${text} ${speaker}`)
      .join(' '),
  );
  const readers = readersInTheRoom(file);
  return lines.flatMap((line) =>
    readers.flatMap((reader) => {
      const share = shareOfLine(file, reader, line);
      const has = (word: string): boolean => wall.has(word.toLowerCase());
      const isWrong =
        (share === 'nothing' && (has(line.words.text) || has(line.words.summary))) || (share !== 'full' && has(line.words.text));
      return isWrong ? [`${reader.class}: ${line.statement.id}`] : [];
    }),
  );
};

test('LC05, X7: in the room nobody sees what they may not have, whoever else sits there', () => {
  let lines = 0;
  for (const planted of families) {
    const file = inTheRoom(planted.file);
    lines += roomScreensOf(file).view.lines.length;
    expect(wrongOnTheWall({ ...planted, file }, file)).toEqual([]);
  }
  expect(lines).toBeGreaterThan(0);
});

test.each(lineRules)('LC05: %s, taken away, is found out on the wall of the room', (_, change) => {
  const found = families.some((planted) => {
    const file = inTheRoom(planted.file);
    return wrongOnTheWall({ ...planted, file }, change(file)).length > 0;
  });
  expect(found).toBe(true);
});

test('nothing is found where nothing was taken away', () => {
  expect(families.flatMap((planted) => misplaced(planted))).toEqual([]);
});
