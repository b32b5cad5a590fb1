import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { coreGroupFields } from '../../../src/documents/core-group-form.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aPracticeDesk({ now: '2027-02-01T09:00' });
});
afterEach(() => at.close());

const typed = {
  'core-group.held-on': 'Fri 29 January 2027',
  'core-group.came': 'Indigo Sampleworker (TEST)',
  'core-group.note': 'Breakfast on 9 of 10 days & no lice.',
  'core-group.agreed': 'Juniper rings housing by 5 February.',
} as const;

const familyId = async () => {
  const [row] = (await at.ask('coreGroup.list', {})).families;
  if (row === undefined) throw new Error('The practice family has a plan');
  return row.familyId;
};

/** The form as somebody filled it in: each hint is typed over, and the last but one field is left alone. */
const filled = async (change: (xml: string) => string = (xml) => xml): Promise<string> => {
  const { path } = await at.ask('coreGroup.form', { familyId: await familyId(), folder: join(at.folder, 'forms') });
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const { tag, hint } of coreGroupFields) {
    const text = (typed as Record<string, string>)[tag];
    if (text === undefined) continue;
    const start = xml.indexOf(`w:val="${tag}"`);
    const own = xml
      .slice(start)
      .replace(/<w:showingPlcHdr\/>/, '')
      .replace(`>${hint}<`, `>${text.replace('&', '&amp;')}<`);
    xml = xml.slice(0, start) + own;
  }
  const back = join(at.folder, 'back.docx');
  writeFileSync(back, zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) }));
  return back;
};

const read = async (path: string) =>
  at.call('coreGroup.readForm', { familyId: await familyId(), file: readFileSync(path).toString('base64') });

const asTyped = {
  heldOn: '2027-01-29',
  heldOnWritten: typed['core-group.held-on'],
  came: typed['core-group.came'],
  note: typed['core-group.note'],
  childView: '',
  agreed: typed['core-group.agreed'],
  hadTrackedChanges: false,
};

describe('CG02, IE08: the one-page form of a core group, filled in with Word, is read back', () => {
  test('each answer comes to its field, what nobody wrote is nothing, and nothing is kept before somebody looked', async () => {
    expect(await read(await filled())).toEqual({ ok: true, value: asTyped });
    expect((await at.ask('coreGroup.held', { familyId: await familyId() })).map(({ heldOn }) => heldOn)).not.toContain(
      '2027-01-29',
    );
  });

  test('it names nobody before it is filled in', async () => {
    const { path } = await at.ask('coreGroup.form', { familyId: await familyId(), folder: join(at.folder, 'forms') });
    const words = Object.values(unzipSync(new Uint8Array(readFileSync(path))))
      .map((part) => strFromU8(part))
      .join('\n');
    expect(words).not.toMatch(/rowan|wren|juniper|caldor|sampleton/i);
  });

  test('where a program dropped every tag, the labels say which answer is which', async () => {
    const back = await filled((xml) => xml.replace(/<w:tag [^>]*\/>/g, ''));
    expect(await read(back)).toEqual({ ok: true, value: asTyped });
  });

  const libreOffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
  test.skipIf(libreOffice === undefined)('also after LibreOffice saved it again', async () => {
    const profile = `-env:UserInstallation=file://${at.folder}/profile`;
    const out = join(at.folder, 'out');
    execFileSync(libreOffice ?? '', ['--headless', profile, '--convert-to', 'docx', '--outdir', out, await filled()]);
    expect(await read(join(out, 'back.docx'))).toEqual({ ok: true, value: asTyped });
  });

  test('a day that is none is left to the person, with what was written', async () => {
    const back = await filled((xml) => xml.replace(typed['core-group.held-on'], 'last Friday'));
    expect(await read(back)).toMatchObject({
      ok: true,
      value: { heldOn: null, heldOnWritten: 'last Friday', note: asTyped.note },
    });
  });

  test('the form of another family, and a file that is no such form, are refused with the reason', async () => {
    const other = await filled((xml) => xml.replace(/SC-2026-0142\/\d+/g, 'SC-2099-0001'));
    expect(await read(other)).toMatchObject({
      error: { type: 'FormOfAnotherFamily', reference: 'SC-2099-0001', familyName: null },
    });
    const noForm = await filled((xml) => xml.replace(/<w:tbl>.*<\/w:tbl>/s, ''));
    expect(await read(noForm)).toMatchObject({ error: { type: 'FormRefused' } });
    const broken = join(at.folder, 'broken.docx');
    writeFileSync(broken, 'not a Word file');
    expect(await read(broken)).toMatchObject({ error: { type: 'FormRefused' } });
  });
});
