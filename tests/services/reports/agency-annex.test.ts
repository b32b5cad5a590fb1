import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InviteeId, SittingId } from '../../../src/core/identifiers.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';
import { returned, type Written } from '../../support/returned-forms.ts';

let at: TestDesk;
let sittingId: SittingId;
let inviteeId: InviteeId;
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2027-01-14');
  const { record } = await at.ask('record.get', { sittingId });
  inviteeId = Object.values(record.invitees).find(({ part }) => part === 'agency')!.id;
});
afterEach(() => at.close());

const canary = 'Quillwort-canary: he knows where she sleeps.';
const written: Written = {
  'annex.author': 'Teal Madeup, duty officer',
  'annex.words': canary,
  'annex.reason': 'She would be found (Quillwort-reason).',
  'annex.others': 'The police may; nobody of the family.',
};
/** Each form in a folder of its own. */
let folders = 0;
const blank = async (): Promise<Uint8Array> => {
  folders += 1;
  const folder = join(at.folder, `forms-${folders}`);
  mkdirSync(folder);
  const { path } = await at.ask('report.annexForm', { sittingId, inviteeId, folder });
  expect(path).toMatch(/confidential annex/);
  return readFileSync(path);
};
const came = async (change: Written = {}, options?: Parameters<typeof returned>[2]) => ({
  sittingId,
  fileName: 'annex.docx',
  file: Buffer.from(returned(await blank(), { ...written, ...change }, options)).toString('base64'),
});
const restricted = async () => (await at.ask('record.get', { sittingId })).annex?.statements ?? [];

describe('D3, domain.md 6.4 part 14: the confidential annex of an agency', () => {
  test('is a form of its own that names nobody, and comes back whatever program it went through', async () => {
    for (const droppingTags of [false, true]) {
      const looked = await at.call('report.look', await came({}, { droppingTags }));
      expect(looked).toMatchObject({
        error: { type: 'ConfidentialAnnex', inviteeId, isEmpty: false, reason: written['annex.reason'] },
      });
    }
    const text = Buffer.from(await blank()).toString('latin1');
    for (const name of ['Sampleton', 'Rowan', 'Juniper']) expect(text).not.toContain(name);
  });

  test('goes into the restricted part once, with its source and its reason, and is never kept as a report', async () => {
    const file = await came();
    const asked = { ...file, inviteeId, accepted: [], childIds: [], name: '', datedOn: '2026-11-20' };
    expect(await at.call('report.keep', asked)).toMatchObject({ error: { type: 'ConfidentialAnnex' } });
    await at.ask('report.keepAnnex', file);
    await at.ask('report.keepAnnex', file);
    expect(await restricted()).toMatchObject([
      {
        section: 'restricted',
        speaker: inviteeId,
        source: 'confidential annex to the report, written by Teal Madeup, duty officer',
        audience: { to: 'only', people: [] },
        text: [
          canary,
          'Why only the chair may read it: She would be found (Quillwort-reason).',
          'Who else may learn of it, and who must never: The police may; nobody of the family.',
        ].join('\n'),
      },
    ]);
    expect((await at.ask('report.list', { sittingId })).files).toEqual([]);
  });

  test('X2, X4: no word of it is in any paper of any reader, nor readable without the restricted key', {
    timeout: 60_000,
  }, async () => {
    const file = await came();
    await at.ask('report.keepAnnex', file);
    const readers = await at.ask('documents.list', { sittingId });
    const choices = readers.flatMap(({ documents }) => documents.map(({ choice }) => choice));
    expect(choices.length).toBeGreaterThan(20);
    for (const choice of choices) {
      const { model } = await at.ask('documents.preview', { sittingId, choice });
      expect(renderText(model), choice.kind).not.toContain('Quillwort');
    }
    // The annex that is given to those who were in the restricted part is made of what was said there.
    const annex = { kind: 'restricted-annex', reader: null, childId: null } as const;
    const made = await at.call('documents.preview', { sittingId, choice: annex });
    expect(made).toMatchObject({ ok: true });
    expect(JSON.stringify(made)).not.toContain('Quillwort');
    expect(JSON.stringify(await at.ask('reading.pack', { sittingId }))).not.toContain('Quillwort');
    expect(JSON.stringify(await at.ask('chronology.get', { sittingId }))).not.toContain('Quillwort');
    // Tables as the data key alone opens them.
    for (const { name } of at.desk.db
      .prepare<[], { readonly name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()) {
      const rows = at.desk.db.prepare(`SELECT * FROM "${name}"`).all() as ReadonlyArray<Record<string, unknown>>;
      for (const value of rows.flatMap((row) => Object.values(row)))
        expect(value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value), name).not.toContain(
          'Quillwort',
        );
    }
  });

  test('G2, X2: who wrote in it and who read it is told to whoever may read it, and to nobody else', async () => {
    const uses = () => at.ask('annex.uses', { sittingId });
    const before = await uses();
    at.setClock('2026-11-21T09:30');
    await at.ask('report.keepAnnex', await came());
    const by = at.desk.actor.name;
    expect(before.filter(({ what }) => what === 'read')).toEqual([]);
    expect((await uses()).filter(({ what }) => what === 'changed')).toContainEqual(expect.objectContaining({ by }));
    Object.assign(at.desk.actor, { id: 'another-slot', name: 'Cedar QUORUMSON (TEST)' });
    await at.ask('annex.opened', { sittingId });
    at.setClock('2026-11-21T11:00');
    await at.ask('annex.opened', { sittingId });
    const [read] = await uses();
    expect(read).toEqual({
      ...{ what: 'read', by: 'Cedar QUORUMSON (TEST)' },
      ...{ firstAt: expect.stringMatching(/^2026-11-21T/), lastAt: expect.stringMatching(/^2026-11-21T/) },
    });
    expect(read!.firstAt < read!.lastAt).toBe(true);
    const without = at.withoutRestricted();
    expect(await without.ask('annex.uses', { sittingId })).toEqual([]);
    expect(await without.call('annex.opened', { sittingId })).toMatchObject({ error: { type: 'NotEntitled' } });
    const log = (await at.ask('audit.recent', {})).map(({ action }) => action);
    expect(log.filter((action) => action === 'restricted.view')).toHaveLength(2);
    expect(JSON.stringify(await uses())).not.toContain('Quillwort');
  });

  test('is neither shown nor taken by somebody who may not know what is restricted', async () => {
    const file = await came();
    const without = at.withoutRestricted();
    expect(await without.call('report.look', file)).toMatchObject({ error: { type: 'ConfidentialAnnex', reason: '' } });
    expect(await without.call('report.keepAnnex', file)).toMatchObject({ error: { type: 'NotEntitled' } });
    expect(await restricted()).toEqual([]);
    await at.ask('report.keepAnnex', file);
    const [line] = await restricted();
    expect(await without.ask('record.get', { sittingId })).toMatchObject({ annex: null });
    const removing = { sittingId, edits: [{ edit: 'statement.remove' as const, id: line!.id }] };
    expect(await without.call('annex.edit', removing)).toMatchObject({ error: { type: 'NotEntitled' } });
    expect(await restricted()).toEqual([line]);
  });

  test.each([
    ['of another conference', { 'annex.reference': 'SC-1999-0001/1' }, 'ReportElsewhere'],
    ['of somebody who is not on the list', { 'annex.number': '019d3df8-aa80-700c-8000-00000000ffff' }, 'ReportElsewhere'],
    ['without a word', { 'annex.words': '' }, 'ReportRefused'],
  ] as const)('%s is refused, and nothing is entered', async (_, change, type) => {
    expect(await at.call('report.keepAnnex', await came(change))).toMatchObject({ error: { type } });
    expect(await restricted()).toEqual([]);
  });

  test('IE08: dropped anywhere, it leads to its conference', async () => {
    const { fileName, file } = await came();
    expect((await at.ask('dropped.recognise', { fileName, file })).meanings).toMatchObject([{ is: 'report-form', sittingId }]);
  });
});
