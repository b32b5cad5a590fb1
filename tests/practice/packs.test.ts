import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPractice, type PracticeDesk } from './practice-desk.ts';

let desk: PracticeDesk;
beforeAll(async () => {
  desk = await openPractice('2026-11-21');
});
afterAll(() => desk.close());

/** Whole words, in any case. */
const holds = (text: string, words: string): boolean => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu').test(text);

const neverForCaldor = [
  'Hazel',
  'Hushwood',
  'Quietham',
  'ZZ9 ?7YX',
  'Rowan',
  'Example Oaks',
  'Mockfield',
  '08:40',
  '15:05',
  '07:50',
  'strangulation',
  'throat',
  'cannabis is sold',
  'closer together',
  'marker on it',
];

test('RD02, X4, PF03: nothing in Caldor’s pack leads to the address, the school times, the domestic abuse report or the restricted part', async () => {
  const pack = (await Promise.all([0, 1].map((at) => desk.packFor(desk.sittings[at]!, 'Caldor')))).join('\n');
  // The test can fail: his own words and the plain danger statement are there.
  expect(holds(pack, 'exaggerated')).toBe(true);
  expect(holds(pack, 'people who know Wren are worried')).toBe(true);
  expect(neverForCaldor.filter((words) => holds(pack, words))).toEqual([]);
});

test('6.8: Ellis’s pack says nothing of Wren’s health and nothing of Juniper’s mental health', async () => {
  const pack = await desk.packFor(desk.sittings[0]!, 'Ellis');
  expect(holds(pack, 'safe and settled with his father')).toBe(true);
  const never = [
    'glue ear',
    'hearing tests?',
    'head lice',
    'breakfast',
    'mental health',
    'discharged',
    'Hushwood',
    'key in the door',
  ];
  expect(never.filter((words) => holds(pack, words))).toEqual([]);
});

test('6.8: only Juniper reads about her own health, and nobody of the family reads the domestic abuse report', async () => {
  const own = await desk.packFor(desk.sittings[0]!, 'Juniper');
  expect(holds(own, 'Adult mental health services discharged Ms Sampleton')).toBe(true);
  expect(holds(own, 'closer together')).toBe(false);
  const grandmother = await desk.packFor(desk.sittings[0]!, 'Hazel');
  expect(holds(grandmother, 'discharged')).toBe(false);
  expect(holds(grandmother, 'closer together')).toBe(false);
});

test('RD01, X4, 6.8: Alder, who is not told of Caldor, reads nothing of him in the plan’s trigger and bottom line, nor of bail, and still reads what follows', async () => {
  const pack = await desk.packFor(desk.sittings[0]!, 'Alder');
  expect(holds(pack, 'The lead social worker calls a legal planning meeting within 5 working days')).toBe(true);
  expect(['Placeholder', 'bail', 'back to live with'].filter((words) => holds(pack, words))).toEqual([]);
  // The test can fail: the mother reads all three texts.
  const mothers = await desk.packFor(desk.sittings[0]!, 'Juniper');
  expect(holds(mothers, 'or bail is broken')).toBe(true);
  expect(holds(mothers, 'no unsupervised contact between Mr Placeholder and the children')).toBe(true);
});

test('RD01, X4: no action that names somebody of whom its reader is not told stands in their copy, and their own still does', async () => {
  const pack = await desk.packFor(desk.sittings[0]!, 'Alder');
  expect(['Caldor', 'behaviour-change programme'].filter((words) => holds(pack, words))).toEqual([]);
  expect(holds(pack, 'contact centre')).toBe(true);
  // The test can fail: it is an action of the plan.
  expect(holds(await desk.packFor(desk.sittings[0]!, 'Juniper'), 'behaviour-change programme')).toBe(true);
});

test('11.8: Rowan’s letter has no adult’s private data', async () => {
  const letter = await desk.packFor(desk.sittings[0]!, 'Rowan');
  expect(holds(letter, 'I listen for the key in the door')).toBe(true);
  const never = ['bail', 'strangulation', 'mental health', 'cannabis', 'programme', 'Hushwood', 'Caldor', 'Juniper'];
  expect(never.filter((words) => holds(letter, words))).toEqual([]);
});

test('X2: the restricted annex is in no reader’s pack', async () => {
  for (const name of ['Pippa', 'Juno', 'Marlo', 'Samplesex Police']) {
    const readers = await desk.packFor(desk.sittings[0]!, name);
    expect(holds(readers, 'Rowan')).toBe(true);
    expect(['throat', 'cannabis is sold', 'Hushwood', 'marker on it'].filter((words) => holds(readers, words))).toEqual([]);
  }
});
