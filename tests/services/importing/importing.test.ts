import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { ImportKind } from '../../../src/core/importing/import-fields.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-01T09:00' });
});
afterEach(() => at.close());

const headings =
  'Family ID,Surname,Forename,Person Type,Person ID,NHS Number,Date of Birth,EDD,Sex,Telephone,Address,Postcode,Restricted Address,Relationship,Child ID';
const family = [
  'F100,Sampleton,Rowan,Child,C1,9434765919,21/04/2015,,F,,"1 Mill Lane, Exampleham",zz1 1zz,,,',
  'F100,Sampleton,Wren,Child,C2,,42480,,Male,,"1 Mill Lane, Exampleham",ZZ11ZZ,,,',
  'F100,Sampleton,,Unborn child,,,,01/09/2026,,,,,,,',
  'F100,Sampleton,Hazel,Adult,A1,,3 May 1990,,F,07700 900123,"1 Mill Lane, Exampleham",ZZ1 1ZZ,,Mother,C1',
];
const list = (rows: ReadonlyArray<string>, top = headings): string => [top, ...rows].join('\r\n');

const bring = async (csv: string | Uint8Array, kind: ImportKind = 'people', fileName = 'list.csv') => {
  const bytes = Buffer.from(csv);
  await at.ask('import.read', { fileName, base64: bytes.toString('base64'), part: 1, of: 1 });
  const read = await at.ask('import.state', {});
  if (read.status !== 'read') throw new Error(read.status);
  await at.ask('import.judge', { kind, mapping: read.table.suggestions[kind].mapping });
  for (;;) {
    const state = await at.ask('import.state', {});
    if (state.status === 'judged') return state;
    await new Promise(setImmediate);
  }
};
const rows = async () => (await at.ask('import.rows', { outcome: null, from: 0 })).rows;
const outcomes = async () => (await rows()).map(({ outcome }) => outcome);
const everything = async () => {
  const families = await at.ask('family.list', { like: '' });
  const files = await Promise.all(families.map((row) => at.ask('family.get', { familyId: row.family.id })));
  return { files, agencies: await at.ask('agency.list', {}), practitioners: await at.ask('practitioner.list', {}) };
};

describe('IE01: children and families from a list', () => {
  test('a family comes in as the file has it, once each row was looked at', async () => {
    const state = await bring(list(family));
    expect(state.counts).toEqual({ new: 4, changed: 0, near: 0, same: 0, refused: 0 });
    expect((await everything()).files).toEqual([]);
    expect(await at.ask('import.take', {})).toMatchObject({ added: 4, changed: 0, addressLeftOut: [] });
    const [file] = (await everything()).files;
    expect(file?.family).toMatchObject({ reference: 'F100', name: 'Sampleton' });
    expect(file?.people.map(({ givenName, birth }) => [givenName, birth])).toEqual(
      expect.arrayContaining([
        ['Rowan', { known: 'date', on: '2015-04-21' }],
        ['Wren', { known: 'date', on: '2016-04-20' }],
        ['Unborn', { known: 'expected', on: '2026-09-01' }],
        ['Hazel', { known: 'date', on: '1990-05-03' }],
      ]),
    );
    expect(file?.addresses).toMatchObject([
      { hiddenFrom: [], text: { lines: ['1 Mill Lane', 'Exampleham'], postcode: 'ZZ1 1ZZ' } },
    ]);
    expect(file?.residences).toHaveLength(3);
    expect(file?.relationships).toMatchObject([{ kind: 'Mother', parental: true, parentalResponsibility: 'unknown' }]);
  });

  test('PF01, IE01: parental responsibility comes in as a record, in the words of the list where it is none of ours, and unknown where it says nothing', async () => {
    const headings =
      'Surname,Forename,Born,Person Type,Family ID,Person ID,Relationship,Child ID,PR,PR Basis,PR From,PR Evidence';
    await bring(
      list(
        [
          'Sampleton,Rowan,21/04/2015,Child,F100,P1,,,,,,',
          'Sampleton,Hazel,03/05/1990,Adult,F100,P2,Mother,P1,Yes,Birth Mother,21/04/2015,Full birth certificate',
          'Placeholder,Alder,04/06/1989,Adult,F100,P3,Father,P1,Not known,,,Asked for',
          'Sampleton,Larch,01/01/1960,Adult,F100,P4,Grandfather,P1,Y,Deed of 1999,,',
          'Sampleton,Teal,01/01/1961,Adult,F100,P5,Aunt,P1,perhaps,,,',
        ],
        headings,
      ),
    );
    expect((await rows()).filter(({ outcome }) => outcome === 'refused').map(({ what }) => what)).toEqual([
      [expect.stringMatching(/“perhaps” does not say whether they have parental responsibility/)],
    ]);
    await at.ask('import.take', {});
    const [file] = (await everything()).files;
    const ties = Object.fromEntries(
      (file?.relationships ?? []).map((tie) => [
        tie.kind,
        [tie.parentalResponsibility, tie.held?.ground ?? null, tie.held?.from ?? null, tie.held?.evidence ?? '', tie.basis],
      ]),
    );
    expect(ties).toEqual({
      Mother: ['yes', 'birth-mother', '2015-04-21', 'Full birth certificate', ''],
      Father: ['unknown', null, null, 'Asked for', ''],
      Grandfather: ['yes', null, null, '', 'Deed of 1999'],
    });
  });

  test('IN08, IE06: somebody who may be here already under a like name waits for a person, who says which', async () => {
    await bring(list(family));
    await at.ask('import.take', {});
    const like = 'Surname,Forename,Date of Birth,Family ID,Person Type';
    const twins = [
      'Sampelton,Rowan,21/04/2015,F100,Child',
      'Sampleton,Rowen,22/04/2015,F555,Child',
      'Sampleton,Rowan,21/04/2009,F555,Child',
    ];
    await bring(list(twins, like));
    const seen = await rows();
    expect(seen.map(({ outcome, choice }) => [outcome, choice])).toEqual([
      ['near', 'leave'],
      ['near', 'leave'],
      ['new', 'take'],
    ]);
    expect(seen[0]?.what).toEqual([
      'Rowan Sampelton is like Rowan Sampleton (family F100), who is here: a name that sounds or is spelt alike and the same date of birth.',
      'If it is the one here: Family name: Sampleton → Sampelton.',
    ]);
    expect(seen[1]?.what[0]).toContain('a date of birth that differs in one digit');
    await at.ask('import.choose', { rows: { line: seen[0]!.line }, choice: 'same-as-here' });
    await at.ask('import.choose', { rows: { line: seen[1]!.line }, choice: 'take' });
    await at.ask('import.choose', { rows: { line: seen[2]!.line }, choice: 'leave' });
    const before = await everything();
    const { importId, added, changed } = await at.ask('import.take', {});
    expect({ added, changed }).toEqual({ added: 1, changed: 1 });
    const after = await everything();
    expect(after.files.flatMap(({ people }) => people.map((one) => `${one.givenName} ${one.familyName}`))).toEqual(
      expect.arrayContaining(['Rowan Sampelton', 'Rowen Sampleton']),
    );
    await at.ask('import.undo', { importId });
    expect(await everything()).toEqual(before);
  });

  test('the same list a second time makes nothing, and its mapping is remembered', async () => {
    await bring(list(family));
    await at.ask('import.take', {});
    await bring(list(family));
    // An unborn child has no name and no number that could mean one person: somebody says whether it is the one.
    expect(await outcomes()).toEqual(['same', 'same', 'near', 'same']);
    await at.ask('import.read', { fileName: 'b.csv', base64: Buffer.from(list(family)).toString('base64'), part: 1, of: 1 });
    const state = await at.ask('import.state', {});
    expect(state.status === 'read' && state.table.suggestions.people.from).toMatch(/read here last/);
  });

  test('a change waits until a person accepts it, and an empty cell erases nothing', async () => {
    await bring(list(family));
    await at.ask('import.take', {});
    await bring(
      list(['F100,Sampleton,Hazel,Adult,A1,,03/05/1990,,,07700 900999,,,,,', 'F100,Sampleton,Rowan,Child,C1,,,,,,,,,,']),
    );
    expect(await rows()).toMatchObject([
      { outcome: 'changed', choice: 'leave', what: ['Telephone: 07700 900123 → 07700 900999.'] },
      { outcome: 'same' },
    ]);
    expect(await at.call('import.take', {})).toMatchObject({ ok: false, error: { type: 'NothingChosen' } });
    await at.ask('import.choose', { rows: { line: 2 }, choice: 'take' });
    expect(await at.ask('import.take', {})).toMatchObject({ added: 0, changed: 1 });
    const hazel = (await everything()).files[0]?.people.find(({ givenName }) => givenName === 'Hazel');
    expect(hazel).toMatchObject({ phone: '07700 900999', sex: 'female' });
  });

  test.each([
    ['no such day', 'F1,A,B,Child,C9,,31/02/2015,,,,,,,,', /no day/],
    ['a month before the day', 'F1,A,B,Child,C9,,04/21/2015,,,,,,,,', /day comes before/],
    ['a year of two digits', 'F1,A,B,Child,C9,,21/04/15,,,,,,,,', /two digits/],
    ['a birth to come', 'F1,A,B,Child,C9,,21/04/2027,,,,,,,,', /not come yet/],
    ['a wrong NHS number', 'F1,A,B,Child,C9,9434765918,21/04/2015,,,,,,,,', /check digit/],
    ['no family name', 'F1,,B,Child,C9,,21/04/2015,,,,,,,,', /no family name/],
    ['an answer that is none about restriction', 'F1,A,B,Child,C9,,21/04/2015,,,,1 X,,perhaps,,', /restricted/],
    ['a postcode that is none', 'F1,A,B,Child,C9,,21/04/2015,,,,1 X,12345,,,', /postcode/],
    ['a number that no census takes', 'F1,A,B,Child,C/9,,21/04/2015,,,,,,,,', /letters and digits/],
  ])('a row with %s is refused with its reason', async (_, row, why) => {
    await bring(list([row]));
    const [judged] = await rows();
    expect(judged).toMatchObject({ outcome: 'refused', choice: 'leave' });
    expect(judged?.what.join(' ')).toMatch(why);
    await at.ask('import.choose', { rows: { line: 2 }, choice: 'take' });
    expect((await rows())[0]?.choice).toBe('leave');
  });

  test('duplicates are known by number, else by name and date of birth, and never guessed', async () => {
    await bring(list([...family, 'F100,Sampleton,Rowan,Child,C1,,21/04/2015,,,,,,,,']));
    expect((await rows()).at(-1)?.what).toEqual(['It is the same person as in line 2.']);
    await at.ask('import.take', {});
    await bring(
      list([
        'F200,sampleton,ROWAN,Child,,,2015-04-21,,,,,,,,',
        'F300,Other,Name,Child,C1,,01/01/2012,,,,,,,,',
        'F100,Sampleton,Rowan,Child,C77,,21/04/2015,,,,,,,,',
      ]),
    );
    const judged = await rows();
    expect(judged[0]).toMatchObject({ outcome: 'changed' });
    expect(judged[0]?.what.join(' ')).toMatch(/family F100, in the file in F200/);
    expect(judged[1]?.what.join(' ')).toMatch(/belongs to Rowan Sampleton/);
    expect(judged[2]?.what.join(' ')).toMatch(/same person as in line 2|another council/);
  });

  test('a birth of an expected child is recorded with its own screen, never by an import', async () => {
    await bring(list(['F1,Ash,Baby,Unborn,C5,,,01/09/2026,,,,,,,']));
    await at.ask('import.take', {});
    await bring(list(['F1,Ash,Baby,Child,C5,,01/03/2026,,,,,,,,']));
    expect((await rows())[0]).toMatchObject({ outcome: 'refused' });
  });
});

describe('IE01, X2: a restricted address', () => {
  const refuge = [
    'F1,Ash,Robin,Child,C1,,01/02/2018,,,,"Refuge, 5 Hidden Way",ZZ9 9ZZ,Y,,',
    'F1,Ash,Linden,Adult,A1,,01/02/1990,,,,"Refuge, 5 Hidden Way",ZZ9 9ZZ,,Mother,C1',
    'F1,Ash,Rowan,Adult,A2,,01/02/1988,,,,9 Open Street,ZZ1 1ZZ,,Father,C1',
  ];

  test('is kept from everyone of the family who does not live there, also where one row only marks it', async () => {
    await bring(list(refuge));
    await at.ask('import.take', {});
    const [file] = (await everything()).files;
    const father = file?.people.find(({ givenName }) => givenName === 'Rowan')?.id;
    expect(file?.addresses).toHaveLength(2);
    for (const address of file?.addresses ?? [])
      expect(address.hiddenFrom).toEqual(address.text?.postcode === 'ZZ9 9ZZ' ? [father] : []);
    const stored = at.desk.db.prepare("SELECT count(*) AS n FROM address WHERE lines LIKE '%Hidden Way%'").get();
    const journal = at.desk.db
      .prepare("SELECT count(*) AS n FROM import_change WHERE before || after LIKE '%Hidden Way%' OR after LIKE '%Hidden Way%'")
      .get();
    expect([stored, journal]).toEqual([{ n: 0 }, { n: 0 }]);
  });

  test('is left out where it could be kept from nobody, and that is said', async () => {
    await bring(list(refuge.slice(0, 2)));
    expect(await at.ask('import.take', {})).toMatchObject({ added: 2, addressLeftOut: [2, 3] });
    expect((await everything()).files[0]?.addresses).toEqual([]);
  });

  test('is left out where whoever imports is not entitled', async () => {
    at.close();
    at = await aDesk({ entitled: false });
    await bring(list(refuge));
    expect(await at.ask('import.take', {})).toMatchObject({ addressLeftOut: [2, 3] });
    expect((await everything()).files[0]?.addresses).toMatchObject([{ text: { postcode: 'ZZ1 1ZZ' } }]);
  });

  test('whatever the rows and marks, nobody who lives elsewhere may read a marked address', async () => {
    const row = fc.record({
      home: fc.constantFrom('1 A Street', '2 B Street', '3 C Street'),
      marked: fc.boolean(),
      adult: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (people) => {
        const one = await aDesk();
        const outer = at;
        at = one;
        try {
          await bring(
            list(
              people.map(
                ({ home, marked, adult }, n) =>
                  `F1,Ash,P${n},${adult ? 'Adult' : 'Child'},N${n},,01/01/${adult ? 1980 : 2015},,,,${home},ZZ1 1ZZ,${marked ? 'Yes' : ''},,`,
              ),
            ),
          );
          await one.ask('import.take', {});
          const [file] = (await everything()).files;
          for (const { home } of people.filter(({ marked }) => marked)) {
            const kept = file?.addresses.filter(({ text }) => text?.lines[0] === home) ?? [];
            const elsewhere =
              file?.people.filter((_p, n) => people[Number(file.people[n]?.givenName.slice(1))]?.home !== home) ?? [];
            for (const address of kept) expect([...address.hiddenFrom].sort()).toEqual(elsewhere.map(({ id }) => id).sort());
            if (elsewhere.length === 0) expect(kept).toEqual([]);
          }
        } finally {
          at = outer;
          one.close();
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe('IE01: undoing an import', () => {
  test('takes back everything it made and changed, and keeps that it was made', async () => {
    await bring(list(['F100,Sampleton,Rowan,Child,C1,,21/04/2015,,,,,,,,']));
    await at.ask('import.take', {});
    const before = await everything();
    await bring(list(family));
    await at.ask('import.choose', { rows: { outcome: 'changed' }, choice: 'take' });
    const { importId } = await at.ask('import.take', {});
    expect(await everything()).not.toEqual(before);
    await at.ask('import.undo', { importId });
    expect(await everything()).toEqual(before);
    expect((await at.ask('import.runs', {})).find(({ id }) => id === importId)).toMatchObject({
      undoneBy: 'Sorrel Minutewell',
      added: 3,
    });
    const kept = at.desk.db.prepare('SELECT count(*) AS n FROM import_change WHERE import_id = $importId').get({ importId });
    expect(kept).toEqual({ n: 0 });
    expect((await at.ask('audit.recent', {})).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['import.take', 'import.undo']),
    );
    expect(await at.ask('audit.verify', {})).toMatchObject({ firstWrong: null, storeSound: true });
    expect(await at.call('import.undo', { importId })).toMatchObject({ ok: false, error: { type: 'NotHere' } });
  });

  test('is refused as a whole, with the name, where something was changed or used since', async () => {
    await bring(list(family));
    const { importId } = await at.ask('import.take', {});
    const [file] = (await everything()).files;
    const hazel = file?.people.find(({ givenName }) => givenName === 'Hazel');
    if (file === undefined || hazel === undefined) throw new Error('She came in');
    await at.ask('person.save', { person: { ...hazel, phone: '1', child: null } });
    const before = await everything();
    expect(await at.call('import.undo', { importId })).toMatchObject({
      ok: false,
      error: { type: 'ImportInUse', what: ['Hazel Sampleton was changed since.'] },
    });
    await at.ask('person.save', { person: { ...hazel, child: null } });
    await at.ask('person.save', { person: { ...hazel, id: null, givenName: 'Later', child: null } });
    expect(await at.call('import.undo', { importId })).toMatchObject({
      ok: false,
      error: { type: 'ImportInUse', what: ['The family F100 is used since.'] },
    });
    expect((await everything()).files[0]?.people.length).toBe((before.files[0]?.people.length ?? 0) + 1);
  });
});

describe('IE01: nothing is half saved', () => {
  test('a file that is let go of, or rows that were looked at before a change here, leave nothing', async () => {
    await bring(list(family));
    await at.ask('import.cancel', {});
    expect(await at.call('import.take', {})).toMatchObject({ ok: false, error: { type: 'NothingRead' } });
    await bring(list(family));
    await at.ask('family.create', { reference: 'F100', name: 'Somebody' });
    expect(await at.call('import.take', {})).toMatchObject({ ok: false, error: { type: 'RecordsChanged' } });
    expect((await everything()).files.flatMap(({ people }) => people)).toEqual([]);
    expect(await at.ask('import.runs', {})).toEqual([]);
  });

  test('what is read in parts of two files is refused', async () => {
    await at.ask('import.read', { fileName: 'a.csv', base64: 'QQ==', part: 1, of: 3 });
    expect(await at.call('import.read', { fileName: 'a.csv', base64: 'QQ==', part: 3, of: 3 })).toMatchObject({
      ok: false,
      error: { type: 'TableRefused' },
    });
  });

  test('IE01: a case file that is exported with the numbers of people and read again is the same', async () => {
    await bring(list(family));
    await at.ask('import.take', {});
    const { json } = await at.ask('caseFile.export', {});
    expect(json).toContain('9434765919');
    at.close();
    at = await aDesk();
    await at.ask('caseFile.import', { json });
    expect((await at.ask('caseFile.export', {})).json).toBe(json);
  });
});

describe('IE06: a directory, and a list of people to invite', () => {
  const directory = 'Agency,Agency Type,Name,Role,Email\r\n';
  beforeEach(async () => {
    const { agencyId } = await at.ask('agency.save', {
      agency: { id: null, type: 'sch', name: "St Mary's Primary School", mailbox: '', phone: '' },
    });
    await at.ask('practitioner.save', {
      practitioner: {
        id: null,
        agencyId,
        name: 'Fern Example',
        role: 'Head',
        email: 'fern@example.org',
        phone: '',
        chairs: false,
        takesMinutes: false,
      },
    });
  });

  test('near-duplicates of agencies and contacts are shown, and wait for a person', async () => {
    await bring(
      `${directory}St Marys Primary,,Ivy New,Teacher,ivy@example.org\nSt Mary's Primary School,,Fern Exampel,Head,\nSt Mary's Primary School,,Fern Example,,\nExampleham Health,hv,Oak Nurse,Nurse,oak@example.org\nUnknown place,,X,,\n`,
      'directory',
    );
    expect(await rows()).toMatchObject([
      { outcome: 'near', choice: 'leave', what: ["St Marys Primary is like St Mary's Primary School, which is here."] },
      { outcome: 'near', choice: 'leave' },
      { outcome: 'same' },
      { outcome: 'new', choice: 'take' },
      { outcome: 'refused' },
    ]);
    await at.ask('import.choose', { rows: { line: 2 }, choice: 'same-as-here' });
    const { importId } = await at.ask('import.take', {});
    const { agencies, practitioners } = await everything();
    expect(agencies.map(({ agency }) => agency.name)).toEqual(['Exampleham Health', "St Mary's Primary School"]);
    expect(practitioners.map(({ name }) => name)).toEqual(['Fern Example', 'Ivy New', 'Oak Nurse']);
    expect(practitioners[1]?.agencyId).toBe(practitioners[0]?.agencyId);
    await at.ask('import.undo', { importId });
    expect((await everything()).practitioners.map(({ name }) => name)).toEqual(['Fern Example']);
  });

  test('an Excel list is matched as a table is, and a text that looks like a formula stays a text', async () => {
    const cell = (value: string) => ({ type: String, value });
    const sheet = [
      ['Agency', 'Name', 'Role'],
      ['St Marys Primary', 'Ivy New', 'Teacher'],
      ["St Mary's Primary School", 'Fern Example', ''],
      ["St Mary's Primary School", '=1+1', 'Clerk'],
    ].map((row) => row.map(cell));
    await bring(new Uint8Array(await writeExcelFile(sheet as never, {}).toBuffer()), 'directory', 'invite list.xlsx');
    expect(await rows()).toMatchObject([
      { outcome: 'near', choice: 'leave', what: ["St Marys Primary is like St Mary's Primary School, which is here."] },
      { outcome: 'same' },
      { outcome: 'new' },
    ]);
    await at.ask('import.choose', { rows: { line: 2 }, choice: 'same-as-here' });
    await at.ask('import.take', {});
    const { agencies, practitioners } = await everything();
    expect(agencies).toHaveLength(1);
    expect(practitioners.map(({ name }) => name).sort()).toEqual(['=1+1', 'Fern Example', 'Ivy New']);
  });

  test('one new agency that many rows name is made once', async () => {
    await bring(
      `${directory}Oakfield Academy,sch,A One,,\nOakfield Academy,,B Two,,\nThe Oakfield Academy,,C Three,,\n`,
      'directory',
    );
    expect(await outcomes()).toEqual(['new', 'new', 'new']);
    expect(await at.ask('import.take', {})).toMatchObject({ added: 4 });
    expect((await everything()).agencies).toHaveLength(2);
  });

  test('an agency that is taken for a new one all the same gets the type of the one it is like', async () => {
    await bring(`${directory}St Marys Primary,,,,\n`, 'directory');
    await at.ask('import.choose', { rows: { outcome: 'near' }, choice: 'take' });
    await at.ask('import.take', {});
    expect((await everything()).agencies.map(({ agency }) => [agency.name, agency.type])).toEqual([
      ["St Mary's Primary School", 'sch'],
      ['St Marys Primary', 'sch'],
    ]);
  });
});
