import { randomBytes } from 'node:crypto';
import * as Automerge from '@automerge/automerge';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSittingId, aStore, inTransaction, mustBe, reopened, type TestStore } from '../../tests/storage/support.ts';
import { err, ok } from '../core/result.ts';
import { connectionOf, transact } from './database.ts';
import { type DocumentRef, openRecordStore, type RecordStore } from './record-store.ts';
import { type RestrictedKey, restrictedKeyOf } from './restricted.ts';

interface Minutes {
  summary: string;
  statements: Array<{ id: string; text: string }>;
  [extra: string]: unknown;
}

/** A mutator that puts a value into one field. */
const set =
  (field: string, value: unknown) =>
  (draft: Minutes): void => {
    draft[field] = value;
  };

const empty = (): Minutes => ({ summary: '', statements: [] });
const by = { by: 'slot-1' };
const now = () => new Date('2026-11-21T10:00:00Z');

const aRef = (kind: 'record' | 'annex' = 'record'): DocumentRef<Minutes> => ({ sittingId: aSittingId(), kind });

const recordsOf = (restricted?: RestrictedKey, device = 'laptop-a'): RecordStore =>
  openRecordStore({ databaseId: 'vault-1', device, restricted, now });

const storeWith = (ref: DocumentRef<Minutes>, restricted?: RestrictedKey, device?: string) => {
  const store = aStore();
  const records = recordsOf(restricted, device);
  inTransaction(store.db, (tx) => mustBe(records.createDocument(tx, ref, empty(), by)));
  const edit = (mutate: Parameters<typeof records.changeDocument<Minutes>>[2]) =>
    inTransaction(store.db, (tx) => mustBe(records.changeDocument(tx, ref, mutate, by)));
  return { ...store, records, edit };
};

const chunksOf = ({ db }: Pick<TestStore, 'db'>): number =>
  db.prepare<[], { count: number }>('SELECT count(*) AS count FROM record_chunk').get()!.count;

describe('editing', () => {
  test('an edit is one chunk, and comes back after a restart', () => {
    const ref = aRef();
    const { edit, ...store } = storeWith(ref);
    edit((draft, setText) => {
      setText(['summary'], 'Kai is well');
      draft.statements.push({ id: 's1', text: 'Mum has attended' });
    });
    edit((_, setText) => setText(['statements', 0, 'text'], 'Mum has attended twice'));
    expect(chunksOf(store)).toBe(3);
    store.db.close();
    expect(recordsOf().loadDocument(reopened(store), ref)).toEqual(
      ok({ summary: 'Kai is well', statements: [{ id: 's1', text: 'Mum has attended twice' }] }),
    );
  });

  test('an edit that arrives twice changes nothing and stores nothing', () => {
    const { edit, ...store } = storeWith(aRef());
    for (let time = 0; time < 2; time += 1) edit((_, setText) => setText(['summary'], 'the same'));
    expect(chunksOf(store)).toBe(2);
  });

  test('setText puts a text where there was none, and refuses a place that does not exist', () => {
    const { edit } = storeWith(aRef());
    expect(edit((_, setText) => setText(['note'], 'new'))).toMatchObject({ note: 'new' });
    expect(() => edit((_, setText) => setText(['statements', 4, 'text'], 'new'))).toThrow('no such text');
  });

  test('an edit that throws leaves document and store as they were', () => {
    const ref = aRef();
    const { db, records, edit } = storeWith(ref);
    const fail = () =>
      edit((draft) => {
        draft.summary = 'half';
        throw new Error('a bug');
      });
    expect(fail).toThrow('a bug');
    expect(records.loadDocument(db, ref)).toEqual(ok(empty()));
    expect(edit(set('summary', 'whole'))).toMatchObject({ summary: 'whole' });
  });

  test('a document is created once, and one that is missing is not found', () => {
    const ref = aRef();
    const { db, records } = storeWith(ref);
    expect(transact(db, (tx) => records.createDocument(tx, ref, empty(), by))).toEqual(err({ type: 'DocumentExists' }));
    expect(records.loadDocument(db, aRef())).toEqual(err({ type: 'DocumentNotFound' }));
  });

  test('memory is never ahead of the disk: after a rollback the stored words are back, and editing goes on from them', () => {
    const ref = aRef();
    const { edit, ...store } = storeWith(ref);
    const { db, records } = store;
    edit(set('summary', 'kept'));
    const refused = transact(db, (tx) => {
      mustBe(records.changeDocument(tx, ref, set('summary', 'lost'), by));
      return err({ type: 'Refused' });
    });
    expect(refused).toEqual(err({ type: 'Refused' }));
    expect(records.loadDocument(db, ref)).toMatchObject({ value: { summary: 'kept' } });
    edit(set('after', 'written'));
    db.close();
    expect(recordsOf().loadDocument(reopened(store), ref)).toMatchObject({ value: { summary: 'kept', after: 'written' } });
  });

  test('a full disk loses only the edit it refused', () => {
    const ref = aRef();
    const { edit, db, records } = storeWith(ref);
    edit(set('summary', 'kept'));
    const connection = connectionOf(db);
    connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`);
    const long = randomBytes(60_000).toString('hex');
    const outcome = transact(db, (tx) => records.changeDocument(tx, ref, set('summary', long), by));
    expect(outcome).toEqual(err({ type: 'NotSaved', reason: 'disk-full' }));
    expect(records.loadDocument(db, ref)).toMatchObject({ value: { summary: 'kept' } });
    connection.pragma('max_page_count = 100000');
    expect(edit(set('summary', long))).toMatchObject({ summary: long });
  });

  test('whatever is edited, committed or refused, a restart finds exactly what was committed', () => {
    const step = fc.record({ text: fc.string({ maxLength: 20 }), commit: fc.boolean(), compact: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const ref = aRef();
        const { records, ...store } = storeWith(ref);
        let expected = '';
        for (const { text, commit, compact } of steps) {
          transact(store.db, (tx) => {
            mustBe(records.changeDocument(tx, ref, (_, setText) => setText(['summary'], text), by));
            if (compact) mustBe(records.compactDocument(tx, ref));
            return commit ? ok(undefined) : err({ type: 'Refused' });
          });
          if (commit) expected = text;
          expect(mustBe(records.loadDocument(store.db, ref)).summary).toBe(expected);
        }
        store.db.close();
        const again = reopened(store);
        expect(mustBe(recordsOf().loadDocument(again, ref)).summary).toBe(expected);
        again.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '👩', '👩‍👧', '\u{1f1ec}\u{1f1e7}'), maxLength: 60 });

  test('whatever is typed over a text is what stands there, and no character is cut in two', () => {
    const ref = aRef();
    const { edit } = storeWith(ref);
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (first, next) => {
        for (const words of [first, ...next]) expect(edit((_, setText) => setText(['summary'], words)).summary).toBe(words);
      }),
      { numRuns: 200 },
    );
  });
});

describe('compacting', () => {
  test('many chunks become one, with every word and the whole history', () => {
    const ref = aRef();
    const { edit, records, ...store } = storeWith(ref);
    for (let count = 1; count <= 20; count += 1) edit((_, setText) => setText(['summary'], 'word '.repeat(count)));
    const history = mustBe(records.historyOf(store.db, ref));
    inTransaction(store.db, (tx) => records.compactLongerThan(tx, 10));
    expect(chunksOf(store)).toBe(1);
    edit((_, setText) => setText(['summary'], 'more'));
    expect(chunksOf(store)).toBe(2);
    store.db.close();
    const again = reopened(store);
    expect(recordsOf().loadDocument(again, ref)).toMatchObject({ value: { summary: 'more' } });
    expect(mustBe(recordsOf().historyOf(again, ref)).slice(0, -1)).toEqual(history);
  });
});

describe('history', () => {
  test('any earlier moment can be shown again, with who and when', () => {
    const ref = aRef();
    const { edit, db, records } = storeWith(ref);
    edit(set('summary', 'first'));
    edit(set('summary', 'second'));
    const history = mustBe(records.historyOf(db, ref));
    expect(history.map((step) => [step.by, step.at])).toEqual(Array(3).fill(['slot-1', '2026-11-21T10:00:00.000Z']));
    expect(history.map(({ heads }) => mustBe(records.documentAt(db, ref, heads)).summary)).toEqual(['', 'first', 'second']);
    expect(records.documentAt(db, ref, ['0'.repeat(64)])).toEqual(err({ type: 'ChunksUnusable' }));
    expect(edit(set('summary', 'third'))).toMatchObject({ summary: 'third' });
  });

  test('the writer is the same at every start, another on another laptop, and new after a restore', () => {
    const ref = aRef();
    const { edit, records, ...store } = storeWith(ref);
    edit(set('summary', 'one'));
    const devices = () => mustBe(recordsOf().historyOf(store.db, ref)).map(({ device }) => device);
    inTransaction(store.db, (tx) => mustBe(recordsOf().changeDocument(tx, ref, set('summary', 'two'), by)));
    inTransaction(store.db, (tx) =>
      mustBe(recordsOf(undefined, 'laptop-b').changeDocument(tx, ref, set('summary', 'three'), by)),
    );
    inTransaction(store.db, (tx) => records.becomeNewWriter(tx));
    edit(set('summary', 'four'));
    const [created, one, two, three, four] = devices();
    expect([created, one, two]).toEqual([created, created, created]);
    expect(new Set([one, three, four]).size).toBe(3);
  });

  test('D13: a removed document leaves no chunk behind', () => {
    const ref = aRef();
    const { db, records, edit, ...store } = storeWith(ref);
    edit(set('summary', 'gone'));
    inTransaction(db, (tx) => records.removeDocument(tx, ref));
    expect(chunksOf({ db })).toBe(0);
    expect(records.loadDocument(db, ref)).toEqual(err({ type: 'DocumentNotFound' }));
    expect(store.path).toContain('desk.db');
  });
});

describe('hand-over', () => {
  const handedOver = () => {
    const ref = aRef();
    const here = storeWith(ref);
    const there = { ...aStore(), records: recordsOf(undefined, 'laptop-b') };
    const send = (chunks: Uint8Array) => inTransaction(there.db, (tx) => mustBe(there.records.mergeChunks(tx, ref, chunks)));
    const editThere = (mutate: Parameters<RecordStore['changeDocument']>[2]) =>
      inTransaction(there.db, (tx) => mustBe(there.records.changeDocument(tx, ref as DocumentRef<never>, mutate as never, by)));
    return { ref, here, there, send, editThere };
  };

  test('two laptops merge: words in different places all stay, one field keeps both answers until a person chooses', () => {
    const { ref, here, there, send, editThere } = handedOver();
    here.edit((draft, setText) => {
      setText(['summary'], 'Kai attended.');
      draft.category = 'none';
    });
    send(mustBe(here.records.chunksSince(here.db, ref)));
    const common = mustBe(here.records.headsOf(here.db, ref));

    here.edit((draft, setText) => {
      setText(['summary'], 'Kai attended school.');
      draft.category = 'neglect';
    });
    editThere(((draft: Minutes, setText: (path: ReadonlyArray<string>, value: string) => void) => {
      setText(['summary'], 'Today Kai attended.');
      draft.category = 'emotional abuse';
    }) as never);
    const merged = send(mustBe(here.records.chunksSince(here.db, ref, common)));

    expect(merged.summary).toBe('Today Kai attended school.');
    expect([...mustBe(there.records.clashesIn(there.db, ref))(['category'])].sort()).toEqual(['emotional abuse', 'neglect']);
    expect(mustBe(there.records.clashesIn(there.db, ref))(['summary'])).toEqual([]);
    editThere(set('category', 'neglect') as never);
    expect(mustBe(there.records.clashesIn(there.db, ref))(['category'])).toEqual([]);
  });

  test('what arrives twice, or holds less than is here, takes nothing away', () => {
    const { ref, here, there, send, editThere } = handedOver();
    here.edit(set('summary', 'here'));
    const chunks = mustBe(here.records.chunksSince(here.db, ref));
    send(chunks);
    editThere(set('note', 'there') as never);
    const before = chunksOf(there);
    expect(send(chunks)).toMatchObject({ summary: 'here', note: 'there' });
    expect(chunksOf(there)).toBe(before);
  });

  test('changes that lean on others which did not come are refused whole', () => {
    const { ref, here, there } = handedOver();
    const common = mustBe(here.records.headsOf(here.db, ref));
    here.edit(set('summary', 'later'));
    const later = mustBe(here.records.chunksSince(here.db, ref, common));
    expect(transact(there.db, (tx) => there.records.mergeChunks(tx, ref, later))).toEqual(err({ type: 'ChunksUnusable' }));
    expect(there.records.loadDocument(there.db, ref)).toEqual(err({ type: 'DocumentNotFound' }));
  });

  test('I11: hostile chunks are refused, never thrown, and the document here stays whole', () => {
    const { ref, here, there, send } = handedOver();
    here.edit(set('summary', 'a long enough text to be worth mutating '.repeat(4)));
    const good = mustBe(here.records.chunksSince(here.db, ref));
    send(good);
    const before = mustBe(there.records.loadDocument(there.db, ref));
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), fc.nat(), (at, byte, length) => {
        const bytes = Uint8Array.from(good).subarray(0, length % 3 === 0 ? length % good.length : good.length);
        if (bytes.length > 0) bytes[at % bytes.length] = byte;
        transact(there.db, (tx) => there.records.mergeChunks(tx, ref, bytes));
        expect(mustBe(there.records.loadDocument(there.db, ref))).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the restricted annex', () => {
  const key = restrictedKeyOf(randomBytes(32));
  const canary = `canary-${randomBytes(8).toString('hex')}`;

  test('X2: without the restricted key it is neither made, read, changed nor merged', () => {
    const ref = aRef('annex');
    const { db, records } = storeWith(ref, key);
    const without = recordsOf(undefined);
    const missing = err({ type: 'RestrictedKeyMissing' });
    expect(without.loadDocument(db, ref)).toEqual(missing);
    expect(transact(db, (tx) => without.changeDocument(tx, ref, set('summary', 'x'), by))).toEqual(missing);
    expect(transact(db, (tx) => without.createDocument(tx, aRef('annex'), empty(), by))).toEqual(missing);
    const chunks = mustBe(records.chunksSince(db, ref));
    expect(transact(db, (tx) => without.mergeChunks(tx, aRef('annex'), chunks))).toEqual(missing);
    expect(() => inTransaction(db, (tx) => without.compactLongerThan(tx, 0))).not.toThrow();
    expect(records.loadDocument(db, ref).ok).toBe(true);
  });

  test('X2: a script with only the data key finds no canary in any row', () => {
    const ref = aRef('annex');
    const { edit, db } = storeWith(ref, key);
    edit((_, setText) => setText(['summary'], canary));
    edit((_, setText) => setText(['summary'], `${canary} and more`));
    const rows = JSON.stringify([
      db.prepare('SELECT * FROM record_document').all(),
      db.prepare(`SELECT sitting_id, kind, seq, CAST(bytes AS TEXT) AS text, hex(bytes) AS hex FROM record_chunk`).all(),
    ]);
    expect(rows).not.toContain(canary);
    expect(rows.toLowerCase()).not.toContain(Buffer.from(canary).toString('hex'));
    const chunk = db.prepare<[], { bytes: Buffer }>('SELECT bytes FROM record_chunk ORDER BY seq LIMIT 1').get()!;
    expect(() => Automerge.load(chunk.bytes)).toThrow();
  });

  test('X2: the control: a record, under the data key alone, does hold its canary', () => {
    const ref = aRef('record');
    const { edit, db } = storeWith(ref, key);
    edit((_, setText) => setText(['summary'], canary));
    const found = db
      .prepare<[], { bytes: Buffer }>('SELECT bytes FROM record_chunk')
      .all()
      .some(({ bytes }) => bytes.includes(canary));
    expect(found).toBe(true);
  });

  test.each([
    ['swapped with its neighbour', `UPDATE record_chunk SET seq = CASE seq WHEN 1 THEN -2 ELSE -1 END`],
    ['moved to another sitting', `UPDATE record_chunk SET sitting_id = 'other'`],
    [
      'with another last byte',
      `UPDATE record_chunk SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || x'00' AS BLOB) WHERE seq = 1`,
    ],
  ])('X2: a chunk %s no longer opens', (_, sql) => {
    const ref = aRef('annex');
    const { edit, db } = storeWith(ref, key);
    edit(set('summary', 'x'));
    const connection = connectionOf(db);
    connection.pragma('foreign_keys = OFF');
    connection.pragma('ignore_check_constraints = ON');
    connection.prepare(sql).run();
    connection.prepare('UPDATE record_chunk SET seq = -seq WHERE seq < 0').run();
    connection.prepare(`UPDATE record_document SET sitting_id = (SELECT min(sitting_id) FROM record_chunk)`).run();
    const at = {
      ...ref,
      sittingId: db.prepare<[], { id: string }>('SELECT sitting_id AS id FROM record_document').get()!.id as never,
    };
    expect(recordsOf(key).loadDocument(db, at)).toEqual(err({ type: 'SealBroken' }));
  });

  test('another restricted key opens nothing', () => {
    const ref = aRef('annex');
    const { db } = storeWith(ref, key);
    expect(recordsOf(restrictedKeyOf(randomBytes(32))).loadDocument(db, ref)).toEqual(err({ type: 'SealBroken' }));
  });
});
