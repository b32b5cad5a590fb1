import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SittingId, StatementId } from '../../../src/core/identifiers.ts';
import { newStatement } from '../../../src/renderer/features/room/model/statements.ts';
import { aDesk, openDeskAgain, type TestDesk } from '../../support/desk.ts';
import { aRequest, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aDesk({ keep: true });
  ({ sittingId } = await at.ask('request.create', aRequest(await prepareFamily(at))));
});
afterEach(() => at.close());

const put = (text: string, source = 'Copilot draft, 21 April') => at.ask('held.put', { sittingId, source, text });
const list = () => at.ask('held.list', { sittingId });
const lines = async () => (await at.ask('record.get', { sittingId })).record.statements;
const aLine = (text: string) => ({ ...newStatement(at.desk.newId<StatementId>(), 'worries', undefined, null), text });
const next = async () => {
  const [first] = (await list()).waiting;
  if (first === undefined) throw new Error('A paragraph waits');
  return first;
};

describe('LC13: a transcript or a draft of a machine', () => {
  test('waits beside the record: nothing of it enters unread', async () => {
    expect(await put('<p>The school is worried.</p><p>Wren\u0000 slept.</p>')).toEqual({ paragraphs: 2 });
    expect((await list()).waiting.map(({ text }) => text)).toEqual(['The school is worried.', 'Wren slept.']);
    expect(await lines()).toEqual([]);
  });

  test('enters paragraph by paragraph as it was put right, with its source and who read it', async () => {
    await put('The school is wurried.\nWren slept.');
    const { id } = await next();
    await at.ask('held.accept', { paragraphId: id, statement: aLine('The school is worried.') });
    expect(await lines()).toMatchObject([
      { text: 'The school is worried.', source: 'Copilot draft, 21 April, read and accepted by Sorrel Minutewell' },
    ]);
    const { count, read } = await list();
    expect([count, read[0]?.text, read[0]?.readBy]).toEqual([1, 'The school is wurried.', 'Sorrel Minutewell']);
  });

  test('enters once: a paragraph that was read is refused, and says by whom', async () => {
    await put('The school is worried.');
    const { id } = await next();
    await at.ask('held.leaveOut', { paragraphId: id });
    const again = await at.call('held.accept', { paragraphId: id, statement: aLine('The school is worried.') });
    expect(again).toEqual({ ok: false, error: { type: 'AlreadyRead', by: 'Sorrel Minutewell' } });
    expect(await lines()).toEqual([]);
  });

  test('is taken back: its line goes and it waits again', async () => {
    await put('The school is worried.');
    const { id } = await next();
    await at.ask('held.accept', { paragraphId: id, statement: aLine('The school is worried.') });
    await at.ask('held.takeBack', { paragraphId: id });
    expect(await lines()).toEqual([]);
    expect((await next()).id).toBe(id);
  });

  test('names its reader whatever the length of its source', async () => {
    await put('Words.', 's'.repeat(300));
    await at.ask('held.accept', { paragraphId: (await next()).id, statement: aLine('Words.') });
    const [line] = await lines();
    expect(line?.source).toMatch(/^s+, read and accepted by Sorrel Minutewell$/);
    expect(line?.source).toHaveLength(300);
  });

  test('is there after a restart, in its order, however often something was pasted', async () => {
    await put('One.\nTwo.');
    await put('Three.');
    at.close();
    at = await openDeskAgain(at.folder, '2026-04-22T09:00');
    expect((await list()).waiting.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('may be a megabyte, of which only what is read next is asked for; what is left can be deleted', async () => {
    const paragraph = 'The school is worried about the mornings. '.repeat(10).trim();
    const { paragraphs } = await put(`${paragraph}\n`.repeat(Math.floor(990_000 / (paragraph.length + 1))));
    const { waiting, count } = await list();
    expect(paragraphs).toBeGreaterThan(2000);
    expect([waiting.length, count]).toEqual([12, paragraphs]);
    await at.ask('held.leaveOut', { paragraphId: (await next()).id });
    await at.ask('held.discard', { sittingId });
    expect(await list()).toMatchObject({ waiting: [], count: 0, read: [{ readBy: 'Sorrel Minutewell' }] });
  });

  test('is refused where there is nothing to read', async () => {
    const answer = await at.call('held.put', { sittingId, source: 'Teams', text: '<p></p>' });
    expect(answer).toEqual({ ok: false, error: { type: 'NothingToRead' } });
  });
});
