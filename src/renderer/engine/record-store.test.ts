import { describe, expect, test } from 'vitest';
import { emptyRecord } from '../../core/conferences/edits.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { Desk } from './desk.ts';
import { createSaves } from './saves.ts';
import { createRecordStore } from './use-record.tsx';

const sittingId = 'sitting' as SittingId;

/** An engine whose disk refuses while `refuses` is true. */
const anEngine = () => {
  const state = {
    refuses: false,
    revision: 1,
    record: emptyRecord(),
    calls: [] as Array<{ readonly name: string; readonly edits: number }>,
  };
  const listeners = new Set<(tables: ReadonlyArray<string>) => void>();
  const call = async (name: string, input: unknown) => {
    if (name === 'record.get')
      return { ok: true, value: { record: state.record, revision: state.revision, annex: null, open: true } };
    if (name === 'record.revision') return { ok: true, value: { revision: state.revision } };
    const { edits } = input as { readonly edits: ReadonlyArray<unknown> };
    state.calls.push({ name, edits: edits.length });
    if (state.refuses) return { ok: false, error: { type: 'NotSaved', reason: 'disk-full' } };
    state.revision += 1;
    return { ok: true, value: { revision: state.revision, at: '14:32:07' } };
  };
  const saves = createSaves();
  const desk = {
    call,
    saves,
    shell: async () => undefined,
    onChanges: (listener: (tables: ReadonlyArray<string>) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Desk;
  const announce = () => {
    for (const listener of listeners) listener(['record_head']);
  };
  return { state, desk, saves, announce };
};

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

const opened = async () => {
  const engine = anEngine();
  const store = createRecordStore(engine.desk, sittingId);
  store.open();
  await settle();
  return { ...engine, store };
};

describe('typing in a record', () => {
  test('R2: what the disk refused stays on the screen whatever else changes, and goes with the next try', async () => {
    const { state, store, saves, announce } = await opened();
    state.refuses = true;
    store.edit({ edit: 'plan.change', change: { contingency: 'A legal planning meeting.' } });
    await settle();
    expect(saves.current()).toEqual({ state: 'not-saved' });
    state.revision += 5;
    announce();
    await settle();
    expect(store.current()?.record.plan.contingency).toBe('A legal planning meeting.');
    state.refuses = false;
    store.retry();
    await settle();
    expect(saves.current()).toEqual({ state: 'saved', at: '14:32:07' });
  });

  test('A4: edits that piled up go in parts that one call takes', async () => {
    const { state, store } = await opened();
    state.refuses = true;
    for (let edit = 0; edit < 450; edit += 1) store.edit({ edit: 'plan.change', change: { visits: String(edit) } });
    await settle();
    state.refuses = false;
    state.calls.length = 0;
    store.retry();
    await settle();
    expect(state.calls.map((one) => one.edits)).toEqual([200, 200, 50]);
  });

  test('R1: nothing is settled while one save waits behind another', async () => {
    const { store, saves } = await opened();
    store.edit({ edit: 'plan.change', change: { visits: 'one' } });
    store.edit({ edit: 'plan.change', change: { visits: 'two' } });
    let isSettled = false;
    void saves.settled().then(() => {
      isSettled = true;
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(isSettled).toBe(false);
    await settle();
    expect(isSettled).toBe(true);
  });
});
