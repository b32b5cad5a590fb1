import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentChoice } from '../../../src/contract/documents.ts';
import type { ReadBackAnswer } from '../../../src/contract/read-back.ts';
import type { ConferenceRecord, Invitee, Statement } from '../../../src/core/conferences/record.ts';
import type { AssessmentId, SittingId } from '../../../src/core/identifiers.ts';
import { addDays, day, fullDate, shortDate } from '../../../src/core/local-date.ts';
import { listed } from '../../../src/core/words.ts';
import { textOf } from '../../../src/documents/model.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

const libreOffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);

let at: TestDesk;
let sittingId: SittingId;
let parts: { [name: string]: Uint8Array };
let xml: string;
let lines: ReadonlyArray<Statement>;
beforeAll(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2026-04-21');
  await at.ask('record.correct', { sittingId, kind: 'wrong-fact', note: 'x', askedBy: 'y' });
  const choice = { kind: 'minutes', reader: null, childId: null } as const;
  const [file] = await at.ask('documents.write', { sittingId, choices: [choice], folder: join(at.folder, 'out') });
  parts = unzipSync(readFileSync(file!.path));
  xml = strFromU8(parts['word/document.xml']!);
  const { record } = await at.ask('record.get', { sittingId });
  lines = record.statements.filter(({ text }) => !text.includes('\n') && xml.split(inXml(text)).length === 2);
});
afterAll(() => at.close());

const inXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&apos;');

/** A way of changing a line: the runs that stand in its place, and the words that it then has. */
type Edit = (words: ReadonlyArray<string>, nth: number) => { readonly runs: string; readonly becomes: string };

const run = (text: string, look = ''): string => `<w:r>${look}<w:t xml:space="preserve">${inXml(text)}</w:t></w:r>`;
const struck = (text: string): string => `<w:r><w:delText xml:space="preserve">${inXml(text)}</w:delText></w:r>`;
const byAna = (nth: number): string => `w:id="${9000 + nth}" w:author="Ana" w:date="2026-05-01T10:00:00Z"`;
const halves = (words: ReadonlyArray<string>): readonly [string, string] => {
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
};

const edits: ReadonlyArray<readonly [string, Edit]> = [
  ['typed anew', (_, nth) => ({ runs: run(`Line ${nth} was typed anew`), becomes: `Line ${nth} was typed anew` })],
  [
    'with a few words more, as Word leaves them: in runs of their own, one of them bold',
    (words, nth) => {
      const more = ` “so & so” <${nth}>`;
      return {
        runs: run(words.join(' ')) + run(more, '<w:rPr><w:b/></w:rPr>') + run(' then'),
        becomes: `${words.join(' ')}${more} then`,
      };
    },
  ],
  [
    'with another first word',
    (words) => ({ runs: run(['Later', ...words.slice(1)].join(' ')), becomes: ['Later', ...words.slice(1)].join(' ') }),
  ],
  [
    'with a tracked insertion',
    (words, nth) => {
      const [one, other] = halves(words);
      return {
        runs: `${run(one)}<w:ins ${byAna(nth)}>${run(' perhaps')}</w:ins>${run(other === '' ? '' : ` ${other}`)}`,
        becomes: [one, 'perhaps', other].filter((part) => part !== '').join(' '),
      };
    },
  ],
  [
    'with a tracked deletion and what took its place',
    (words, nth) => {
      const [one, other] = halves(words);
      return {
        runs: `${run(`${one} `)}<w:del ${byAna(nth)}>${struck(other)}</w:del><w:ins ${byAna(nth + 400)}>${run('and no more')}</w:ins>`,
        becomes: `${one} and no more`,
      };
    },
  ],
];

/** The minutes with every one of these lines changed, each in the next way, beginning with the `first`. */
const changed = (some: ReadonlyArray<Statement>, first: number) => {
  const expected = new Map<string, string>();
  const text = some.reduce((whole, line, nth) => {
    const [, edit] = edits[(first + nth) % edits.length]!;
    const { runs, becomes } = edit(line.text.split(' '), nth);
    if (becomes !== line.text) expected.set(line.id, becomes);
    // The run that prints it is closed before and opened again behind it, as the paper's own words around it stay.
    return whole.replace(inXml(line.text), () => `</w:t></w:r>${runs}<w:r><w:t xml:space="preserve">`);
  }, xml);
  return { expected, bytes: zipSync({ ...parts, 'word/document.xml': strToU8(text) }) };
};

/** Every file as LibreOffice saves it after somebody opened it there. */
const savedByLibreOffice = (folder: string, files: ReadonlyArray<{ readonly name: string; readonly bytes: Uint8Array }>) => {
  const [from, out] = [join(at.folder, folder), join(at.folder, `${folder}-saved`)];
  for (const one of [from, out]) mkdirSync(one);
  for (const { name, bytes } of files) writeFileSync(join(from, name), bytes);
  const profile = `-env:UserInstallation=file://${at.folder}/profile`;
  const paths = files.map(({ name }) => join(from, name));
  execFileSync(libreOffice ?? '', ['--headless', profile, '--convert-to', 'docx', '--outdir', out, ...paths], {
    stdio: 'ignore',
  });
  return (name: string): string => readFileSync(join(out, name)).toString('base64');
};

test.skipIf(libreOffice === undefined)(
  'WD08: the lines of minutes, each edited in several ways and saved by LibreOffice, come back each in its own line',
  async () => {
    // As many files as it takes, each with all the lines changed, every line in another way each time.
    const rounds = Array.from({ length: Math.ceil(120 / lines.length) }, (_, first) => first);
    expect(rounds.length).toBeLessThanOrEqual(edits.length);
    const files = rounds.map((first) => ({ name: `edited-${first}.docx`, ...changed(lines, first) }));
    const saved = savedByLibreOffice('lines', files);
    let came = 0;
    for (const { name, expected } of files) {
      const found = await at.ask('record.readBack', { sittingId, file: saved(name) });
      expect(found.others).toEqual([]);
      expect(new Map(found.lines.map(({ id, becomes }) => [id, becomes]))).toEqual(expected);
      came += found.lines.length;
    }
    expect(came).toBeGreaterThanOrEqual(120);
  },
  // LibreOffice takes a minute and more where the machine is busy.
  240_000,
);

/** A paper under the hands of somebody who changes fields of the record in it, and what each is expected to be taken for. */
const paperOf = async (choice: DocumentChoice, name: string) => {
  const [file] = await at.ask('documents.write', { sittingId, choices: [choice], folder: join(at.folder, name) });
  const own = unzipSync(readFileSync(file!.path));
  let text = strFromU8(own['word/document.xml']!);
  const expected = new Map<string, object>();
  let count = 0;
  /** What stands once between two places of the file, in other words. */
  const within = (from: number, until: number, was: string, becomes: string): boolean => {
    const part = text.slice(from, until);
    if (was === '' || part.split(`>${inXml(was)}<`).length !== 2) return false;
    text = text.slice(0, from) + part.replace(`>${inXml(was)}<`, () => `>${inXml(becomes)}<`) + text.slice(until);
    return true;
  };
  const expectIt = (of: string, change: object): void => {
    expected.set(of, { ...expected.get(of), ...change });
    count += 1;
  };
  return {
    name: `${name}.docx`,
    expected,
    count: () => count,
    bytes: () => zipSync({ ...own, 'word/document.xml': strToU8(text) }),
    prints: (words: string): boolean => text.includes(`>${inXml(words)}<`),
    /** In the row of a table that prints `known`. */
    inRow: (known: string, was: string, becomes: string, of: string, change: object): void => {
      const at = text.indexOf(`>${inXml(known)}<`);
      if (at < 0 || text.split(`>${inXml(known)}<`).length !== 2) return;
      const [from, until] = [text.lastIndexOf('<w:tr>', at), text.indexOf('</w:tr>', at)];
      if (within(from, until, was, becomes)) expectIt(of, change);
    },
    anywhere: (was: string, becomes: string, of: string, change: object): void => {
      if (within(0, text.length, was, becomes)) expectIt(of, change);
    },
  };
};
type Paper = Awaited<ReturnType<typeof paperOf>>;

/** Everything that was read, put together for each thing that it changes. */
const readInto = (fields: ReadBackAnswer['fields']): ReadonlyMap<string, object> => {
  const all = new Map<string, object>();
  for (const { edit } of fields) {
    const of = 'id' in edit ? String(edit.id) : 'plan';
    const change = 'change' in edit ? edit.change : edit.edit === 'assessment.set' ? edit.assessment : {};
    all.set(of, { ...all.get(of), ...change });
  }
  return all;
};

const changeActions = (
  paper: Paper,
  record: ConferenceRecord,
  what: ReadonlyArray<'goal' | 'action' | 'owner' | 'agency' | 'measure'>,
) => {
  for (const [nth, action] of Object.values(record.plan.actions).entries()) {
    const by = addDays(action.dueOn ?? day('2026-05-01'), 3);
    if (action.dueOn !== null) paper.inRow(action.action, shortDate(action.dueOn), shortDate(by), action.id, { dueOn: by });
    // What the row is known by is changed last.
    for (const field of [...what].sort((one) => (one === 'action' ? 1 : -1)))
      paper.inRow(action.action, action[field], `Another ${field} ${nth}`, action.id, { [field]: `Another ${field} ${nth}` });
  }
};

test.skipIf(libreOffice === undefined)(
  'WD08: plans, letters, attendance, meetings and visits that were edited and saved by LibreOffice come back each in its own field',
  async () => {
    const { conferences } = await at.ask('sitting.get', { sittingId });
    const assessment = {
      ...{ id: at.desk.newId<AssessmentId>(), what: 'A hearing test', who: 'Clinic Sample', by: day('2026-06-01') },
      ...{ children: conferences.map(({ child }) => child.id), about: null, doneOn: null, found: '' },
      audience: { to: 'everyone' } as const,
    };
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'assessment.set', id: assessment.id, assessment }] });
    const { record } = await at.ask('record.get', { sittingId });
    const rows = await at.ask('documents.list', { sittingId });
    const papers: Paper[] = [];
    const own = rows.find(({ reader }) => reader === null)!;
    for (const { choice } of own.documents.filter(({ choice: { kind } }) => kind === 'plan')) {
      const plan = await paperOf(choice, `plan-${papers.length}`);
      changeActions(plan, record, ['goal', 'action', 'owner', 'agency', 'measure']);
      plan.anywhere(`${record.plan.visits}.`, 'Twice a week.', 'plan', { visits: 'Twice a week' });
      // Of a member in its list, what they are or for whom they come; each plan of the two changes one of both.
      for (const [nth, one] of Object.values(record.invitees).entries()) {
        if (!one.coreGroup || one.name === '' || one.role === '') continue;
        const called = [one.name, one.role, one.agencyName].filter(Boolean).join(', ');
        const isRole = one.agencyName === '' || papers.length % 2 === 0;
        const [role, agencyName] = isRole ? [`New part ${nth}`, one.agencyName] : [one.role, `New agency ${nth}`];
        const becomes = [one.name, role, agencyName].filter(Boolean).join(', ');
        plan.anywhere(called, becomes, one.id, isRole ? { role } : { agencyName });
      }
      const set = { ...assessment, who: 'Dr Other', by: day('2026-06-08') };
      plan.inRow(assessment.what, assessment.who, set.who, assessment.id, set);
      plan.inRow(assessment.what, shortDate(assessment.by), shortDate(set.by), assessment.id, set);
      papers.push(plan);
    }
    for (const row of rows.filter(({ documents }) => documents.some(({ choice: { kind } }) => kind === 'decision-letter'))) {
      if (row.class === 'child') continue;
      const letter = await paperOf({ kind: 'decision-letter', reader: row.reader, childId: null }, `letter-${papers.length}`);
      for (const { conferenceId, reasons } of Object.values(record.decisions))
        letter.anywhere(reasons, `Another reason ${papers.length}`, conferenceId, { reasons: `Another reason ${papers.length}` });
      // Where a letter may not name who does it, its row is not the record's own words, and a person looks at it.
      for (const [nth, action] of Object.values(record.plan.actions).entries())
        if (nth % 2 === 0 && letter.prints(action.owner)) {
          const how = `Another way ${nth}`;
          letter.inRow(action.action, action.action, how, action.id, { action: how });
        } else if (action.owner !== '')
          letter.inRow(action.action, action.owner, 'Somebody Else', action.id, { owner: 'Somebody Else' });
      papers.push(letter);
    }
    const minutes = await paperOf({ kind: 'minutes', reader: null, childId: null }, 'minutes');
    const { plan } = record;
    for (const [nth, one] of Object.values(record.invitees).entries())
      if (one.attendance === 'attended' && one.deputyName === '')
        minutes.inRow(
          one.name,
          [one.role, one.agencyName].filter(Boolean).join(', '),
          [`New role ${nth}`, one.agencyName].filter(Boolean).join(', '),
          one.id,
          {
            role: `New role ${nth}`,
          },
        );
    const all = Object.values(record.invitees);
    const members = all.filter(({ coreGroup }) => coreGroup);
    const nameOf = (one: Invitee): string => one.name || one.agencyName;
    const { model } = await at.ask('documents.preview', { sittingId, choice: { kind: 'minutes', reader: null, childId: null } });
    const rowsOf = model.blocks.flatMap((block) => (block.block === 'table' ? block.rows : []));
    const printed = textOf(rowsOf.find(([label]) => label?.[0]?.text === 'Members')?.[1] ?? []);
    const leaves = members.find((one) => printed.startsWith(nameOf(one)))!;
    const joins = all.find(
      ({ part, name, coreGroup, agencyType }) => part === 'agency' && name !== '' && !coreGroup && agencyType,
    )!;
    const others = printed.slice(`${nameOf(leaves)}, `.length).split(/, | and /);
    minutes.inRow('Members', printed, listed([...others, nameOf(joins)]), leaves.id, { coreGroup: false });
    minutes.expected.set(joins.id, { ...minutes.expected.get(joins.id), coreGroup: true });
    expect(minutes.expected.get(leaves.id)).toMatchObject({ coreGroup: false });
    minutes.anywhere(`${plan.visits}.`, 'Every four days, at home.', 'plan', { visits: 'Every four days, at home' });
    const [first, next] = [plan.coreGroupOn ?? day('2026-05-05'), plan.nextConferenceOn ?? day('2026-07-16')];
    const meets = [fullDate(first), plan.coreGroupAt ?? '', plan.coreGroupPlace].filter(Boolean).join(', ');
    minutes.anywhere(meets, `${fullDate(addDays(first, 1))}, 14:30, The Old Library`, 'plan', {
      ...{ coreGroupOn: addDays(first, 1), coreGroupAt: '14:30', coreGroupPlace: 'The Old Library' },
    });
    minutes.anywhere(fullDate(next), fullDate(addDays(next, 5)), 'plan', { nextConferenceOn: addDays(next, 5) });
    expect(Object.keys(minutes.expected.get('plan') ?? {}).sort()).toEqual([
      ...['coreGroupAt', 'coreGroupOn', 'coreGroupPlace', 'nextConferenceOn', 'visits'],
    ]);
    papers.push(minutes);

    const saved = savedByLibreOffice(
      'papers',
      papers.map((one) => ({ name: one.name, bytes: one.bytes() })),
    );
    for (const one of papers) {
      const found = await at.ask('record.readBack', { sittingId, file: saved(one.name) });
      expect({ paper: one.name, others: found.others, lines: found.lines }).toEqual({ paper: one.name, others: [], lines: [] });
      expect(readInto(found.fields)).toEqual(one.expected);
    }
    expect(papers.reduce((sum, one) => sum + one.count(), 0)).toBeGreaterThanOrEqual(200);
  },
  240_000,
);
