import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { importPractice } from '../../src/services/case-file/practice.ts';
import { aDesk } from '../support/desk.ts';
import type { Figure } from './main.ts';
import { quantile, rounded, timed } from './timing.ts';

const runs = 5;

/** Every document of the practice family's initial conference, from the open vault to files on the disk. */
export const packOfPracticeSitting = async (): Promise<ReadonlyArray<Figure>> => {
  const at = await aDesk({ now: '2026-11-21T09:00' });
  importPractice(at.desk);
  const rows = await at.ask('sitting.list', { like: '', stage: null });
  const first = rows.filter((row) => row.heldOn === '2026-04-21')[0];
  if (first === undefined) throw new Error('The practice family has an initial conference');
  const { sittingId } = first;
  const choices = (await at.ask('documents.list', { sittingId })).flatMap((reader) =>
    reader.documents.map((document) => document.choice),
  );
  const took: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const folder = join(at.folder, `pack-${run}`);
    took.push(await timed(() => at.ask('documents.write', { sittingId, choices, folder })));
    rmSync(folder, { recursive: true });
  }
  at.close();
  const middle = quantile(took, 0.5);
  return [
    {
      name: 'the complete pack of the practice sitting',
      value: middle / 1000,
      beside: { milliseconds: rounded(middle), documents: choices.length, slowest: rounded(quantile(took, 1)) },
    },
  ];
};
