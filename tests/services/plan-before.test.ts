import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import { buildDocument } from '../../src/documents/build.ts';
import { catalogueOf } from '../../src/documents/catalogue.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { importPractice } from '../../src/services/case-file/practice.ts';
import { sittingFile } from '../../src/services/sitting-file.ts';
import { aDesk, type TestDesk } from '../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aDesk({ now: '2026-11-21T09:00' });
  importPractice(at.desk);
});
afterEach(() => at.close());

const fileOf = async (reference: string) => {
  const row = (await at.ask('sitting.list', { like: 'SC-2026-0142', stage: null })).find((one) => one.reference === reference);
  const file = row === undefined ? undefined : sittingFile(at.desk, at.desk.db, row.sittingId);
  if (file === undefined) throw new Error('The practice family has that sitting');
  return file;
};

test('PL05: a review looks back on the plan of the last conference that left one, and a first conference on none', async () => {
  expect((await fileOf('SC-2026-0142/1')).planBefore).toBeUndefined();
  expect((await fileOf('SC-2026-0142/2')).planBefore?.heldOn).toBe('2026-04-21');
  expect((await fileOf('SC-2026-0142/3')).planBefore?.heldOn).toBe('2026-07-16');
});

test('PL05: the plan of the practice review says what was done since the first conference, with what shows it', async () => {
  const file = await fileOf('SC-2026-0142/2');
  const found = catalogueOf(file).find(({ document }) => document.kind === 'plan');
  if (found?.document.kind !== 'plan') throw new Error('The review has a plan to write');
  const words = renderText(buildDocument(found.document, copyFor(file, found.reader).copy));
  expect(words).toContain('Since the conference on Tuesday 21 April 2026:');
  expect(words).toMatch(/Done \| Contact is supervised only.*\| The written agreement was signed on 13 May/);
});
