import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Statement } from '../../../src/core/conferences/record.ts';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

const libreOffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);

let at: TestDesk;
let sittingId: SittingId;
let parts: { [name: string]: Uint8Array };
let xml: string;
let lines: ReadonlyArray<Statement>;
beforeAll(async () => {
  at = await aPracticeDesk();
  const rows = await at.ask('sitting.list', { like: '', filter: 'all' });
  sittingId = rows.find((row) => row.heldOn === '2026-04-21')?.sittingId as SittingId;
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

test.skipIf(libreOffice === undefined)(
  'WD08: 200 edits of minutes, saved by LibreOffice, come back each in its own line',
  async () => {
    // As many files as it takes, each with all the lines changed, every line in another way each time.
    const rounds = Array.from({ length: Math.ceil(200 / lines.length) }, (_, first) => first);
    expect(rounds.length).toBeLessThanOrEqual(edits.length);
    const files = rounds.map((first) => ({ path: join(at.folder, `edited-${first}.docx`), ...changed(lines, first) }));
    for (const { path, bytes } of files) writeFileSync(path, bytes);
    const out = join(at.folder, 'saved');
    mkdirSync(out);
    const profile = `-env:UserInstallation=file://${at.folder}/profile`;
    const paths = files.map(({ path }) => path);
    execFileSync(libreOffice ?? '', ['--headless', profile, '--convert-to', 'docx', '--outdir', out, ...paths], {
      stdio: 'ignore',
    });
    let came = 0;
    for (const [first, { expected }] of files.entries()) {
      const file = readFileSync(join(out, `edited-${first}.docx`)).toString('base64');
      const found = await at.ask('record.readBack', { sittingId, file });
      expect(found.others).toEqual([]);
      expect(new Map(found.lines.map(({ id, becomes }) => [id, becomes]))).toEqual(expected);
      came += found.lines.length;
    }
    expect(came).toBeGreaterThanOrEqual(200);
  },
  // LibreOffice takes a minute and more where the machine is busy.
  240_000,
);
