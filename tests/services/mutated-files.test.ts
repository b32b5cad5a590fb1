import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { InviteeId, PersonId, SittingId } from '../../src/core/identifiers.ts';
import { connectionOf } from '../../src/storage/database.ts';
import { aLetter, pictured, written } from '../support/a-letter.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../support/desk.ts';
import { mutated, mutationRuns, seeded } from '../support/mutations.ts';

let at: TestDesk;
let sittingId: SittingId;
let childId: PersonId;
let inviteeId: InviteeId;
beforeAll(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2027-01-14');
  childId = (await at.ask('sitting.get', { sittingId })).conferences[0]!.child.id;
  inviteeId = Object.values((await at.ask('record.get', { sittingId })).record.invitees).find(
    ({ part }) => part === 'agency',
  )!.id;
});
afterAll(() => at.close());

/** Everything that the store holds, as far as a sum of every table tells. */
const everything = (): string => {
  const db = connectionOf(at.desk.db);
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'").all() as {
    name: string;
  }[];
  return tables
    .map(({ name }) => {
      const { rows } = db.prepare(`SELECT count(*) AS rows FROM "${name}"`).get() as { rows: number };
      return `${name} ${rows}`;
    })
    .join('\n');
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const letter = aLetter(written('Rowan Sampleton (TEST) wants to be safe.') + pictured());

const ways = {
  'a report': (file: string, seed: number) =>
    at.call('report.keep', {
      ...{ sittingId, fileName: 'report.docx', file, inviteeId, accepted: ['report'], childIds: [childId] },
      ...{ name: `Mutation ${seed}`, datedOn: '2026-11-20' },
    }),
  'a child’s letter': (file: string) =>
    at.call('childStatement.add', {
      ...{ sittingId, childId, form: 'letter', words: '', givenOn: '2026-11-20', broughtBy: '', audience: 'professionals' },
      ...{ picture: null, letter: { fileName: 'letter.docx', file } },
    }),
  'a list': (file: string) => at.call('import.read', { fileName: 'list.xlsx', base64: file, part: 1, of: 1 }),
} as const;

test.each(Object.keys(ways) as ReadonlyArray<keyof typeof ways>)(
  'I11: %s that was changed on its way is taken whole or not at all',
  async (way) => {
    const text = (value: string) => ({ type: String, value });
    const sheet = [[text('Name')], [text('Rowan')]];
    const bytes = way === 'a list' ? new Uint8Array(await writeExcelFile(sheet as never, {}).toBuffer()) : letter;
    let refused = 0;
    for (let seed = 1; seed <= mutationRuns(60); seed += 1) {
      const before = everything();
      const { bytes: changed, what } = mutated(bytes, seeded(seed));
      const answer = await ways[way](base64(changed), seed);
      if (answer.ok) continue;
      refused += 1;
      expect(everything(), `seed ${seed}: ${what}`).toBe(before);
      expect(answer.error.type, `seed ${seed}: ${what}`).toMatch(/Refused$/);
    }
    expect(refused).toBeGreaterThan(10);
    // And it is still at work.
    expect((await at.ask('sitting.get', { sittingId })).sitting.id).toBe(sittingId);
  },
  Math.max(60_000, mutationRuns(60) * 2_000),
);
