import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentChoice } from '../../src/contract/documents.ts';
import type { RecordEdit } from '../../src/core/conferences/edits.ts';
import type { InviteeId, SittingId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';
import { columnWidths } from '../../src/documents/column-widths.ts';
import { type DocumentModel, table } from '../../src/documents/model.ts';
import { paginated } from '../../src/documents/pages/pages.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../support/desk.ts';

// What somebody saw who read the papers as pages, in the place of each who gets one.

let at: TestDesk;
let review: SittingId;
beforeAll(async () => {
  at = await aPracticeDesk();
  review = await sittingOn(at, '2027-01-14');
});
afterAll(() => at.close());

const readerOf = async (name: string) => {
  const found = (await at.ask('documents.list', { sittingId: review })).find((row) => row.name.startsWith(name));
  if (found === undefined) throw new Error(`${name} is a reader`);
  return found.reader;
};
const modelFor = async (name: string, kind: DocumentChoice['kind']): Promise<DocumentModel> => {
  const choice = { kind, reader: await readerOf(name), childId: null };
  return (await at.ask('documents.preview', { sittingId: review, choice })).model;
};
const wordsFor = async (name: string, kind: DocumentChoice['kind']) => renderText(await modelFor(name, kind));
const change = async (name: string, to: Extract<RecordEdit, { readonly edit: 'invitee.change' }>['change']) => {
  const id = (await readerOf(name)) as InviteeId;
  await at.ask('record.edit', { sittingId: review, edits: [{ edit: 'invitee.change', id, change: to }] as never });
};

describe('before the conference', () => {
  test('SC11: the reception sheet of a large conference is one page', async () => {
    expect(paginated(await modelFor('Conference service', 'reception-sheet'))).toHaveLength(1);
  });

  test('SC11: nobody who must not meet another stands beside them in the running order', async () => {
    const words = await wordsFor('Conference service', 'chair-sheet');
    const order = words.slice(words.indexOf('Running order'), words.indexOf('What people need'));
    expect(order).toContain('Caldor Placeholder (TEST), apart');
    // Once, for his own talk with the chair: no part of the conference is his yet.
    expect(order.match(/(^|\| )Caldor Placeholder \(TEST\)/gm)).toHaveLength(1);
    expect(order.match(/(^|\| )Juniper Sampleton \(TEST\)/gm)).toHaveLength(2);
  });

  test('D1: an invitation says of nobody that they are “father of” nobody, and prints no address of who is no part of it', async () => {
    const words = await wordsFor('Pippa', 'invitation');
    expect(words).toContain('mother of Rowan and Wren');
    expect(words).not.toMatch(/ of\s*(\||$)/m);
    expect(words).not.toContain('Ellis');
  });

  test('D1: whoever is kept apart and has no time yet is told that they will be', async () => {
    expect(await wordsFor('Caldor', 'invitation')).toContain('We will tell you the time, and how you take part, before the day.');
    expect(await wordsFor('Alder', 'invitation')).not.toContain('We will tell you the time');
  });

  test('a child’s letter says who it is from and on which day it was written', async () => {
    expect(await wordsFor('Rowan', 'invitation')).toContain('conferences@example.test. Saturday 21 November 2026');
    const initial = await sittingOn(at, '2026-04-21');
    const row = (await at.ask('documents.list', { sittingId: initial })).find(({ name }) => name.startsWith('Rowan'));
    const choice = { kind: 'decision-letter', reader: row?.reader ?? null, childId: null } as const;
    const { model } = await at.ask('documents.preview', { sittingId: initial, choice });
    expect(renderText(model)).toContain('From Cedar Quorumson (TEST), Monday 11 May 2026');
  });

  test('D1: an invitation calls a review a review conference', async () => {
    expect(await wordsFor('Juniper', 'invitation')).toContain('What | Review conference');
  });

  test('AG09: the leaflet says once why all who work with a family come', async () => {
    const words = await wordsFor('Juniper', 'family-leaflet');
    expect(words.split('Knows your child or your family through their work')).toHaveLength(2);
    expect(words).toContain('Juno Plaster (TEST), school nurse, School nursing service');
    expect(words).toContain('Probation Service, duty officer');
  });

  test('CG04: a review pack counts what there is, and none of what there is not', async () => {
    const words = await wordsFor('Caldor', 'review-pack');
    expect(words).toContain('1 carried on.');
    expect(words).not.toMatch(/\b0 (new|of)\b/);
  });

  test('AT08: whoever cannot come, or is out of the whole of it, has no line to sign, and nobody is said to be missing before it began', async () => {
    await change('Juno', { attendance: 'apologies' });
    await change('Alder', {
      exclusion: {
        extent: 'whole',
        ground: 'violence',
        requestedBy: 'The social worker',
        requestedOn: day('2026-11-20'),
        decidedBy: 'Cedar Quorumson (TEST)',
        decidedOn: day('2026-11-21'),
        heardInstead: '',
      },
    });
    const words = await wordsFor('Conference service', 'attendance-sheet');
    const sheet = words.slice(words.indexOf('Name, role, and for whom'));
    expect(sheet).toContain('Pippa Blackboard');
    expect(sheet).not.toMatch(/Juno|Alder/);
    expect(words).toContain('Juno Plaster (TEST)');
    expect(words).not.toMatch(/Alder|not said|not quorate|0 present/);
    expect(words).toContain('Rowan: Children’s social care'.replace('’', "'"));
  });

  test('WD01: an interpreter who did not answer is asked as one, not as a parent', async () => {
    await at.ask('documents.write', {
      sittingId: review,
      choices: [{ kind: 'invitation', reader: await readerOf('Lark'), childId: null }],
      folder: `${at.folder}/out`,
    });
    await at.ask('sitting.markInvited', { sittingId: review });
    at.setClock('2027-01-08T09:00');
    const words = await wordsFor('Lark', 'reminder');
    expect(words).toContain('as British Sign Language interpreter');
    expect(words).not.toMatch(/feel safe|would help you|brings? somebody/);
    expect(words).toContain('I cannot come');
  });
});

test('WD12: in large print no name is broken in two because its column is narrow', () => {
  const names = table(
    [
      ['Child', 1],
      ['Reason', 9],
    ],
    [['Bartholomew', 'Because. '.repeat(40)]],
  );
  const [first, second] = columnWidths(names, 9978, { textSize: 18 });
  expect(first).toBeGreaterThan(2000);
  expect((first ?? 0) + (second ?? 0)).toBeLessThanOrEqual(9978);
  expect(columnWidths(names, 9978, { textSize: 12 })[0]).toBeLessThan(first ?? 0);
});

test('a word that no column can hold leaves the columns as they are', () => {
  const hash = table(
    [
      ['Paper', 1],
      ['Print', 1],
    ],
    [['Minutes', 'a'.repeat(64)]],
  );
  expect(columnWidths(hash, 9000, { textSize: 12 })).toEqual([4500, 4500]);
});
