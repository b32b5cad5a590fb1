import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { recordsApi } from '../../contract/records.ts';
import { type Draft, plainSetText } from '../../core/conferences/draft.ts';
import { applyEdit, emptyRecord, type RecordEdit } from '../../core/conferences/edits.ts';
import { newInvitee } from '../../core/conferences/new-invitee.ts';
import type { PlanAction } from '../../core/conferences/outline-plan.ts';
import type { ConferenceRecord, Statement } from '../../core/conferences/record.ts';
import type { ActionId, InviteeId, SittingId, StatementId } from '../../core/identifiers.ts';
import { createDispatch } from '../../engine/dispatch.ts';
import type { Desk } from './desk.ts';
import { createRecordStore } from './record-store.ts';
import { createSaves } from './saves.ts';

const sittingId = '01900000-0000-7000-8000-000000000001' as SittingId;
const lineId = '01900000-0000-7000-8000-000000000002' as StatementId;

/** An engine whose disk refuses while `refuses` is true, behind the real contract. */
const anEngine = () => {
  const state = {
    refuses: false,
    isOpen: true,
    cannotBeRead: false,
    revision: 1,
    record: emptyRecord(),
    questions: 0,
    calls: [] as Array<{ readonly name: string; readonly edits: number }>,
    /** Held back until it is called. */
    hold: undefined as Promise<void> | undefined,
  };
  const listeners = new Set<(tables: ReadonlyArray<string>) => void>();
  const change = (edits: ReadonlyArray<RecordEdit>): void => {
    const draft = structuredClone(state.record) as Draft<ConferenceRecord>;
    for (const edit of edits) applyEdit(draft, edit, plainSetText(draft));
    state.record = draft as ConferenceRecord;
    state.revision += 1;
  };
  const dispatch = createDispatch(recordsApi, {
    whileLocked: {},
    report: () => 'none',
    services: () => ({
      'record.get': () =>
        state.cannotBeRead
          ? { ok: false, error: { type: 'NotHere', what: 'sitting' } }
          : { ok: true, value: { record: state.record, revision: state.revision, annex: null, clashes: [], open: state.isOpen } },
      'record.revision': () => ({ ok: true, value: { revision: state.revision } }),
      'record.edit': async ({ edits }: { readonly edits: ReadonlyArray<RecordEdit> }) => {
        await state.hold;
        if (state.refuses) return { ok: false, error: { type: 'NotSaved', reason: 'disk-full' } };
        change(edits);
        return { ok: true, value: { revision: state.revision, at: '14:32:07' } };
      },
    }),
  });
  const call = (name: string, input: { readonly edits?: ReadonlyArray<unknown> }) => {
    if (input.edits !== undefined) state.calls.push({ name, edits: input.edits.length });
    if (name === 'record.revision') state.questions += 1;
    return dispatch(name, input);
  };
  /** Waiting to be done once the frame with the letter is painted. */
  const waiting = new Set<() => void>();
  const later = (work: () => void): void => void waiting.add(work);
  const painted = (): void => {
    for (const work of waiting) work();
    waiting.clear();
  };
  const saves = createSaves(later);
  const desk = {
    call,
    saves,
    later,
    shell: async () => undefined,
    onChanges: (listener: (tables: ReadonlyArray<string>) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Desk;
  const announce = () => {
    for (const listener of listeners) listener(['record_document']);
  };
  /** Somebody else's window. */
  const elsewhere = (...edits: ReadonlyArray<RecordEdit>) => {
    change(edits);
    announce();
  };
  return { state, desk, saves, announce, elsewhere, painted };
};

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
};
/** Everything is answered, and what others changed is asked for. */
const settle = async (): Promise<void> => {
  await turns();
  await vi.advanceTimersByTimeAsync(300);
  await turns();
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const opened = async () => {
  const engine = anEngine();
  const store = createRecordStore(engine.desk, sittingId);
  store.open();
  await settle();
  return { ...engine, store };
};

const aLine = (changed: Partial<Statement> = {}): Statement => ({
  id: lineId,
  section: 'worries',
  kind: 'fact',
  speaker: null,
  source: '',
  children: [],
  about: null,
  segment: null,
  audience: { to: 'everyone' },
  sensitivity: null,
  summary: '',
  text: 'The school is worried.',
  ...changed,
});
const tooLong = 'x'.repeat(301);

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

  test('LC03: what is typed is on its way to the disk, and known to the record, before any screen draws it', async () => {
    const { state, store } = await opened();
    const drawn: Array<{ readonly sent: number; readonly shown: string | undefined }> = [];
    store.subscribe(() => drawn.push({ sent: state.calls.length, shown: store.current()?.record.plan.contingency }));
    store.edit({ edit: 'plan.change', change: { contingency: 'A legal planning meeting.' } });
    expect(drawn).toEqual([{ sent: 1, shown: 'A legal planning meeting.' }]);
    await settle();
  });

  test('LC03: words that are typed are sent at once and shown elsewhere after the frame of the letter, once for all of them', async () => {
    const { state, store, painted } = await opened();
    store.edit({ edit: 'statement.add', statement: aLine({ text: 'He' }), after: 'last' });
    await settle();
    painted();
    const drawn: Array<string | undefined> = [];
    store.subscribe(() => drawn.push(store.current()?.record.statements[0]?.text));
    store.edit({ edit: 'statement.text', id: lineId, text: 'Her' });
    store.edit({ edit: 'statement.text', id: lineId, text: 'Here' });
    expect({ sent: state.calls.length, drawn }).toEqual({ sent: 2, drawn: [] });
    expect(store.current()?.record.statements[0]?.text).toBe('Here');
    painted();
    expect(drawn).toEqual(['Here']);
    await settle();
    expect(state.record.statements[0]?.text).toBe('Here');
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

describe('I2: a value that does not fit', () => {
  const withLongSource = async () => {
    const engine = await opened();
    engine.store.edit({ edit: 'statement.add', statement: aLine(), after: 'last' });
    engine.store.edit({ edit: 'statement.change', id: lineId, change: { source: tooLong, kind: 'opinion' } });
    await settle();
    return engine;
  };

  test('holds up no other edit, not even of the same line, and is said in words that name the field only', async () => {
    const { state, store, saves } = await withLongSource();
    store.edit({ edit: 'statement.text', id: lineId, text: 'The school is very worried.' });
    store.edit({ edit: 'plan.change', change: { visits: 'Weekly.' } });
    await settle();
    expect(state.record.plan.visits).toBe('Weekly.');
    expect(state.record.statements).toEqual([aLine({ kind: 'opinion', text: 'The school is very worried.' })]);
    expect(store.current()?.record.statements[0]?.source).toBe(tooLong);
    expect(saves.current()).toEqual({
      state: 'not-saved',
      why: 'One change does not fit (source). This is longer than 300 characters. It is still on the screen: put it right and it is saved.',
    });
  });

  test('is replaced by newer typing in the same field', async () => {
    const { state, store, saves } = await withLongSource();
    store.edit({ edit: 'statement.change', id: lineId, change: { source: 'School report' } });
    await settle();
    expect(state.record.statements[0]?.source).toBe('School report');
    expect(saves.current()).toEqual({ state: 'saved', at: '14:32:07' });
  });

  test('that was on its way while it was shortened is forgotten', async () => {
    const { state, store, saves } = await opened();
    store.edit({ edit: 'plan.change', change: { coreGroupPlace: tooLong } });
    store.edit({ edit: 'plan.change', change: { coreGroupPlace: 'The office' } });
    await settle();
    expect(state.record.plan.coreGroupPlace).toBe('The office');
    expect(saves.current()).toEqual({ state: 'saved', at: '14:32:07' });
  });

  test('in a new line keeps the line, and saves it whole once it fits', async () => {
    const { state, store, saves } = await opened();
    store.edit({ edit: 'statement.add', statement: aLine({ source: tooLong }), after: 'last' });
    await settle();
    store.edit({ edit: 'statement.text', id: lineId, text: 'The school is very worried.' });
    await settle();
    expect(saves.current()).toMatchObject({ state: 'not-saved' });
    store.edit({ edit: 'statement.change', id: lineId, change: { source: 'School report' } });
    await settle();
    expect(state.record.statements).toEqual([aLine({ source: 'School report', text: 'The school is very worried.' })]);
    expect(saves.current()).toEqual({ state: 'saved', at: '14:32:07' });
  });

  test('goes with the thing that it was typed in', async () => {
    const { state, store, saves } = await withLongSource();
    store.edit({ edit: 'statement.remove', id: lineId });
    await settle();
    expect(state.record.statements).toEqual([]);
    expect(saves.current()).toEqual({ state: 'saved', at: '14:32:07' });
  });

  test('stays on the screen when another window changes the record and when all is tried again', async () => {
    const { store, saves, elsewhere } = await withLongSource();
    elsewhere({ edit: 'plan.change', change: { visits: 'Weekly.' } });
    store.retry();
    await settle();
    expect(store.current()?.record.plan.visits).toBe('Weekly.');
    expect(store.current()?.record.statements[0]?.source).toBe(tooLong);
    expect(saves.current()).toMatchObject({ state: 'not-saved' });
  });

  test('R2: a disk that fills up meanwhile loses neither it nor what fits', async () => {
    const { state, store, saves } = await withLongSource();
    state.refuses = true;
    store.edit({ edit: 'plan.change', change: { visits: 'Weekly.' } });
    store.retry();
    await settle();
    state.refuses = false;
    store.retry();
    await settle();
    expect(state.record.plan.visits).toBe('Weekly.');
    expect(store.current()?.record.statements[0]?.source).toBe(tooLong);
    expect(saves.current()).toMatchObject({ state: 'not-saved', why: expect.stringContaining('(source)') });
  });
});

describe('what another window changes', () => {
  test.each(['before', 'after'] as const)(
    'while a save is under way is shown once it is saved, %s it on the disk',
    async (when) => {
      const { state, store, elsewhere } = await opened();
      let go = (): void => undefined;
      state.hold = new Promise((resolve) => {
        go = resolve;
      });
      store.edit({ edit: 'plan.change', change: { visits: 'Weekly.' } });
      await settle();
      if (when === 'before') elsewhere({ edit: 'plan.change', change: { bottomLine: 'No contact alone.' } });
      go();
      if (when === 'after') {
        while (state.record.plan.visits === '') await Promise.resolve();
        elsewhere({ edit: 'plan.change', change: { bottomLine: 'No contact alone.' } });
      }
      await settle();
      expect(store.current()?.record.plan).toMatchObject({ visits: 'Weekly.', bottomLine: 'No contact alone.' });
    },
  );
});

describe('a record that cannot be loaded', () => {
  test('says why, and is there after another try', async () => {
    const engine = anEngine();
    engine.state.cannotBeRead = true;
    const store = createRecordStore(engine.desk, sittingId);
    store.open();
    await settle();
    expect(store.current()).toBeUndefined();
    expect(store.error()).toEqual({ type: 'NotHere', what: 'sitting' });
    engine.state.cannotBeRead = false;
    store.reload();
    await settle();
    expect(store.error()).toBeUndefined();
    expect(store.current()?.record).toEqual(emptyRecord());
  });
});

describe('what is done on any tab', () => {
  const nurse = newInvitee({
    id: '01900000-0000-7000-8000-000000000003' as InviteeId,
    part: 'agency',
    name: 'Juno Plaster (TEST)',
    role: '',
    why: '',
  });
  const action: PlanAction = {
    id: '01900000-0000-7000-8000-000000000004' as ActionId,
    number: 1,
    goal: 'A home',
    action: 'Housing writes to the chair.',
    owner: '',
    agency: '',
    dueOn: null,
    measure: '',
    children: [],
    audience: { to: 'everyone' },
    status: 'not-started',
    evidence: '',
  };
  const asItWas = async () => {
    const engine = anEngine();
    const store = createRecordStore(engine.desk, sittingId);
    store.open();
    await settle();
    store.edit({ edit: 'invitee.add', invitee: nurse });
    store.edit({ edit: 'statement.add', statement: aLine({ speaker: nurse.id }), after: 'last' });
    store.edit({ edit: 'action.add', action });
    await settle();
    return { ...engine, store, before: structuredClone(engine.state.record) };
  };

  test('LC14: a deleted speaker, line and action come back on the screen and on the disk, and go again, without end', async () => {
    const { state, store, before } = await asItWas();
    const removals: ReadonlyArray<RecordEdit> = [
      { edit: 'action.remove', id: action.id },
      { edit: 'statement.remove', id: lineId },
      { edit: 'invitee.remove', id: nurse.id },
    ];
    for (const removal of removals) store.edit(removal);
    await settle();
    const after = structuredClone(state.record);
    expect(after).not.toEqual(before);

    for (let round = 0; round < 50; round += 1) {
      for (const _ of removals) expect(store.undo()).toBeDefined();
      await settle();
      expect(state.record).toEqual(before);
      expect(store.current()?.record).toEqual(before);
      for (const _ of removals) expect(store.redo()).toBeDefined();
      await settle();
      expect(state.record).toEqual(after);
    }
    for (let left = 6; left > 0; left -= 1) store.undo();
    expect(store.undo()).toBeUndefined();
    await settle();
    expect(state.record).toEqual(emptyRecord());
  });

  test('LC14: nothing of an approved record is taken back', async () => {
    const { state, store, announce } = await asItWas();
    state.isOpen = false;
    state.revision += 1;
    announce();
    await settle();
    expect(store.undo()).toBeUndefined();
    expect(store.history().done).toHaveLength(3);
  });
});

test('somebody who types is not asked about at every key, and still sees what another window changed', async () => {
  const { state, desk, announce, elsewhere } = anEngine();
  const store = createRecordStore(desk, sittingId);
  store.open();
  await settle();
  for (const typed of 'Weekly visits') {
    store.edit({ edit: 'plan.change', change: { contingency: `${store.current()?.record.plan.contingency ?? ''}${typed}` } });
    await turns();
    announce();
    await turns();
    await vi.advanceTimersByTimeAsync(40);
  }
  expect(state.calls).toHaveLength(13);
  expect(state.questions).toBeLessThanOrEqual(2);
  elsewhere({ edit: 'plan.change', change: { visits: 'Weekly.' } });
  await settle();
  expect(store.current()?.record.plan).toMatchObject({ contingency: 'Weekly visits', visits: 'Weekly.' });
});
