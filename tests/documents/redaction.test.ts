import { expect, test } from 'vitest';
import { fileName } from '../../src/documents/file-name.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { documentsOf } from '../support/copies.ts';
import { tracesOf } from '../support/docx-traces.ts';
import { practiceFamily, safeAddress } from '../support/practice-family.ts';
import { atStage } from '../support/sitting-builders.ts';

const stages = [atStage('invited'), atStage('postponed'), atStage('held'), atStage('approved')];

/** The whole pack that a reader ever gets, as bytes. */
const packOf = (key: string) => stages.flatMap((file) => documentsOf(file, key));

const tracesInPack = async (key: string, words: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const found: string[] = [];
  for (const { model, document } of packOf(key)) {
    const bytes = await renderDocx(model);
    const name = fileName({
      on: model.producedOn,
      reference: model.reference,
      kind: document.kind,
      version: model.version,
      copyNumber: 1,
      extension: 'docx',
    });
    for (const word of words) found.push(...tracesOf(word, bytes, name).map((where) => `${document.kind}: ${word}: ${where}`));
  }
  return found;
};

test('the father who is kept apart finds nothing of where the family is, nor what was kept from him (11.8, X4)', async () => {
  const hidden = [
    ...safeAddress.lines,
    safeAddress.postcode,
    'Hazel',
    'SIGNWAY',
    'DA-REPORT-TEXT',
    'POLICE-INTELLIGENCE',
    '07:50',
    'Example Oaks',
    'mental health',
    'discharged',
    // A surgery, and Ash’s school, tell of where the others are.
    'MADEUP',
    'Mockfield',
    'Surgery',
  ];
  expect(packOf('a2').length).toBeGreaterThan(4);
  expect(await tracesInPack('a2', hidden)).toEqual([]);
});

test('Ash’s father finds nothing of Wren’s health or of the mother’s mental health (11.8)', async () => {
  expect(await tracesInPack('a3', ['glue ear', 'hearing', 'Wren', 'Mental Health', 'discharged', 'head lice', 'Caldor'])).toEqual(
    [],
  );
});

test('a family’s minutes do not say whose needs were met: a sign language interpreter tells of the one who is Deaf (5.8, X4)', () => {
  const minutes = documentsOf(atStage('approved'), 'a2').find(({ document }) => document.kind === 'minutes')!;
  const words = renderText(minutes.model).toLowerCase();
  expect(words).toContain('plain english was spoken');
  expect(words).not.toContain('sign language');
});

test('the search itself finds what is there', async () => {
  expect((await tracesInPack('a1', ['Hazel'])).length).toBeGreaterThan(0);
});

test('Rowan’s letter holds no adult’s private life and his own words (11.8, CH-03)', () => {
  const letter = documentsOf(atStage('approved'), 'c1').find(({ document }) => document.kind === 'decision-letter')!;
  const words = renderText(letter.model);
  expect(words).toContain('“I listen for the key in the door.”');
  for (const word of [
    'strangulation',
    'violence',
    'programme',
    'cannabis',
    'mental',
    'Housing',
    'tenancy',
    'PLACEHOLDER',
    'bail',
    '1990',
    'police',
  ])
    expect(words.toLowerCase()).not.toContain(word.toLowerCase());
});

test('AG08: no copy for a family prints anybody’s address but the reader’s own (6.2)', () => {
  const addresses = practiceFamily.addresses.flatMap((address) => address.text?.lines[0] ?? []);
  for (const key of ['a1', 'a2', 'a3', 'a4', 'a5', 'c1', 'c3']) {
    const words = packOf(key)
      .map(({ model }) => renderText(model))
      .join('\n');
    // The invitation of 1 April goes to where Juniper lives on that day; she leaves on the 7th.
    const own = { a1: '1 Sample Row', a2: '1 Sample Row', a3: '22 Fixture Close' }[key];
    expect(addresses.filter((line) => words.includes(line))).toEqual(own === undefined ? [] : [own]);
  }
});

test('what is agreed for children with a plan is not told to the parent of a child without one (11.8)', () => {
  const letter = renderText(documentsOf(atStage('approved'), 'a3')[0]!.model);
  expect(letter).not.toContain('legal planning meeting');
  expect(letter).not.toContain('16 July 2026');
});

test('those who only help somebody to take part get an invitation, its withdrawal, and no more', () => {
  for (const key of ['robin', 'bsl', 'portuguese'])
    expect(packOf(key).map(({ document }) => document.kind)).toEqual(['invitation', 'withdrawal']);
});
