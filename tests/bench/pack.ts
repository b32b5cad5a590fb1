import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SittingId } from '../../src/core/identifiers.ts';
import { importPractice } from '../../src/services/case-file/practice.ts';
import { aDesk, type TestDesk } from '../support/desk.ts';
import type { Figure } from './main.ts';
import { quantile, rounded, timed } from './timing.ts';

const runs = 5;

/** Every document of the practice family's initial conference, from the open vault to files on the disk. */
export const packOfPracticeSitting = async (): Promise<ReadonlyArray<Figure>> => {
  const at = await aDesk({ now: '2026-11-21T09:00' });
  importPractice(at.desk);
  const rows = await at.ask('sitting.list', { like: '', filter: 'all' });
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

/** One action for everybody on the list of a booked sitting: letter, calendar file and unsent email of each (AG04). */
export const invitationsOfSitting = async (): Promise<ReadonlyArray<Figure>> => {
  const at = await aDesk({ now: '2026-11-21T09:00' });
  importPractice(at.desk);
  const rows = await at.ask('sitting.list', { like: '', filter: 'all' });
  const sittingId = rows.filter((row) => row.heldOn === '2027-01-14')[0]?.sittingId;
  if (sittingId === undefined) throw new Error('The practice family has a review ahead');
  await inviteUpTo(at, sittingId, invited);
  const choices = (await at.ask('documents.list', { sittingId })).flatMap((reader) =>
    reader.documents.map(({ choice }) => choice).filter(({ kind }) => kind === 'invitation' || kind === 'calendar'),
  );
  const took: number[] = [];
  let files = 0;
  for (let run = 0; run < runs; run += 1) {
    const folder = join(at.folder, `invitations-${run}`);
    took.push(
      await timed(async () => {
        files = (await at.ask('documents.write', { sittingId, choices, folder, drafts: true })).length;
      }),
    );
    rmSync(folder, { recursive: true });
  }
  at.close();
  const middle = quantile(took, 0.5);
  const people = choices.filter(({ kind }) => kind === 'invitation').length;
  return [
    {
      name: 'all invitations of a sitting of twenty',
      value: middle / 1000,
      beside: { milliseconds: rounded(middle), people, files, slowest: rounded(quantile(took, 1)) },
    },
  ];
};

const invited = 20;

/** Puts copies of a practitioner of the list beside it until so many are invited. */
const inviteUpTo = async (at: TestDesk, sittingId: SittingId, most: number): Promise<void> => {
  const list = Object.values((await at.ask('record.get', { sittingId })).record.invitees);
  const like = list.find(({ practitionerId, part }) => part === 'agency' && practitionerId !== null);
  if (like === undefined) throw new Error('A practitioner is on the list of the review');
  const asked = (await at.ask('documents.list', { sittingId })).filter(({ documents }) =>
    documents.some(({ choice }) => choice.kind === 'invitation'),
  ).length;
  const more = Array.from({ length: Math.max(0, most - asked) }, (_, index) => ({
    ...like,
    id: at.desk.newId<typeof like.id>(),
    name: `Example Colleague ${index + 1}`,
  }));
  await at.ask('record.edit', { sittingId, edits: more.map((invitee) => ({ edit: 'invitee.add', invitee }) as never) });
};
