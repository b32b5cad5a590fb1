import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentChoice } from '../../../src/contract/documents.ts';
import { type HeadingsFile, paperHeadings } from '../../../src/core/distribution/paper-headings.ts';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { day } from '../../../src/core/local-date.ts';
import type { Block, DocumentModel } from '../../../src/documents/model.ts';
import { inFormat } from '../../../src/documents/reading-format.ts';
import { renderDocx } from '../../../src/documents/render-docx.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2027-01-14');
});
afterEach(() => at.close());

const urdu: HeadingsFile = {
  language: 'Urdu',
  tag: 'ur',
  checked: { by: 'Invented Reader (TEST)', on: day('2026-11-02') },
  offer: 'اگر آپ یہ خط اردو میں چاہتے ہیں تو ہمیں فون کریں۔',
  headings: { 'Why we are meeting': 'ہم کیوں مل رہے ہیں', '{child}, you are invited': '{child}، آپ مدعو ہیں' },
};
const load = (file: unknown) => at.call('headings.load', { json: `\uFEFF${JSON.stringify(file)}` });
const readerKey = async (name: string) =>
  (await at.ask('documents.list', { sittingId })).find((row) => row.name.startsWith(name))!.reader!;
const modelOf = async (name: string, kind: DocumentChoice['kind']): Promise<DocumentModel> =>
  (await at.ask('documents.preview', { sittingId, choice: { kind, reader: await readerKey(name), childId: null } })).model;
const askFor = async (name: string, language: string) =>
  at.ask('mail.format', {
    sittingId,
    reader: await readerKey(name),
    textSize: 12,
    easyRead: false,
    dyslexiaFriendly: false,
    language,
  });

test('WD12: a heading is printed in English and behind it in the language of whoever asked for it, and for nobody else', async () => {
  expect(await load(urdu)).toMatchObject({ ok: true, value: { language: 'Urdu' } });
  await askFor('Juniper', 'urdu');
  const letter = renderText(await modelOf('Juniper', 'invitation'));
  expect(letter).toContain('Why we are meeting – ہم کیوں مل رہے ہیں');
  expect(letter).toContain(urdu.offer);
  expect(letter).toContain('If you are not happy\n');
  expect(renderText(await modelOf('Hazel', 'invitation'))).not.toContain('ہم');
  await askFor('Rowan', 'Urdu');
  expect(renderText(await modelOf('Rowan', 'invitation'))).toContain('Rowan, you are invited – Rowan، آپ مدعو ہیں');
  await at.ask('headings.remove', { language: 'Urdu' });
  expect(renderText(await modelOf('Juniper', 'invitation'))).not.toContain('ہم');
});

test('WD12: words that run from right to left do so in Word, and say which language they are', async () => {
  await load(urdu);
  await askFor('Juniper', 'Urdu');
  const choices = [{ kind: 'invitation', reader: await readerKey('Juniper'), childId: null } as const];
  const [written] = await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'out') });
  const document = strFromU8(unzipSync(readFileSync(written!.path))['word/document.xml'] ?? new Uint8Array());
  const paragraphOf = (text: string) => document.match(/<w:p>.*?<\/w:p>/g)?.find((one) => one.includes(text)) ?? '';
  const heading = paragraphOf('Why we are meeting');
  expect(heading).not.toContain('<w:bidi/>');
  expect(heading).toContain(
    '<w:r><w:rPr><w:rtl/><w:lang w:bidi="ur"/></w:rPr><w:t xml:space="preserve">ہم کیوں مل رہے ہیں</w:t>',
  );
  const offer = paragraphOf('اگر');
  expect(offer).toContain('<w:bidi/>');
  expect(offer).toContain('<w:rPr><w:rtl/></w:rPr>');
});

test('WD12: what somebody typed in Arabic letters runs from right to left in a list, a table and the last paragraph too', async () => {
  const words = 'أريد أن أرى جدتي';
  const blocks: ReadonlyArray<Block> = [
    { block: 'list', marker: 'number', items: [[{ text: `She wrote “${words}”.`, voice: 'plain' }]] },
    {
      block: 'table',
      roomToWrite: false,
      columns: [{ heading: 'Said', share: 1 }],
      rows: [[[{ text: words, voice: 'strong' }]]],
    },
    { block: 'paragraph', runs: [{ text: `“${words}.”`, voice: 'quote' }] },
  ];
  const model = { ...(await modelOf('Juniper', 'invitation')), blocks };
  const document = strFromU8(unzipSync(await renderDocx(model))['word/document.xml'] ?? new Uint8Array());
  const runs = document.match(/<w:r>(?:(?!<\/w:r>).)*[أ-ي](?:(?!<\/w:r>).)*<\/w:r>/g) ?? [];
  expect(runs).toHaveLength(3);
  for (const run of runs) expect(run).toContain('<w:rtl/>');
  // The one in an English sentence leaves its paragraph alone.
  expect(document.match(/<w:bidi\/>/g)).toHaveLength(2);
});

test('WD12: the file to fill in has every heading, and takes in what is kept of the language already', async () => {
  await load(urdu);
  const { path } = await at.ask('headings.blank', { language: 'Urdu' });
  const blank = JSON.parse(readFileSync(path, 'utf8')) as HeadingsFile;
  expect(Object.keys(blank.headings)).toEqual([...paperHeadings]);
  expect(blank.headings['Why we are meeting']).toBe(urdu.headings['Why we are meeting']);
  expect(await load(blank)).toMatchObject({ ok: true });
  const [row] = await at.ask('headings.list', {});
  expect(row).toMatchObject({ language: 'Urdu', tag: 'ur', known: 2 });
  expect(row?.missing).toHaveLength(paperHeadings.length - 2);
});

test('WD12: a file that Settings wrote is filled in, taken in and printed, and nothing of it is ours', async () => {
  const { path } = await at.ask('headings.blank', { language: 'Polish' });
  const blank = JSON.parse(readFileSync(path, 'utf8')) as HeadingsFile;
  // As it is written nobody has filled it in, and it says so place by place.
  const refused = await load(blank);
  expect(JSON.stringify(refused)).toContain('The sign of the language, “tag”');
  expect(JSON.stringify(refused)).toContain('Who checked it, “by”');
  const filled = {
    ...blank,
    tag: 'pl',
    checked: { by: 'Invented Reader (TEST)', on: '2026-11-20' },
    // Not Polish: what stands there is the council's own, word for word.
    headings: Object.fromEntries(Object.keys(blank.headings).map((english) => [english, `<${english}>`])),
  };
  expect(await load(filled)).toMatchObject({ ok: true, value: { language: 'Polish' } });
  expect((await at.ask('headings.list', {}))[0]).toMatchObject({ known: paperHeadings.length, missing: [] });
  await askFor('Juniper', 'Polish');
  const choices = [{ kind: 'invitation', reader: await readerKey('Juniper'), childId: null } as const];
  const [written] = await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'out') });
  const document = strFromU8(unzipSync(readFileSync(written!.path))['word/document.xml'] ?? new Uint8Array());
  expect(document).toContain('&lt;Why we are meeting&gt;');
  expect(document).toContain('<w:lang w:val="pl"/>');
  // And once more: what is exported again is what was taken in.
  const again = JSON.parse(readFileSync((await at.ask('headings.blank', { language: 'Polish' })).path, 'utf8')) as HeadingsFile;
  expect(again).toEqual(filled);
});

test.each([
  ['no JSON', undefined, 'The whole file","reason":"cannot be read'],
  ['no language', { ...urdu, language: undefined }, 'The name of the language, “language”","reason":"is missing'],
  [
    'a heading that is no words',
    { ...urdu, headings: { Why: 7 } },
    'The heading “Why”","reason":"has to be words between quotation marks',
  ],
  ['a name of ours that was changed', { ...urdu, Angebot: 'x' }, 'has “Angebot” in it, which belongs nowhere'],
  ['a heading too long', { ...urdu, headings: { Why: 'x'.repeat(201) } }, 'is longer than 200 letters'],
  ['nobody who checked it', { ...urdu, checked: { by: ' ', on: '2026-11-02' } }, 'must not be empty'],
  ['no language tag', { ...urdu, tag: 'Urdu!' }, 'must be a language tag'],
  [
    'a heading that no paper prints',
    { ...urdu, headings: { 'Why we met': 'x' } },
    'The heading “Why we met”","reason":"is printed on no paper',
  ],
  ['a name lost', { ...urdu, headings: { 'A page for {child}': 'ایک صفحہ' } }, 'has to say {child} too'],
])('WD12: a file with a fault is refused whole, and what is kept stays: %s', async (_, file, reason) => {
  await load(urdu);
  const refused = await load(file);
  expect(refused).toMatchObject({ ok: false, error: { type: 'HeadingsFaulty' } });
  expect(JSON.stringify(refused)).toContain(reason);
  expect(await at.ask('headings.list', {})).toHaveLength(1);
});

test('WD12: every heading of a family’s papers is one that can be translated, or a name, or the goal of an action', async () => {
  const all: HeadingsFile = {
    ...urdu,
    headings: Object.fromEntries(paperHeadings.map((one) => [one, `Z ${one.match(/\{\w+\}/g)?.join('') ?? ''}`])),
  };
  const format = { easyRead: true, dyslexiaFriendly: false, language: 'Urdu' };
  const left = new Set<string>();
  for (const { sittingId: one } of await at.ask('sitting.list', { like: '', filter: 'all' }))
    for (const reader of await at.ask('documents.list', { sittingId: one })) {
      if (!['parent-in-household', 'parent-elsewhere', 'child', 'supporter', 'interpreter'].includes(reader.class)) continue;
      for (const { choice } of reader.documents) {
        const { model } = await at.ask('documents.preview', { sittingId: one, choice });
        for (const block of inFormat(model, format, all).blocks.flatMap((block) =>
          block.block === 'landscape' ? block.blocks : block,
        ))
          if ((block.block === 'title' || block.block === 'heading') && block.beside === undefined) left.add(block.text);
      }
    }
  const named = /\(TEST\)$|^(Ash|Rowan|Wren|Rowan and Wren)$|^\d\. |Panel$|Primary$|Academy$|service$|Team$/;
  expect([...left].filter((text) => !named.test(text))).toEqual([]);
});
