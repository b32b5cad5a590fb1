import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { aPdf, aStream } from '../../support/a-pdf.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';
import { aJpeg, aPng } from '../../support/pictures.ts';

let at: TestDesk;
let sittingId: SittingId;
let reference: string;
beforeEach(async () => {
  at = await aPracticeDesk();
  const row = (await at.ask('sitting.list', { like: '', filter: 'all' })).find(({ heldOn }) => heldOn === '2026-04-21');
  sittingId = row?.sittingId as SittingId;
  reference = row?.reference ?? '';
});
afterEach(() => at.close());
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

test('AT08: a scan is kept with the conference whose reference it carries, as it came, and can be opened again', async () => {
  expect(await at.ask('signedSheet.of', { reference })).toMatchObject({ sittingId, heldOn: '2026-04-21' });
  const scan = aPdf('Scanned', aStream('/Subtype /Image /Filter /DCTDecode', aJpeg()));
  expect(await at.ask('signedSheet.keep', { reference, file: base64(scan) })).toEqual({ sittingId });
  await at.ask('signedSheet.keep', { reference, file: base64(aPng()) });
  const [first, second] = await at.ask('signedSheet.list', { sittingId });
  expect([first?.type, second?.type]).toEqual(['pdf', 'png']);
  const folder = join(at.folder, 'out');
  mkdirSync(folder);
  const { path } = await at.ask('signedSheet.write', { sheetId: first!.sheetId, folder });
  expect(path).toMatch(/2026-04-21 .* signed sheet [0-9a-f]{6}\.pdf$/);
  expect(readFileSync(path)).toEqual(Buffer.from(scan));
});

test('AT08: what is kept already, of no conference here, no scan, or unsafe to open is refused in words', async () => {
  const png = { reference, file: base64(aPng()) };
  await at.ask('signedSheet.keep', png);
  expect(await at.call('signedSheet.keep', png)).toMatchObject({ error: { type: 'ReportKnown' } });
  expect(await at.call('signedSheet.keep', { ...png, reference: 'SC-1999-0001/1' })).toMatchObject({
    error: { type: 'NotHere' },
  });
  for (const bytes of [aPdf('x', '<< /S /JavaScript /JS (x) >>'), Buffer.from('no picture'), new Uint8Array()])
    expect(await at.call('signedSheet.keep', { reference, file: base64(bytes) })).toMatchObject({
      error: { type: 'ReportRefused' },
    });
});

test('X6: a scan that is a picture keeps nothing but the picture', async () => {
  await at.ask('signedSheet.keep', { reference, file: base64(aJpeg()) });
  const [row] = at.desk.db.prepare<[], { readonly file: Uint8Array }>('SELECT file FROM signed_sheet').all();
  expect(Buffer.from(row!.file).toString('latin1')).not.toContain('Hidden Lane');
});
