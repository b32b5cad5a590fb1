import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWordFile, type WordRefused, wordRefusalWords } from '../../src/incoming/word-file.ts';
import { letterhead, split } from '../support/letterheads.ts';

const read = async (body: string) => {
  const file = await readWordFile(letterhead({ body }), { as: 'returned' });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
};
const refusalOf = async (bytes: Uint8Array, as: 'template' | 'returned' = 'template'): Promise<WordRefused['type'] | 'read'> => {
  const file = await readWordFile(bytes, { as });
  return file.ok ? 'read' : file.error.type;
};

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const control = (tag: string, content: string, settings = '') =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/>${settings}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe('a Word file from outside', () => {
  test('its words are read in order, joined where Word split them, with line breaks and tabs', async () => {
    const file = await read(
      `${split('The ch', 'ild was ', 'seen.')}<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>`,
    );
    expect(file.body).toEqual([
      { block: 'paragraph', style: null, text: 'The child was seen.' },
      { block: 'paragraph', style: 'Heading1', text: 'One\ntwo\tthree' },
    ]);
  });

  test('a table is read by row and cell, and its paragraphs are lines', async () => {
    const cell = (...lines: string[]) => `<w:tc>${lines.map((line) => `<w:p>${run(line)}</w:p>`).join('')}</w:tc>`;
    const file = await read(`<w:tbl><w:tr>${cell('Agency')}${cell('Police', 'Response team')}</w:tr></w:tbl>`);
    expect(file.body).toEqual([{ block: 'table', rows: [['Agency', 'Police\nResponse team']] }]);
  });

  test('what stands in a content control is found by its tag: in a line, around paragraphs, in a cell', async () => {
    const file = await read(
      [
        `<w:p>${run('Seen on ')}${control('seen', run('3 May'))}${run('.')}</w:p>`,
        control('worries', `<w:p>${run('Home alone.')}</w:p><w:p>${run('Hungry.')}</w:p>`),
        `<w:tbl><w:tr><w:tc>${control('scale', `<w:p>${run('4')}</w:p>`)}</w:tc></w:tr></w:tbl>`,
      ].join(''),
    );
    expect(file.fields).toEqual([
      { tag: 'seen', text: '3 May' },
      { tag: 'worries', text: 'Home alone.\nHungry.' },
      { tag: 'scale', text: '4' },
    ]);
    expect(file.body[0]).toMatchObject({ text: 'Seen on 3 May.' });
  });

  test('a control that still shows its hint is empty', async () => {
    const file = await read(`<w:p>${control('seen', run('Click here'), '<w:showingPlcHdr/>')}</w:p>`);
    expect(file.fields).toEqual([{ tag: 'seen', text: '' }]);
  });

  test('what was put in by a tracked change is read, what was struck out or moved away is not, and it is said', async () => {
    const file = await read(
      `<w:p><w:ins w:id="1" w:author="A">${run('not ')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>always </w:delText></w:r></w:del>${run('safe')}<w:moveFrom w:id="3" w:author="A">${run(' gone')}</w:moveFrom></w:p>`,
    );
    expect(file.body).toEqual([{ block: 'paragraph', style: null, text: 'not safe' }]);
    expect(file.hadTrackedChanges).toBe(true);
  });

  test('hidden text is not read, and it is said', async () => {
    const file = await read(`<w:p>${run('seen')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>`);
    expect(file.body).toEqual([{ block: 'paragraph', style: null, text: 'seen' }]);
    expect(file.hadHiddenText).toBe(true);
  });

  test('the paragraphs of headers and footers say where they stand', async () => {
    const file = await readWordFile(letterhead(), { as: 'template' });
    expect(file.ok && file.value.paragraphs.map(({ part, text }) => [part, text])).toContainEqual([
      'word/footer1.xml',
      'Ref {{case.reference}} · copy for {{copy.for}}',
    ]);
  });
});

describe('I6: what a Word file may not carry', () => {
  const rels = (line: string) => ({
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${line}</Relationships>`,
  });
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  test.each<[string, Uint8Array, WordRefused['type']]>([
    ['macros', letterhead({ parts: { 'word/vbaProject.bin': 'x' } }), 'Macros'],
    ['an embedded file', letterhead({ parts: { 'word/embeddings/oleObject1.bin': 'x' } }), 'Embedded'],
    ['an object in the text', letterhead({ body: '<w:p><w:r><w:object/></w:r></w:p>' }), 'Embedded'],
    ['another file taken in', letterhead({ body: '<w:altChunk/>' }), 'Embedded'],
    [
      'a template that is fetched',
      letterhead({
        parts: rels(`<Relationship Id="r1" Type="${kind}/attachedTemplate" Target="file:///x.dotm" TargetMode="External"/>`),
      }),
      'LinksOutside',
    ],
    [
      'a picture that is fetched',
      letterhead({
        parts: rels(`<Relationship TargetMode='External' Target='http://x.test/a.png' Type='${kind}/image' Id='r1'/>`),
      }),
      'LinksOutside',
    ],
    ['data of another program', letterhead({ parts: { 'customXml/item1.xml': '<a/>' } }), 'CustomXml'],
    [
      'a field that runs a program',
      letterhead({
        body: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>',
      }),
      'FieldOutside',
    ],
    [
      'a field that includes a file',
      letterhead({ body: '<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;c:\\x&quot;"/></w:p>' }),
      'FieldOutside',
    ],
    [
      'an entity of its own',
      letterhead({ parts: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
      'BadXml',
    ],
    ['no Word inside', letterhead({ parts: { '[Content_Types].xml': '<Types/>' } }), 'NotWord'],
    ['the old format, or a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'OldOrLocked'],
  ])('%s refuses it, in words', async (_, bytes, type) => {
    const file = await readWordFile(bytes, { as: 'template' });
    expect(file).toMatchObject({ ok: false, error: { type } });
    if (!file.ok) expect(wordRefusalWords(file.error)).toMatch(/\.$/);
  });

  test('a page number is a field like any other, and a web address may be pressed', async () => {
    const page = letterhead({ footer: '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>' });
    expect(await refusalOf(page)).toBe('read');
    const link = letterhead({
      parts: rels(`<Relationship Id="r9" Type="${kind}/hyperlink" Target="https://x.test" TargetMode="External"/>`),
    });
    expect(await refusalOf(link)).toBe('read');
  });

  test('a returned file may carry what Word itself keeps beside the text', async () => {
    expect(await refusalOf(letterhead({ parts: { 'customXml/item1.xml': '<a/>' } }), 'returned')).toBe('read');
  });

  test('I11: whatever happens to its text on the way, it is read or refused, and never hangs', async () => {
    const whole = `<w:p>${control('a', run('b'))}</w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`;
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 12 }), async (at, cut, put) => {
        const body = whole.slice(0, at) + put + whole.slice(at + cut);
        expect(['read', 'BadXml', 'Embedded', 'FieldOutside']).toContain(await refusalOf(letterhead({ body })));
      }),
      { numRuns: 200 },
    );
  });
});

const libreOffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
// LibreOffice 7.4 keeps what was typed into a control and drops its tag: whoever reads a form back must know its fields by their
// labels as well.
test.skipIf(libreOffice === undefined)('a file that LibreOffice saved again still says its words, row by row', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-incoming-'));
  const cell = (content: string) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const row = (label: string, content: string) => `<w:tr>${cell(`<w:p>${run(label)}</w:p>`)}${cell(content)}</w:tr>`;
  const body = `<w:tbl><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${row('Seen on', `<w:p>${control('seen', run('3 May'))}</w:p>`)}${row('Worries', control('worries', `<w:p>${run('Home alone.')}</w:p><w:p>${run('Hungry.')}</w:p>`))}</w:tbl><w:p/>`;
  writeFileSync(join(folder, 'report.docx'), letterhead({ body }));
  execFileSync(libreOffice ?? '', [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    'docx',
    '--outdir',
    join(folder, 'out'),
    join(folder, 'report.docx'),
  ]);
  const file = await readWordFile(new Uint8Array(readFileSync(join(folder, 'out', 'report.docx'))), { as: 'returned' });
  expect(file.ok && file.value.body[0]).toEqual({
    block: 'table',
    rows: [
      ['Seen on', '3 May'],
      ['Worries', 'Home alone.\nHungry.'],
    ],
  });
});
