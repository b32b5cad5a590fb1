import { readFileSync } from 'node:fs';
import { atTheScreen } from './at-the-screen.ts';
import { duplicatesAsYouType } from './duplicates.ts';
import { editAcknowledged } from './edit.ts';
import { importOfPeople } from './import.ts';
import { invitationsOfSitting, packOfPracticeSitting } from './pack.ts';
import { plainWording } from './plain-wording.ts';
import { planOfAQueue } from './queue.ts';
import { recordAsWord } from './record-as-word.ts';
import { batchOfRecords } from './record-batch.ts';
import { roomViewUpdated } from './room-view.ts';
import { slotsForOneRequest } from './slots.ts';
import { unlockToFirstScreen } from './unlock.ts';

/** One figure, with what it was measured beside. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What was measured: milliseconds of both sides, counts, sizes. */
  readonly beside: { readonly [name: string]: number };
}

interface Budget {
  readonly unit: string;
  readonly most: number;
}

// Prints one JSON object; a figure over its budget is said so and ends the run with 1, which is no test (architecture.md section 9).
const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8')) as { readonly [name: string]: Budget };

const usual = async (): Promise<ReadonlyArray<Figure>> => [
  ...(await editAcknowledged()),
  ...(await roomViewUpdated()),
  ...(await recordAsWord()),
  ...(await packOfPracticeSitting()),
  ...(await invitationsOfSitting()),
  ...(await slotsForOneRequest()),
  ...(await planOfAQueue()),
  ...(await plainWording()),
  ...(await importOfPeople()),
  ...(await duplicatesAsYouType()),
  ...(await unlockToFirstScreen()),
  ...(await atTheScreen()),
];

// A thousand records take minutes to invent: they are measured by themselves, with `npm run bench -- batch`.
const figures = process.argv[2] === 'batch' ? await batchOfRecords() : await usual();
const report = Object.fromEntries(
  figures.map(({ name, value, beside }) => {
    const budget = budgets[name];
    if (budget === undefined) throw new Error(`No budget for ${name}`);
    return [
      name,
      { value: Number(value.toPrecision(3)), unit: budget.unit, most: budget.most, within: value <= budget.most, beside },
    ];
  }),
);
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exitCode = Object.values(report).every((figure) => figure.within) ? 0 : 1;
