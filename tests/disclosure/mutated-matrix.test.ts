import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardedPlanTexts } from '../../src/core/conferences/outline-plan.ts';
import { childLabels, decisionLabels, personLabels } from '../../src/core/disclosure/labels.ts';
import { readersOf } from '../../src/core/disclosure/readers.ts';
import { type Disclosure, type MatrixReader, matrixReaders, visibilityItems } from '../../src/core/procedures/visibility.ts';
import { profileNamed } from '../support/procedures.ts';
import { anyPlanted } from './any-planted.ts';
import { misplaced, type Planted } from './misplaced.ts';

// The tests of who may have what are only as good as what they catch: here each rule is taken away in turn, and the search of
// generated families must notice (issue 6). The families are the same ones at each run.
const families = fc.sample(anyPlanted, { seed: 20_261_125, numRuns: 160 });
const rows = profileNamed('west-sussex').visibility.rows;
const cells = visibilityItems.flatMap((item) => matrixReaders.map((reader) => ({ item, reader, now: cellOf(item, reader) })));

/** What asks for a need that no record can show today gives nothing, as `never` does: there is no difference to notice. */
const likeNever: ReadonlyArray<Disclosure> = ['need-to-know', 'agreed-at-strategy'];
/** The chair can release something to somebody of the family; to an agency it cannot, so for one this is `never`. */
const cannotBeReleased: ReadonlyArray<MatrixReader> = ['core-agency', 'non-core-agency', 'supporter', 'interpreter'];

const meansNever = (reader: MatrixReader, now: Disclosure): boolean =>
  now === 'never' || likeNever.includes(now) || (now === 'chair' && cannotBeReleased.includes(reader));

const mutations = cells.flatMap(({ item, reader, now }) => [
  ...(now === 'full' ? [] : [{ item, reader, to: 'full' as const, what: 'widened to everything' }]),
  ...(meansNever(reader, now) ? [] : [{ item, reader, to: 'never' as const, what: 'taken away' }]),
]);

test.each(mutations)('RD11: the row $item for $reader, $what, is found out', ({ item, reader, to }) => {
  expect(firstCaught((planted) => withCell(planted, item, reader, to), reader)).toBeDefined();
});

// Other fields are printed in no paper of those who may not have them, whatever their label says: opening one changes no paper.
describe('X1: a field that is opened to everybody is found out', () => {
  test.each([
    ['ethnicity', personLabels, 'ethnicity'],
    ['disability', personLabels, 'disability'],
    ['school', childLabels, 'school'],
    ['a chair who decided without agreement', decisionLabels, 'withoutAgreement'],
  ] as ReadonlyArray<[string, { [field: string]: string }, string]>)('%s', (_, labels, field) => {
    const kept = labels[field]!;
    try {
      labels[field] = 'open';
      expect(families.some((planted) => misplaced(planted).length > 0)).toBe(true);
    } finally {
      labels[field] = kept;
    }
  });
});

test.each(guardedPlanTexts)('RD01: the audience of %s, taken away, is found out', (text) => {
  const open = ({ file, ...rest }: Planted): Planted => {
    const plan = { ...file.record.plan, [`${text}Audience`]: { to: 'everyone' } };
    return { ...rest, file: { ...file, record: { ...file.record, plan } } };
  };
  expect(families.some((planted) => misplaced(open(planted)).length > 0)).toBe(true);
});

test('nothing is found where nothing was taken away', { timeout: 240_000 }, () => {
  expect(families.flatMap((planted) => misplaced(planted))).toEqual([]);
});

function cellOf(item: string, reader: MatrixReader): Disclosure {
  const row = rows.find((one) => one.item === item);
  if (row === undefined) throw new Error(`The profile has no row ${item}`);
  return row.readers[reader];
}

const withCell = ({ file, ...rest }: Planted, item: string, reader: MatrixReader, disclosure: Disclosure): Planted => {
  const changed = file.profile.visibility.rows.map((row) =>
    row.item === item ? { ...row, readers: { ...row.readers, [reader]: disclosure } } : row,
  );
  return { ...rest, file: { ...file, profile: { ...file.profile, visibility: { ...file.profile.visibility, rows: changed } } } };
};

/** The first family in which a change is noticed for a reader of the class. */
const firstCaught = (change: (planted: Planted) => Planted, reader: MatrixReader): Planted | undefined =>
  families.find((planted) => {
    const changed = change(planted);
    return (
      misplaced(
        changed,
        readersOf(changed.file).filter((one) => one.class === reader),
      ).length > 0
    );
  });
