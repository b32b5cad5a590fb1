import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProcedureName } from '../../src/contract/api.ts';
import type { FamilyFile } from '../../src/core/children/people.ts';
import type { FamilyId, PersonId, SittingId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';
import { connectionOf } from '../../src/storage/database.ts';
import { aPracticeDesk, type TestDesk } from '../support/desk.ts';
import { everyQuestion } from '../support/every-question.ts';

let at: TestDesk;
let familyId: FamilyId;
const questions = everyQuestion(() => at);
beforeAll(async () => {
  at = await aPracticeDesk();
  familyId = (await at.ask('family.list', { like: 'Sampleton' }))[0]!.family.id;
});
afterAll(() => at.close());

/** A house that nobody else has: its street and its postcode stand nowhere but in its address. */
interface Hidden {
  readonly street: string;
  readonly postcode: string;
  readonly from: ReadonlyArray<PersonId>;
  readonly residents: ReadonlyArray<PersonId>;
}
const adjectives = ['Alder', 'Bracken', 'Clover', 'Dapple', 'Ember', 'Fennel', 'Gorse', 'Hazel', 'Iris'];
let houses = 0;
const nextHouse = (): Pick<Hidden, 'street' | 'postcode'> => {
  houses += 1;
  return { street: `${adjectives[houses % 9]}whistle${String(houses).padStart(3, '0')} Hush`, postcode: `QX${houses} 7VW` };
};

const fileOf = (): Promise<FamilyFile> => at.ask('family.get', { familyId });

/** Keeps a house from some of the family: written down open at first, and hidden later, or hidden from the start. */
const keepHouse = async (
  { street, postcode, from, residents }: Hidden,
  when: { readonly since: string; readonly until: string | null; readonly openFirst: boolean },
) => {
  const text = { lines: [`1 ${street}`], postcode };
  const made = { familyId, text, hiddenFrom: when.openFirst ? [] : [...from], id: null };
  const { addressId } = await at.ask('address.save', { address: made });
  for (const personId of residents)
    await at.ask('residence.save', {
      residence: { personId, addressId, from: day(when.since), until: when.until === null ? null : day(when.until), pattern: '' },
    });
  if (when.openFirst) await at.ask('address.save', { address: { ...made, id: addressId, hiddenFrom: [...from] } });
};

const saysAny = (answer: unknown, hidden: ReadonlyArray<Hidden>): boolean => {
  const said = JSON.stringify(answer ?? null).toLowerCase();
  return hidden.some(({ street, postcode }) => said.includes(street.toLowerCase()) || said.includes(postcode.toLowerCase()));
};

/** Every answer that carries one of them, by the name of its question. */
const answersThatSay = async (hidden: ReadonlyArray<Hidden>, asker: Pick<TestDesk, 'call'>): Promise<ReadonlyArray<string>> => {
  const found: string[] = [];
  for (const [name, input] of Object.entries(questions) as ReadonlyArray<[ProcedureName, () => Promise<object>]>) {
    if (name === 'reserve.list') continue;
    if (saysAny(await asker.call(name, (await input()) as never), hidden)) found.push(name);
  }
  if (saysAny(await asker.call('caseFile.export', { withFiles: false }), hidden)) found.push('caseFile.export');
  return found;
};

const anyHouse = (people: ReadonlyArray<PersonId>) =>
  fc.record({
    from: fc.subarray([...people], { minLength: 1, maxLength: 4 }),
    residents: fc.subarray([...people], { minLength: 1, maxLength: 3 }),
    since: fc.constantFrom('2020-01-01', '2026-06-01', '2027-03-01'),
    until: fc.constantFrom(null, null, '2028-01-01'),
    openFirst: fc.boolean(),
  });

test('PF03, X2: whatever is asked of the desk, nobody who may not open restricted things is told a hidden address, nor by a question that guesses it', async () => {
  const people = (await fileOf()).people.map(({ id }) => id);
  const guesses = async (asker: Pick<TestDesk, 'call'>, words: string): Promise<string> => {
    const [given = '', ...family] = words.split(' ');
    const answers = [
      await asker.call('family.list', { like: words }),
      await asker.call('sitting.list', { like: words, filter: 'all' }),
      await asker.call('sitting.count', { like: words }),
      await asker.call('family.alike', { name: words }),
      await asker.call('person.alike', { familyId: null, givenName: given, familyName: family.join(' '), bornOn: null }),
    ];
    return JSON.stringify(answers);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(anyHouse(people), { minLength: 1, maxLength: 3 }), async (any) => {
      const hidden: Hidden[] = [];
      for (const { from, residents, ...when } of any) {
        const house = { ...nextHouse(), from, residents };
        await keepHouse(house, when);
        hidden.push(house);
      }
      const asker = at.withoutRestricted();
      expect(await answersThatSay(hidden, asker)).toEqual([]);
      for (const { street, postcode } of hidden)
        for (const words of [street, postcode]) expect(await guesses(asker, words)).toBe(await guesses(asker, 'Nosuchplace 999'));
    }),
    { numRuns: 3 },
  );
});

test('X2: with the restricted key it is told on the family’s page and in the whole export, and by no other question', async () => {
  const house = { ...nextHouse(), from: [(await fileOf()).people[0]!.id], residents: [(await fileOf()).people[1]!.id] };
  await keepHouse(house, { since: '2020-01-01', until: null, openFirst: true });
  expect(await answersThatSay([house], at)).toEqual(['family.get', 'caseFile.export']);
});

test('IN08, PF03: living at a hidden address makes nobody look like a duplicate, not even for whoever types that very address', async () => {
  const resident = (await fileOf()).people.find(({ role }) => role === 'adult')!;
  const house = { ...nextHouse(), from: [(await fileOf()).people[0]!.id], residents: [resident.id] };
  const tries = async (text: Pick<Hidden, 'street' | 'postcode'>, reference: string) => {
    const { familyId: other } = await at.ask('family.create', { reference, name: 'Zest' });
    const { addressId } = await at.ask('address.save', {
      address: { id: null, familyId: other, hiddenFrom: [], text: { lines: [`1 ${text.street}`], postcode: text.postcode } },
    });
    const { personId } = await at.ask('person.save', {
      person: { ...resident, id: null, familyId: other, givenName: 'Quite', familyName: 'Other', child: null },
    });
    await at.ask('residence.save', { residence: { personId, addressId, from: day('2020-01-01'), until: null, pattern: '' } });
    const asked = { familyId: other, givenName: 'Somebody', familyName: 'Else', bornOn: null };
    return await at.withoutRestricted().call('person.alike', asked);
  };
  await keepHouse(house, { since: '2020-01-01', until: null, openFirst: true });
  const hit = JSON.stringify(await tries(house, 'PROBE-1'));
  expect(hit).not.toContain(resident.id);
});

test('X2: once it is hidden, no column of any table has it readable, what was written open before included', async () => {
  const house = { ...nextHouse(), from: [(await fileOf()).people[0]!.id], residents: [(await fileOf()).people[1]!.id] };
  await keepHouse(house, { since: '2020-01-01', until: null, openFirst: true });
  const connection = connectionOf(at.desk.db);
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as ReadonlyArray<{
    name: string;
  }>;
  const found = tables.flatMap(({ name }) =>
    (connection.prepare(`SELECT * FROM "${name}"`).all() as ReadonlyArray<object>).flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => {
        const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value));
        return bytes.includes(house.street) ||
          bytes.includes(house.postcode) ||
          bytes.includes(Buffer.from(house.street, 'utf16le'))
          ? [`${name}.${column}`]
          : [];
      }),
    ),
  );
  expect(found).toEqual([]);
});

test('PF03, AG04: of all that is written for a conference, papers, drafts, calendar entries and their names, only those who live there are sent it', async () => {
  const { people } = await fileOf();
  const rows = await at.ask('sitting.list', { like: '', filter: 'all' });
  const sittingId = rows.find((row) => row.stage === 'booked' || row.stage === 'invited')!.sittingId as SittingId;
  const { record } = await at.ask('record.get', { sittingId });
  const invited = Object.values(record.invitees).flatMap(({ personId }) => personId ?? []);
  const [reader, other] = people.filter(({ id, role }) => role === 'adult' && invited.includes(id));
  const house = { ...nextHouse(), from: [other!.id], residents: [reader!.id] };
  for (const r of (await fileOf()).residences.filter(({ personId }) => personId === reader!.id))
    await at.ask('residence.remove', { personId: r.personId, addressId: r.addressId, from: r.from });
  await keepHouse(house, { since: '2020-01-01', until: null, openFirst: false });
  const folder = mkdtempSync(join(at.folder, 'papers-'));
  const told: string[] = [];
  let files = 0;
  for (const { reader: key, documents, name } of await at.ask('documents.list', { sittingId })) {
    if (documents.length === 0) continue;
    const own = mkdtempSync(join(folder, 'of-'));
    await at.call('documents.write', { sittingId, choices: documents.map(({ choice }) => choice), folder: own });
    for (const file of readdirSync(own)) {
      files += 1;
      const bytes = readFileSync(join(own, file));
      const words = file.endsWith('.docx')
        ? Object.values(unzipSync(bytes))
            .map((part) => Buffer.from(part).toString())
            .join(' ')
        : bytes.toString();
      if (saysAny(file + words, [house])) told.push(`${key === null ? 'desk' : name}`);
    }
  }
  expect(files).toBeGreaterThan(10);
  expect([...new Set(told)].filter((who) => !who.includes(reader!.givenName))).toEqual([]);
  expect(told.length).toBeGreaterThan(0);
});
