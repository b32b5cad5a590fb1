import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentChoice, IssuedRow } from '../../../src/contract/documents.ts';
import { copiesHeld, type LoggedCopy } from '../../../src/core/distribution/copies.ts';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { aDesk, aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
/** The initial conference of the practice family: closed, approved, 1.0. */
let sittingId: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2026-04-21');
});
afterEach(() => at.close());

const choices = async (kinds: ReadonlyArray<DocumentChoice['kind']>): Promise<DocumentChoice[]> =>
  (await at.ask('documents.list', { sittingId })).flatMap(({ documents }) =>
    documents.map(({ choice }) => choice).filter(({ kind }) => kinds.includes(kind)),
  );
const write = async (kinds: ReadonlyArray<DocumentChoice['kind']>, folder = 'out') =>
  at.ask('documents.write', { sittingId, choices: await choices(kinds), folder: join(at.folder, folder) });
const log = () => at.ask('documents.log', { sittingId });
const rowFor = async (name: string, kind: string): Promise<IssuedRow> => {
  const row = (await log()).find((one) => one.recipient.startsWith(name) && one.kind === kind);
  if (row === undefined) throw new Error(`Nothing of ${kind} for ${name}`);
  return row;
};
const correct = () =>
  at.ask('record.correct', { sittingId, kind: 'wrong-fact', note: 'The school was told on the 7th.', askedBy: 'Juniper' });

/** Changes the first line that this many words are in, and has the chair approve the next version. */
const putRight = async (change: (text: string) => string, which: (text: string) => boolean): Promise<void> => {
  await correct();
  const { record } = await at.ask('record.get', { sittingId });
  const line = record.statements.find(({ text, audience }) => audience.to === 'everyone' && which(text));
  if (line === undefined) throw new Error('There is such a line');
  await at.ask('record.edit', {
    sittingId,
    edits: [{ edit: 'statement.text', id: line.id, text: change(line.text) }] as never,
  });
  await at.ask('sitting.approve', { sittingId });
};

describe('RD06: the distribution log', () => {
  test('says who has which version and copy number, how and when it left, and that it arrived', async () => {
    await write(['decision-letter']);
    const letter = await rowFor('Juniper', 'decision-letter');
    expect(letter).toMatchObject({ version: '1.0', sent: null, recall: null });
    expect(letter.copyNumber).toBeGreaterThan(0);
    const files = [letter.documentId];
    expect(await at.call('distribution.received', { sittingId, files, on: '2026-11-24', how: 'signed for' })).toMatchObject({
      error: { type: 'NotSent' },
    });
    await at.ask('distribution.sent', { sittingId, files, way: 'tracked-post', on: '2026-11-23' });
    await at.ask('distribution.received', { sittingId, files, on: '2026-11-24', how: 'signed for' });
    expect((await rowFor('Juniper', 'decision-letter')).sent).toEqual({
      way: 'tracked-post',
      on: '2026-11-23',
      by: 'Sorrel Minutewell',
      received: { on: '2026-11-24', how: 'signed for' },
    });
  });

  test('the recall list names every holder once for each paper, and how to reach them without telling a home', async () => {
    await write(['minutes']);
    await write(['minutes'], 'again');
    const holders = await at.ask('distribution.holders', { sittingId });
    const written = new Set((await log()).filter(({ reader }) => reader !== null).map(({ recipient }) => recipient));
    expect(holders.map(({ recipient }) => recipient).sort()).toEqual([...written].sort());
    expect(holders.every(({ files, version }) => files.length === 2 && version === '1.0')).toBe(true);
    expect(holders.find(({ recipient }) => recipient.startsWith('Juniper'))?.reach).toBe('by post, to where they live');
    expect(JSON.stringify(holders)).not.toMatch(/Hushwood|ZZ9/);
  });

  test('a copy that came back is held no more; one that was not found still is', async () => {
    await write(['minutes']);
    const juniper = await rowFor('Juniper', 'minutes');
    const caldor = await rowFor('Caldor', 'minutes');
    const answer = (files: ReadonlyArray<IssuedRow['documentId']>, what: 'returned' | 'not-found') =>
      at.call('distribution.recallAnswer', { sittingId, files: [...files], on: '2026-11-25', what });
    expect(await answer([juniper.documentId], 'returned')).toMatchObject({ error: { type: 'NotAskedBack' } });
    const files = [juniper.documentId, caldor.documentId];
    await at.ask('distribution.recall', { sittingId, files, why: 'A wrong page was in it.' });
    await answer([juniper.documentId], 'returned');
    await answer([caldor.documentId], 'not-found');
    const names = (await at.ask('distribution.holders', { sittingId })).map(({ recipient }) => recipient.split(' ')[0]);
    expect(names).not.toContain('Juniper');
    expect(names).toContain('Caldor');
  });

  test('a file of another conference is refused, and then nothing of the batch is noted', async () => {
    await write(['decision-letter']);
    const letter = await rowFor('Juniper', 'decision-letter');
    const files = [letter.documentId, at.desk.newId() as never];
    expect(await at.call('distribution.sent', { sittingId, files, way: 'post', on: '2026-11-23' })).toMatchObject({
      error: { type: 'NotHere' },
    });
    expect((await rowFor('Juniper', 'decision-letter')).sent).toBeNull();
  });

  test('the export for a complaint has a line for each file, with its hash, its way and why it was corrected', async () => {
    const written = await write(['decision-letter', 'minutes']);
    // Papers of whoever is kept apart wait for a second person (RD05).
    const files = (await log()).filter(({ recipient }) => !recipient.startsWith('Caldor')).map(({ documentId }) => documentId);
    await at.ask('distribution.sent', { sittingId, files, way: 'hand', on: '2026-11-21' });
    await correct();
    const of = { sittingId, format: 'csv', folder: join(at.folder, 'list') } as const;
    const all = await at.ask('distribution.export', { ...of, reader: null });
    const text = readFileSync(all.path, 'utf8');
    expect(all.rows).toBe(written.length);
    for (const { sha256 } of written) expect(text).toContain(sha256);
    expect(text).toContain('"Handed over"');
    expect(text).toContain('"The school was told on the 7th."');
    const { reader } = await rowFor('Juniper', 'minutes');
    const own = await at.ask('distribution.export', { ...of, reader });
    expect(own.rows).toBe(2);
  });
});

describe('RD09: putting an approved record right', () => {
  test('the next version has a new number, and the approved one stays as it was', async () => {
    const before = await write(['minutes']);
    expect(await correct()).toEqual({ version: '1.1' });
    expect(await at.call('record.correct', { sittingId, kind: 'disputed', note: 'x', askedBy: 'y' })).toMatchObject({
      error: { type: 'NotApproved' },
    });
    await at.ask('sitting.approve', { sittingId });
    // What somebody who was kept out does not get is looked at again, in each version (EX-06).
    for (const { inviteeId, cut } of await at.ask('exclusion.cuts', { sittingId }))
      await at.ask('exclusion.confirmCut', { sittingId, inviteeId, cut });
    at.setClock('2026-11-23T09:00');
    const after = await write(['minutes'], 'after');
    expect((await log()).map(({ version }) => version)).toEqual([...before.map(() => '1.0'), ...after.map(() => '1.1')]);
    expect(after.map(({ path }) => path.split('/').at(-1))).not.toEqual(before.map(({ path }) => path.split('/').at(-1)));
  });

  test('everybody who holds the earlier version has a slip to be written, and nobody else', async () => {
    const given = (await choices(['minutes', 'decision-letter'])).slice(0, 5);
    await at.ask('documents.write', { sittingId, choices: given, folder: join(at.folder, 'out') });
    expect(await choices(['amendment-slip'])).toEqual([]);
    await putRight(
      (text) => `${text} Corrected.`,
      () => true,
    );
    const holders = new Set(given.flatMap(({ reader }) => reader ?? []));
    expect((await choices(['amendment-slip'])).map(({ reader }) => reader)).toEqual([...holders]);
    const withMinutes = given.filter(({ kind }) => kind === 'minutes').flatMap(({ reader }) => reader ?? []);
    expect((await choices(['marked-minutes'])).map(({ reader }) => reader)).toEqual(withMinutes);
    const written = await write(['amendment-slip'], 'slips');
    expect(written.map(({ path }) => path).every((path) => /amendment slip 1\.1/.test(path))).toBe(true);
  });

  test('RD09: no slip goes before the chair has approved what it says', async () => {
    await write(['decision-letter']);
    await correct();
    expect(await choices(['amendment-slip'])).toEqual([]);
    await at.ask('sitting.approve', { sittingId });
    expect((await choices(['amendment-slip'])).length).toBeGreaterThan(3);
  });

  test('RD09: a child whose letter says what it said before is told that it is right, and has nothing to send back', async () => {
    await write(['decision-letter']);
    await correct();
    await at.ask('sitting.approve', { sittingId });
    const row = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Rowan'))!;
    const { model } = await at.ask('documents.preview', {
      sittingId,
      choice: { kind: 'amendment-slip', reader: row.reader, childId: null },
    });
    const words = renderText(model);
    expect(words).toContain('Your letter is still right');
    // A paper without a heading is refused by whoever checks Word files for screen readers (WD06).
    expect(words).toContain('What you can do');
    expect(words).not.toMatch(/was not right|destroy|Why:|sent the earlier/);
  });

  test('a slip says what the reader’s own copy says differently, and why, and nothing of anybody else’s', async () => {
    await write(['minutes']);
    const { record } = await at.ask('record.get', { sittingId });
    const open = record.statements.find(({ audience, sensitivity }) => audience.to === 'everyone' && sensitivity === null);
    await putRight(
      () => 'The school rang on 7 April and was told at once.',
      (text) => text === open?.text,
    );
    const slip = async (name: string) => {
      const row = await rowFor(name, 'minutes');
      const choice = { kind: 'amendment-slip', reader: row.reader, childId: null } as const;
      return renderText((await at.ask('documents.preview', { sittingId, choice })).model);
    };
    const mothers = await slip('Juniper');
    expect(mothers).toContain('The school rang on 7 April and was told at once.');
    expect(mothers).toContain('A fact was wrong.');
    expect(mothers).not.toContain('The school was told on the 7th.');
    // Only what was corrected: where she lives stands on her slip once, as its address.
    expect(mothers.split('Hushwood')).toHaveLength(2);
    expect(await slip('Caldor')).not.toMatch(/Hushwood|Hazel/);
  });

  test('a slip says one change of several papers once, under which part of each, and the words that are different in bold', async () => {
    await write(['minutes', 'plan']);
    await correct();
    const { record } = await at.ask('record.get', { sittingId });
    const line = record.statements.find(({ audience, section }) => audience.to === 'everyone' && section === 'worries')!;
    const contingency = record.plan.contingency.replace('5', '3');
    expect(contingency).not.toBe(record.plan.contingency);
    const edits = [
      { edit: 'plan.change', change: { contingency } },
      { edit: 'statement.text', id: line.id, text: `${line.text} It was twice.` },
    ];
    await at.ask('record.edit', { sittingId, edits: edits as never });
    await at.ask('sitting.approve', { sittingId });
    const { reader } = await rowFor('Marlo', 'minutes');
    const choice = { kind: 'amendment-slip', reader, childId: null } as const;
    const { model } = await at.ask('documents.preview', { sittingId, choice });
    const words = renderText(model);
    expect(words).toMatch(/In the plan for \w+ and the plan for \w+, version 1.0/);
    expect(words).toMatch(/13\. Worries and risks: \w+/);
    const bold = model.blocks.flatMap((block) =>
      block.block === 'table' ? block.rows.flat(2).flatMap(({ voice, text }) => (voice === 'strong' ? [text] : [])) : [],
    );
    expect(bold).toContain('5');
    expect(bold).toContain('3');
    expect(bold.join('')).not.toContain('legal planning');
  });

  test('whose own copy says the same is told so: what changed for others is not said', async () => {
    await write(['minutes']);
    await correct();
    await at.ask('sitting.approve', { sittingId });
    const { reader } = await rowFor('Caldor', 'minutes');
    const choice = { kind: 'amendment-slip', reader, childId: null } as const;
    const { model } = await at.ask('documents.preview', { sittingId, choice });
    expect(renderText(model)).toContain('In your own copy of the record the words are the same as before.');
  });

  test('papers whose words are as they were are named in one sentence, in the order in which they were sent', async () => {
    await write(['minutes', 'decision-letter', 'plan']);
    await putRight(
      () => 'The school rang on 7 April.',
      (text) => text.includes('breakfast'),
    );
    const { reader } = await rowFor('Juniper', 'minutes');
    const choice = { kind: 'amendment-slip', reader, childId: null } as const;
    const words = renderText((await at.ask('documents.preview', { sittingId, choice })).model);
    expect(words).toMatch(/You hold the decision letter, the record, the plan for \w+ and the plan for \w+ of the conference/);
    expect(words.match(/the words are the same as before/g)).toHaveLength(1);
    expect(words).toMatch(/In your own copy of the decision letter, the plan for \w+ and the plan for \w+ the words/);
    expect(words).toContain('In the record, version 1.0');
  });

  test('what should never have stood there is taken out and repeated to nobody', async () => {
    await write(['minutes']);
    const { record } = await at.ask('record.get', { sittingId });
    const line = record.statements.find(({ audience, sensitivity }) => audience.to === 'everyone' && sensitivity === null)!;
    await at.ask('record.correct', { sittingId, kind: 'not-theirs', note: 'It named the referrer.', askedBy: 'Cedar' });
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'statement.text', id: line.id, text: 'A worry was reported.' }] });
    await at.ask('sitting.approve', { sittingId });
    expect(await choices(['marked-minutes'])).toEqual([]);
    const { reader } = await rowFor('Juniper', 'minutes');
    const choice = { kind: 'amendment-slip', reader, childId: null } as const;
    const slip = renderText((await at.ask('documents.preview', { sittingId, choice })).model);
    expect(slip).toContain('A worry was reported.');
    expect(slip).toContain('Something that is not repeated here');
    expect(slip).not.toContain(line.text);
  });

  test('WD07: the corrected minutes can be read with each change marked and its reason, for each reader from their own two copies', async () => {
    await write(['minutes']);
    await putRight(
      (text) => `${text} It was on 7 April.`,
      () => true,
    );
    const { reader } = await rowFor('Juniper', 'minutes');
    const choice = { kind: 'marked-minutes', reader, childId: null } as const;
    const [file] = await at.ask('documents.write', { sittingId, choices: [choice], folder: join(at.folder, 'marked') });
    const xml = strFromU8(unzipSync(readFileSync(file!.path))['word/document.xml']!);
    const put = [...xml.matchAll(/<w:ins [^>]*w:author="([^"]*)"[^>]*>(.*?)<\/w:ins>/g)];
    expect(put.map(([, , run]) => run?.replace(/<[^>]+>/g, '')).join('')).toContain('It was on 7 April.');
    expect(new Set(put.map(([, author]) => author))).toEqual(new Set([(await at.ask('settings.get', {})).organisation.name]));
    expect(xml.replace(/<[^>]+>/g, '')).toContain('Changes since version 1.0 are marked');
    expect(xml.replace(/<[^>]+>/g, '')).toContain('A fact was wrong.');
  });

  test('the minutes print the log of amendments', async () => {
    await correct();
    await at.ask('sitting.approve', { sittingId });
    const [minutes] = await choices(['minutes']);
    const { model } = await at.ask('documents.preview', { sittingId, choice: minutes! });
    expect(renderText(model)).toMatch(/Version that was corrected[^\n]*\n1\.0 \| .*A fact was wrong\./);
  });

  test('a record that is being corrected goes into a case file and comes back', async () => {
    await correct();
    const { json } = await at.ask('caseFile.export', {});
    const other = await aDesk({ now: '2026-11-21T09:00' });
    expect(await other.call('caseFile.import', { json })).toMatchObject({ ok: true });
    other.close();
  });
});

const anyCopy = fc.record({
  reader: fc.constantFrom('a', 'b', 'c', null),
  kind: fc.constantFrom('minutes', 'decision-letter', 'email-draft', 'calendar'),
  version: fc.constantFrom('1.0', '1.1'),
  draft: fc.boolean(),
  answer: fc.constantFrom('returned', 'destroyed', 'not-found', null),
});

test('RD09: in any history, the slip set is the set of those who hold an earlier version', () => {
  fc.assert(
    fc.property(fc.array(anyCopy, { maxLength: 20 }), (history) => {
      const logged = history.map(
        ({ answer, ...one }, index) =>
          ({
            ...one,
            id: String(index),
            childId: null,
            at: '2026-05-11T10:00',
            sent: null,
            recall: answer === null ? null : { on: '2026-05-12', why: 'x', by: 'y', answer: { on: '2026-05-13', what: answer } },
          }) as unknown as LoggedCopy,
      );
      const held = copiesHeld(logged);
      const outstanding = logged.filter(
        ({ kind, draft, reader, recall }) =>
          reader !== null &&
          !draft &&
          (kind === 'minutes' || kind === 'decision-letter') &&
          !['returned', 'destroyed'].includes(recall?.answer?.what ?? ''),
      );
      const key = ({ reader, kind, version }: Pick<LoggedCopy, 'reader' | 'kind' | 'version'>) => `${reader} ${kind} ${version}`;
      expect(new Set(held.map(key))).toEqual(new Set(outstanding.map(key)));
      expect(held.flatMap(({ files }) => files)).toHaveLength(outstanding.length);
    }),
    { numRuns: 1000 },
  );
});
