import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskApi } from '../../../src/contract/api.ts';
import type { AskedOf } from '../../../src/contract/procedure.ts';
import type { PersonId, SittingId } from '../../../src/core/identifiers.ts';
import { ok } from '../../../src/core/result.ts';
import type { DocumentModel } from '../../../src/documents/model.ts';
import { renderDocx } from '../../../src/documents/render-docx.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { transact } from '../../../src/storage/database.ts';
import { aLetter, pictured, shape, written } from '../../support/a-letter.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';
import { aPng } from '../../support/pictures.ts';

let at: TestDesk;
/** The practice family's review that is still ahead, and the first of its children. */
let sittingId: SittingId;
let childId: PersonId;
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2027-01-14');
  childId = (await at.ask('sitting.get', { sittingId })).conferences[0]!.child.id;
});
afterEach(() => at.close());

const picture = Buffer.from(aPng()).toString('base64');
const words = 'I want mum to be safe.\nI want to know who picks me up.';
type Asked = AskedOf<DeskApi['childStatement.add']>;
const letter = (change: Partial<Asked> = {}): Asked => ({
  sittingId,
  childId,
  form: 'letter',
  words,
  givenOn: '2026-11-20',
  broughtBy: 'Robin Earshot (TEST)',
  audience: 'professionals',
  picture,
  ...change,
});
const minutesFor = async (reader: string | null) => {
  const choice = { kind: 'minutes', reader, childId: null } as never;
  return (await at.ask('documents.preview', { sittingId, choice })).model;
};
const picturesOf = ({ blocks }: DocumentModel): ReadonlyArray<string> =>
  blocks.flatMap((block) => (block.block === 'picture' ? [block.alt] : []));
const statements = async () => (await at.ask('record.get', { sittingId })).record.statements;
const inviteeWho = async (is: (one: { part: string; personId: string | null }) => boolean) =>
  Object.values((await at.ask('record.get', { sittingId })).record.invitees).find(is)!.id;

test('RP09: a child’s own statement is item one of the minutes, in their words, with the thing itself in the Word file', async () => {
  await at.ask('childStatement.add', letter());
  const model = await minutesFor(null);
  const said = renderText(model);
  const own = said.indexOf('In the children’s own words');
  expect(own).toBeGreaterThan(0);
  expect(own).toBeLessThan(said.indexOf('1. Conference details'));
  expect(said).toContain(`“${words}”`);
  expect(said).toContain('Letter, Friday 20 November 2026, brought by Robin Earshot (TEST)');
  // Once, and not again among what others say of the child.
  expect(said.split('I want mum to be safe.')).toHaveLength(2);
  const parts = unzipSync(await renderDocx(model));
  const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
  // The letter, and the genogram.
  expect(media).toHaveLength(2);
  for (const name of media) expect(Buffer.from(parts[name]!).toString('latin1')).not.toContain('Hidden Lane');
  expect(Buffer.from(parts['word/document.xml']!).toString()).toContain('descr="Letter by Rowan, Friday 20 November 2026"');
  expect(await renderDocx(model)).toEqual(await renderDocx(model));
});

test('RP09: a letter of several pages is kept whole, its pages in their order and its words once', async () => {
  const pages = [aPng(40, 30), aPng(40, 31), aPng(40, 32)].map((page) => Buffer.from(page).toString('base64'));
  const [first, ...morePages] = pages;
  await at.ask('childStatement.add', letter({ picture: first!, morePages }));
  const own = (await statements()).filter((one) => one.own != null);
  expect(own.map(({ source, text }) => [source, text])).toEqual([
    ['brought by Robin Earshot (TEST), page 1 of 3', words],
    ['brought by Robin Earshot (TEST), page 2 of 3', ''],
    ['brought by Robin Earshot (TEST), page 3 of 3', ''],
  ]);
  const model = await minutesFor(null);
  expect(picturesOf(model).filter((alt) => alt.startsWith('Letter by Rowan'))).toHaveLength(3);
  expect(renderText(model).split('I want mum to be safe.')).toHaveLength(2);
  const heights = await Promise.all(
    own.map(async ({ own: of }) => (await at.ask('childStatement.picture', { pictureId: of!.pictureId! })).height),
  );
  expect(heights).toEqual([30, 31, 32]);
  // One page that is no picture keeps none of them.
  const broken = letter({ picture: first!, morePages: [Buffer.from('no').toString('base64')] });
  expect(await at.call('childStatement.add', broken)).toMatchObject({ error: { type: 'PictureRefused' } });
  expect((await statements()).filter((one) => one.own != null)).toHaveLength(3);
});

test.each([
  ['a letter without the letter', { picture: null }, 'OriginalMissing'],
  ['a drawing that somebody only tells of', { form: 'drawing', picture: null }, 'OriginalMissing'],
  ['words of an app without words', { form: 'mind-of-my-own', words: ' ', picture: null }, 'OwnWordsMissing'],
  ['what is no picture', { picture: Buffer.from('<svg/>').toString('base64') }, 'PictureRefused'],
  ['a day to come', { givenOn: '2026-11-22' }, 'DayToCome'],
  ['of a child of another family', { childId: '01890000-0000-7000-8000-000000000000' }, 'NotHere'],
] as const)('RP09: it is not kept without the original: %s', async (_, change, type) => {
  const before = await statements();
  expect(await at.call('childStatement.add', letter(change as Partial<Asked>))).toMatchObject({ ok: false, error: { type } });
  expect(await statements()).toEqual(before);
});

test('RP09: a drawing may come without a word, and an app’s words without a picture', async () => {
  await at.ask('childStatement.add', letter({ form: 'drawing', words: '' }));
  await at.ask('childStatement.add', letter({ form: 'mind-of-my-own', picture: null, givenOn: '2026-11-18' }));
  const said = renderText(await minutesFor(null));
  expect(said.indexOf('Mind Of My Own statement')).toBeLessThan(said.indexOf('Drawing, Friday'));
  expect(said).not.toContain('“”');
});

test('RP09: nobody changes a child’s words or puts a summary in their place; who may have them can be changed', async () => {
  const { statementId: id } = await at.ask('childStatement.add', letter());
  const edit = (one: object) => at.call('record.edit', { sittingId, edits: [one as never] });
  const [own] = (await statements()).filter((one) => one.id === id);
  for (const one of [
    { edit: 'statement.text', id, text: 'Rowan is worried.' },
    { edit: 'statement.change', id, change: { summary: 'Rowan wrote a letter.' } },
    { edit: 'statement.change', id, change: { own: null } },
    { edit: 'statement.change', id, change: { section: 'worries' } },
    { edit: 'statement.add', statement: { ...own, id: at.desk.newId(), own: { ...own!.own, pictureId: null } }, after: null },
  ])
    expect(await edit(one)).toMatchObject({ ok: false, error: { type: 'OwnWordsStay' } });
  expect((await statements()).find((one) => one.id === id)).toEqual(own);
  expect(await edit({ edit: 'statement.change', id, change: { audience: { to: 'everyone' } } })).toMatchObject({ ok: true });
  expect(await edit({ edit: 'statement.remove', id })).toMatchObject({ ok: true });
  expect(renderText(await minutesFor(null))).not.toContain('In the children’s own words');
});

test('RP09: whoever may only have a summary is told nothing of it, and gets no picture either', async () => {
  await at.ask('childStatement.add', letter());
  const parent = await minutesFor(await inviteeWho(({ part }) => part === 'family'));
  expect(renderText(parent)).not.toContain('I want mum to be safe.');
  expect(picturesOf(parent)).toEqual([expect.stringMatching(/^Genogram of /)]);
  const agency = await minutesFor(await inviteeWho(({ part }) => part === 'agency'));
  expect(renderText(agency)).toContain('I want mum to be safe.');
  expect(picturesOf(agency)).toContain('Letter by Rowan, Friday 20 November 2026');
});

test('RP09: an approved record keeps the thing itself in its papers, and takes no other', async () => {
  sittingId = await sittingOn(at, '2026-04-21');
  expect(await at.call('childStatement.add', letter())).toMatchObject({ error: { type: 'RecordApproved' } });
  await at.ask('record.correct', { sittingId, kind: 'wrong-fact', note: 'Rowan’s letter was left out.', askedBy: 'Rowan' });
  const { statementId } = await at.ask('childStatement.add', letter());
  await at.ask('sitting.approve', { sittingId });
  const own = (await statements()).find(({ id }) => id === statementId)?.own;
  const kept = await at.ask('childStatement.picture', { pictureId: own!.pictureId! });
  expect(kept).toMatchObject({ type: 'png', width: 40, height: 20 });
  const model = await minutesFor(null);
  expect(model).toMatchObject({ draft: false, version: '1.1' });
  expect(JSON.stringify(model)).toContain(kept.data);
});

const inWord = aLetter([written('I want mum to be safe.'), pictured(), written('From Rowan (TEST)'), shape()].join(''));
const asFile = (bytes = inWord, change: Partial<Asked> = {}): Asked =>
  letter({
    words: '',
    picture: null,
    letter: { fileName: 'Dear chair.docx', file: Buffer.from(bytes).toString('base64') },
    ...change,
  });

test('RP09: a letter in Word is kept with its hash, and its words and pictures stand in the minutes in their order', async () => {
  const looked = await at.ask('childStatement.look', asFile().letter!);
  expect(looked.parts.map(({ words: said }) => said)).toEqual(['I want mum to be safe.', 'From Rowan (TEST)']);
  expect(await statements()).toEqual((await statements()).filter((one) => one.own == null));
  await at.ask('childStatement.add', asFile());
  const own = (await statements()).flatMap((one) => (one.own == null ? [] : [{ ...one, own: one.own }]));
  expect(own.map(({ text, source, own: { pictureId } }) => [text, source, pictureId !== null])).toEqual([
    ['I want mum to be safe.', expect.stringContaining('part 1 of 2, only in the file itself: a drawing made in Word'), true],
    ['From Rowan (TEST)', expect.stringContaining('part 2 of 2'), false],
  ]);
  const sha256 = createHash('sha256').update(inWord).digest('hex');
  expect(own.map(({ own: { letter: file } }) => file)).toEqual([
    { id: expect.any(String), fileName: 'Dear chair.docx', sha256 },
    { id: own[0]!.own.letter!.id, fileName: 'Dear chair.docx', sha256 },
  ]);
  const model = await minutesFor(null);
  const said = renderText(model);
  expect(said.indexOf('“I want mum to be safe.”')).toBeGreaterThan(0);
  expect(said.indexOf('“I want mum to be safe.”')).toBeLessThan(said.indexOf('“From Rowan (TEST)”'));
  expect(said).toContain('only in the file itself: a drawing made in Word');
  expect(picturesOf(model)).toContain('Letter by Rowan, Friday 20 November 2026');
  const folder = mkdtempSync(join(tmpdir(), 'conference-desk-test-'));
  try {
    const { path } = await at.ask('childStatement.write', { letterId: own[0]!.own.letter!.id, folder });
    expect(new Uint8Array(readFileSync(path))).toEqual(inWord);
    expect(path).toMatch(/2026-11-21 .* letter [0-9a-f]{6}\.docx$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('RP09: a letter in Word is refused as every other file is, and nothing of it is kept', async () => {
  const before = await statements();
  const macros = aLetter(written('Hello'), { 'word/vbaProject.bin': 'x' });
  const refused = { error: { type: 'LetterRefused', why: expect.stringContaining('macros') } };
  expect(await at.call('childStatement.add', asFile(macros))).toMatchObject(refused);
  expect(await at.call('childStatement.look', asFile(macros).letter!)).toMatchObject(refused);
  // A drawing is the drawing itself, and words about it are somebody else's account.
  expect(await at.call('childStatement.add', asFile(aLetter(written('A house')), { form: 'drawing' }))).toMatchObject({
    error: { type: 'OriginalMissing' },
  });
  expect(await statements()).toEqual(before);
  expect(at.desk.db.prepare('SELECT count(*) AS n FROM own_letter').get()).toEqual({ n: 0 });
});

test('RP09: a letter in Word goes to whom a scanned one goes, and to nobody else', async () => {
  await at.ask('childStatement.add', asFile());
  const parent = await minutesFor(await inviteeWho(({ part }) => part === 'family'));
  expect(renderText(parent)).not.toContain('From Rowan (TEST)');
  const agency = await minutesFor(await inviteeWho(({ part }) => part === 'agency'));
  expect(renderText(agency)).toContain('“From Rowan (TEST)”');
  // Whose file it is, and under which name it came, is for the desk alone.
  expect(JSON.stringify(agency)).not.toContain('Dear chair.docx');
});

test('RP09, PF03: where its words name whom a reader may not be told of, no page of the letter is theirs', async () => {
  const pages = [aPng(40, 30), aPng(40, 31)].map((page) => Buffer.from(page).toString('base64'));
  const [picture = '', ...morePages] = pages;
  sittingId = await sittingOn(at, '2026-04-21');
  await at.ask('record.correct', { sittingId, kind: 'wrong-fact', note: 'Rowan’s letter was left out.', askedBy: 'Rowan' });
  const reader = await inviteeWho(({ part }) => part === 'child');
  childId = (await at.ask('record.get', { sittingId })).record.invitees[reader]!.personId!;
  const said = 'I like to be with Hazel and with Ellis Exampleford (TEST).';
  await at.ask('childStatement.add', letter({ words: said, broughtBy: '', picture, morePages, audience: 'everyone' }));
  const copy = async (): Promise<string> => {
    const model = await minutesFor(reader);
    const pages = picturesOf(model).filter((alt) => alt.startsWith('Letter'));
    return `${renderText(model).includes('I like ') ? 'words' : 'nothing'}, ${pages.length} pages`;
  };
  expect(await copy()).toBe('words, 2 pages');
  // Where one of them lives, and so who it is, is now kept from the child.
  transact(at.desk.db, (tx) => {
    tx.prepare(
      `INSERT INTO address_hidden_from
       SELECT r.address_id, $childId FROM residence r JOIN person p ON p.id = r.person_id WHERE p.given_name = 'Ellis'`,
    ).run({ childId });
    return ok(null);
  });
  expect(await copy()).toBe('nothing, 0 pages');
});
