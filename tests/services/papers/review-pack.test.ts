import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentChoice } from '../../../src/contract/documents.ts';
import type { PersonId, SittingId } from '../../../src/core/identifiers.ts';
import type { LocalDate } from '../../../src/core/local-date.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  const rows = await at.ask('sitting.list', { like: 'SC-2026-0142', filter: 'all' });
  sittingId = rows.find(({ reference }) => reference === 'SC-2026-0142/3')?.sittingId as SittingId;
});
afterEach(() => at.close());

const choiceFor = async (name: string): Promise<DocumentChoice | undefined> =>
  (await at.ask('documents.list', { sittingId }))
    .find((reader) => reader.name.startsWith(name))
    ?.documents.find(({ choice }) => choice.kind === 'review-pack')?.choice;
const packOf = async (name: string): Promise<string> => {
  const choice = await choiceFor(name);
  if (choice === undefined) throw new Error(`${name} has no review pack`);
  return renderText((await at.ask('documents.preview', { sittingId, choice })).model);
};

/** How often Rowan was seen since the last conference, as the pack has it. */
const timesSeen = (words: string): number => {
  const [, times] = /Rowan \| [^|]* \| (?:Seen (once|\d+)|No visit)/.exec(words) ?? [];
  return times === undefined ? 0 : times === 'once' ? 1 : Number(times);
};

describe('CG04: the review pack', () => {
  test('builds itself: the change sheet of each child first, then actions, core groups, reports and the children’s own words', async () => {
    const words = await packOf('Conference service');
    const parts = [
      'Rowan: what has changed since last time',
      'Wren: what has changed since last time',
      'Rowan: the actions',
      'Core groups since then',
      'Reports',
      'In the children’s own words',
    ];
    const places = parts.map((part) => words.indexOf(`\n\n${part}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(words).toContain('Since the conference on Thursday 16 July 2026:');
  });

  test('holds a core group, a report and an answer about an action as soon as each has arrived', async () => {
    const before = await packOf('Conference service');
    const { sitting } = await at.ask('sitting.get', { sittingId });
    const { record } = await at.ask('record.get', { sittingId });
    await at.ask('coreGroup.hold', {
      ...{ familyId: sitting.familyId, heldOn: '2026-10-02', came: ['Juniper', 'Juno PLASTER'] },
      ...{ note: 'The breakfasts go well.', childView: 'Wren likes the breakfast club.', agreed: 'Ring the clinic again.' },
    } as never);
    const asked = Object.values(record.invitees).find(({ part, report }) => part === 'agency' && report.status === 'requested');
    if (asked === undefined) throw new Error('A report is asked for');
    const report = { ...asked.report, status: 'received', receivedOn: '2026-11-20' } as const;
    const action = Object.values(record.plan.actions).find(({ status }) => status !== 'done' && status !== 'not-needed');
    if (action === undefined) throw new Error('The plan has an open action');
    await at.ask('record.edit', {
      sittingId,
      edits: [
        { edit: 'invitee.change', id: asked.id, change: { report: report as never } },
        { edit: 'action.change', id: action.id, change: { status: 'done', evidence: 'The letter from the clinic was seen.' } },
      ],
    });
    const after = await packOf('Conference service');
    for (const news of [
      'The breakfasts go well.',
      'Wren likes the breakfast club.',
      'Ring the clinic again.',
      'Juno PLASTER',
      '20 Nov 2026',
      'The letter from the clinic was seen.',
    ]) {
      expect(before).not.toContain(news);
      expect(after).toContain(news);
    }
    const come = (words: string) => (words.includes('None has come yet') ? 0 : Number(/(\d+) of \d+ have come/.exec(words)?.[1]));
    expect(come(after)).toBe(come(before) + 1);
  });

  test('PL04: says of each child what was promised last time and how often they were seen since', async () => {
    const { conferences } = await at.ask('sitting.get', { sittingId });
    const before = await packOf('Conference service');
    const rowan = conferences.find(({ child }) => child.givenName === 'Rowan')?.child.id as PersonId;
    await at.ask('visit.save', { childId: rowan, madeOn: '2026-10-02' as LocalDate, seen: true, seenAlone: true, by: 'Juno' });
    const after = await packOf('Conference service');
    expect(after).toContain('How often the children were seen');
    expect(timesSeen(after)).toBe(timesSeen(before) + 1);
    expect(timesSeen(await packOf('Juniper'))).toBe(timesSeen(after));
  });

  test('a parent reads that a core group was held, and not what workers wrote there; a child and an interpreter have no pack', async () => {
    const { sitting } = await at.ask('sitting.get', { sittingId });
    await at.ask('coreGroup.hold', {
      ...{ familyId: sitting.familyId, heldOn: '2026-10-02', came: ['Juno PLASTER'] },
      ...{ note: 'Caldor was seen at the gate.', childView: 'Wren is afraid.', agreed: 'Nobody tells Caldor.' },
    } as never);
    for (const name of ['Juniper', 'Caldor']) {
      const words = await packOf(name);
      expect(words).toContain('Friday 2 October 2026');
      expect(words).not.toMatch(/gate|Nobody tells|Wren is afraid/);
    }
    for (const { class: of, documents } of await at.ask('documents.list', { sittingId }))
      if (['child', 'interpreter', 'supporter', 'non-core-agency'].includes(of))
        expect(
          documents.map(({ choice }) => choice.kind),
          of,
        ).not.toContain('review-pack');
  });

  test('is no paper of a first conference', async () => {
    const rows = await at.ask('sitting.list', { like: 'SC-2026-0142', filter: 'all' });
    const first = rows.find(({ reference }) => reference === 'SC-2026-0142/1')?.sittingId as SittingId;
    const kinds = (await at.ask('documents.list', { sittingId: first })).flatMap(({ documents }) =>
      documents.map(({ choice }) => choice.kind),
    );
    expect(kinds).not.toContain('review-pack');
  });

  test('is written to a file like every paper, each reader’s own', async () => {
    const choices = [await choiceFor('Juniper'), await choiceFor('Caldor')].filter((choice) => choice !== undefined);
    const written = await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'packs'), drafts: false });
    expect(written.map(({ kind, recipient }) => [kind, recipient.split(' ')[0]])).toEqual([
      ['review-pack', 'Juniper'],
      ['review-pack', 'Caldor'],
    ]);
  });

  test('that lies ready is marked as out of date for those whose pack would say something else, and for nobody else', async () => {
    const choices = [await choiceFor('Conference service'), await choiceFor('Juniper')].filter((one) => one !== undefined);
    await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'packs') });
    expect(await states()).toEqual({ 'Conference service': 'issued', Juniper: 'issued' });
    const { sitting } = await at.ask('sitting.get', { sittingId });
    await at.ask('coreGroup.hold', {
      ...{ familyId: sitting.familyId, heldOn: '2026-10-02', came: ['Juno PLASTER'] },
      ...{ note: 'The breakfasts go well.', childView: 'Wren likes the breakfast club.', agreed: 'Ring the clinic again.' },
    } as never);
    expect(await states()).toEqual({ 'Conference service': 'out-of-date', Juniper: 'out-of-date' });
    at.setClock('2026-11-21T10:00');
    await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'packs') });
    expect(await states()).toEqual({ 'Conference service': 'issued', Juniper: 'issued' });
    // What workers alone are told changes no parent's pack.
    await at.ask('coreGroup.hold', {
      ...{
        familyId: sitting.familyId,
        heldOn: '2026-10-02',
        came: ['Juno PLASTER'],
        childView: 'Wren likes the breakfast club.',
      },
      ...{ note: 'The breakfasts go well. The clinic has been rung.', agreed: 'Ring the clinic again.' },
    } as never);
    expect(await states()).toEqual({ 'Conference service': 'out-of-date', Juniper: 'issued' });
  });

  test('is not out of date because a day has gone by, and neither is a sheet', async () => {
    const desk = (await at.ask('documents.list', { sittingId })).find(({ reader }) => reader === null);
    const choices = desk?.documents.map(({ choice }) => choice) ?? [];
    expect(choices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['review-pack', 'reception-sheet', 'chair-sheet']));
    await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'packs') });
    at.setClock('2026-11-25T09:00');
    const after = (await at.ask('documents.list', { sittingId })).find(({ reader }) => reader === null);
    expect(after?.documents.map(({ state }) => state)).toEqual(choices.map(() => 'issued'));
  });
});

const states = async () =>
  Object.fromEntries(
    (await at.ask('documents.list', { sittingId }))
      .filter(({ name }) => name === 'Conference service' || name.startsWith('Juniper'))
      .map(({ name, documents }) => [
        name.startsWith('Juniper') ? 'Juniper' : name,
        documents.find(({ choice }) => choice.kind === 'review-pack')?.state,
      ]),
  );
