import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aFolder, aSittingId, filesIn, holds, inTransaction, mustBe } from '../../../tests/storage/support.ts';
import { quickDerivation } from '../../../tests/support/quick-derivation.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { connectionOf } from '../database.ts';
import { foundationMigrations } from '../foundation.ts';
import type { DocumentRef } from '../record-store.ts';
import { leastCost } from './key-derivation.ts';
import { readKeysFile } from './keys-file.ts';
import type { OpenVault, VaultSettings } from './open-vault.ts';
import {
  createVault,
  type PreparedVault,
  peopleOfVault,
  prepareOpenlyKnown,
  prepareVault,
  recoverVault,
  type UnlockOptions,
  unlockVault,
} from './vault.ts';
import { addPerson, changePassphrase } from './vault-people.ts';

const passphrase = 'violin gravel teapot kestrel';
const another = 'ladder pebble turnip anchor';
const settings: VaultSettings = {
  migrations: foundationMigrations,
  device: 'laptop-a',
  now: () => new Date('2026-11-21T10:00:00Z'),
};

const prepared = async (): Promise<PreparedVault> => mustBe(await prepareVault(passphrase, quickDerivation));

/** The vault, which is closed when the test ends. */
const opened = <E>(result: Result<OpenVault, E>): OpenVault => {
  const vault = mustBe(result);
  onTestFinished(() => void vault.close());
  return vault;
};

const aVault = async () => {
  const folder = join(aFolder(), 'vault');
  const ready = await prepared();
  const vault = opened(await createVault(folder, ready, ready.halves, 'Ada Chair', settings));
  return { folder, vault, halves: ready.halves };
};

const unlock = (folder: string, words = passphrase, options?: UnlockOptions) =>
  unlockVault(folder, words, settings, options, quickDerivation);

const actions = ({ database }: OpenVault): ReadonlyArray<unknown> =>
  database
    .prepare<[], { action: string }>('SELECT action FROM audit_entry ORDER BY seq')
    .all()
    .map(({ action }) => action);

describe('creating', () => {
  test('K5: the vault is written only when both halves were typed again', async () => {
    const folder = join(aFolder(), 'vault');
    const ready = await prepared();
    const { first, second } = ready.halves;
    const slip = { first, second: second.replace(/.$/, (letter) => (letter === '2' ? '3' : '2')) };
    expect(await createVault(folder, ready, slip, 'Ada Chair', settings)).toEqual(err({ type: 'RecoveryHalfMistyped', half: 2 }));
    const swapped = { first: second, second: first };
    expect(await createVault(folder, ready, swapped, 'Ada Chair', settings)).toEqual(
      err({ type: 'RecoveryHalfMistyped', half: 1 }),
    );
    expect(existsSync(folder)).toBe(false);
    expect(opened(await createVault(folder, ready, ready.halves, 'Ada Chair', settings)).person).toMatchObject({
      name: 'Ada Chair',
      entitled: true,
    });
  });

  test('K4: a weak passphrase prepares nothing', async () => {
    expect(await prepareVault('short', quickDerivation)).toEqual(err({ type: 'PassphraseTooShort', least: 12 }));
  });

  test('a folder that holds records already is left alone', async () => {
    const { folder, vault } = await aVault();
    vault.close();
    const before = filesIn(folder);
    const ready = await prepared();
    expect(await createVault(folder, ready, ready.halves, 'Eve', settings)).toEqual(err({ type: 'VaultExists' }));
    expect(filesIn(folder)).toEqual(before);
  });

  test('D8: an unsuitable folder is refused before anything is written', async () => {
    const folder = join(aFolder(), 'Dropbox', 'vault');
    const ready = await prepared();
    expect(await createVault(folder, ready, ready.halves, 'Ada', settings)).toEqual(
      err({ type: 'UnsuitableFolder', reason: 'synchronised' }),
    );
    expect(existsSync(folder)).toBe(false);
    expect(await unlock(folder)).toEqual(err({ type: 'UnsuitableFolder', reason: 'synchronised' }));
  });

  test('cut off before its keys it is made anew; cut off after them the next unlocking finishes it', async () => {
    const { folder, vault, halves } = await aVault();
    vault.close();
    renameSync(join(folder, 'desk.db'), join(folder, 'desk.db.new'));
    const finished = opened(await unlock(folder));
    expect(readdirSync(folder)).not.toContain('desk.db.new');
    finished.close();

    renameSync(join(folder, 'desk.db'), join(folder, 'desk.db.new'));
    rmSync(join(folder, 'keys.json'));
    expect(await unlock(folder)).toEqual(err({ type: 'NotAVault' }));
    const ready = await prepared();
    expect(opened(await createVault(folder, ready, ready.halves, 'Ada', settings)).person.name).toBe('Ada');
    expect(ready.halves).not.toEqual(halves);
  });

  test.skipIf(process.platform === 'win32')('D8: folder 0700, files 0600', async () => {
    const { folder } = await aVault();
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    const modes = readdirSync(folder).map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8));
    expect(new Set(modes)).toEqual(new Set(['600']));
  });
});

describe('unlocking', () => {
  test('K3: with the real key derivation at the least cost that is accepted, from creation to reopening', async () => {
    const folder = join(aFolder(), 'vault');
    const ready = mustBe(await prepareOpenlyKnown(passphrase));
    opened(await createVault(folder, ready, ready.halves, 'Ada', settings)).close();
    expect(opened(await unlockVault(folder, passphrase, settings)).person.name).toBe('Ada');
    const { slots } = mustBe(readKeysFile(readFileSync(join(folder, 'keys.json'))));
    expect(slots).toContainEqual(expect.objectContaining({ kind: 'passphrase', cost: leastCost }));
  });

  test('K11: another passphrase does not open these records', async () => {
    const { folder, vault } = await aVault();
    vault.close();
    expect(await unlock(folder, another)).toEqual(err({ type: 'WrongPassphrase' }));
  });

  test('G2: making, unlocking, failed tries and locking are in the log, which verifies', async () => {
    const { folder, vault } = await aVault();
    vault.close();
    const again = opened(await unlock(folder, passphrase, { failedTries: 2 }));
    expect(actions(again)).toEqual(['vault.created', 'vault.locked', 'vault.unlocked']);
    expect(again.database.prepare('SELECT reason, actor FROM audit_entry WHERE seq = 3').get()).toEqual({
      reason: '2 failed tries before',
      actor: again.person.slotId,
    });
    expect(again.audit.verify(again.database)).toMatchObject({ ok: true, value: { entries: 3 } });
  });

  test('D4: a vault that is open is in use', async () => {
    const { folder } = await aVault();
    expect(await unlock(folder)).toEqual(err({ type: 'VaultInUse' }));
  });

  test('an empty or missing folder is no vault', async () => {
    const folder = aFolder();
    expect(await unlock(folder)).toEqual(err({ type: 'NotAVault' }));
    expect(await unlock(join(folder, 'gone'))).toEqual(err({ type: 'NotAVault' }));
  });

  test('D11: a vault from a newer version is left alone', async () => {
    const folder = join(aFolder(), 'vault');
    const newer = {
      ...settings,
      migrations: [...foundationMigrations, { version: 900, up: 'CREATE TABLE later (id INTEGER) STRICT;' }],
    };
    const ready = await prepared();
    opened(await createVault(folder, ready, ready.halves, 'Ada', newer)).close();
    const before = readFileSync(join(folder, 'desk.db'));
    expect(await unlock(folder)).toEqual(err({ type: 'VaultNewer' }));
    expect(readFileSync(join(folder, 'desk.db'))).toEqual(before);
  });

  test.each<[string, (folder: string) => void]>([
    ['cut off', (folder) => truncateSync(join(folder, 'desk.db'), 1000)],
    ['emptied', (folder) => truncateSync(join(folder, 'desk.db'), 0)],
    ['overwritten', (folder) => writeFileSync(join(folder, 'desk.db'), randomBytes(40_000))],
    ['gone', (folder) => rmSync(join(folder, 'desk.db'))],
  ])('K11: a database %s is damage, not a wrong passphrase, and is not made anew', async (_, damage) => {
    const { folder, vault } = await aVault();
    vault.close();
    damage(folder);
    const before = filesIn(folder);
    expect(await unlock(folder)).toEqual(err({ type: 'VaultDamaged', part: 'database' }));
    expect(filesIn(folder)).toEqual(before);
  });

  test('K2: the keys of another vault open its slot and not this database', async () => {
    const here = await aVault();
    const there = await aVault();
    here.vault.close();
    there.vault.close();
    copyFileSync(join(there.folder, 'keys.json'), join(here.folder, 'keys.json'));
    expect(await unlock(here.folder)).toEqual(err({ type: 'VaultDamaged', part: 'database' }));
  });

  test('K9: a damaged keys file is replaced by the one before, and the person is told', async () => {
    const { folder, vault } = await aVault();
    mustBe(await changePassphrase(vault, passphrase, another, quickDerivation));
    vault.close();
    writeFileSync(join(folder, 'keys.json'), '{');
    const again = opened(await unlock(folder));
    expect(again.openedWithSpareKeys).toBe(true);
    again.close();
    writeFileSync(join(folder, 'keys.json.bak'), '{');
    expect(await unlock(folder)).toEqual(err({ type: 'VaultDamaged', part: 'keys' }));
  });

  test('R5: what a crash left in the folder is swept', async () => {
    const { folder, vault } = await aVault();
    vault.close();
    writeFileSync(join(folder, '.conference-desk-0123456789abcdef.tmp'), 'left');
    opened(await unlock(folder));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('locking', () => {
  test('A2: the log is emptied into the file, the keys are wiped, and nothing can be asked any more', async () => {
    const { folder, vault } = await aVault();
    const { data, restricted } = vault.keys;
    expect(data.equals(Buffer.alloc(32))).toBe(false);
    expect(vault.close()).toEqual(ok(undefined));
    expect(vault.close()).toEqual(ok(undefined));
    expect(data.equals(Buffer.alloc(32))).toBe(true);
    expect(restricted?.equals(Buffer.alloc(32))).toBe(true);
    expect(readdirSync(folder)).toEqual(['desk.db', 'keys.json']);
    expect(() => vault.database.prepare('SELECT 1').get()).toThrow();
  });

  test('long documents are tidied on the way', async () => {
    const { folder, vault } = await aVault();
    const ref: DocumentRef<{ text: string }> = { sittingId: aSittingId(), kind: 'annex' };
    const by = { by: vault.person.slotId };
    inTransaction(vault.database, (tx) => mustBe(vault.records.createDocument(tx, ref, { text: '' }, by)));
    for (let round = 0; round < 60; round += 1) {
      inTransaction(vault.database, (tx) =>
        mustBe(vault.records.changeDocument(tx, ref, (_, setText) => setText(['text'], 'x'.repeat(round)), by)),
      );
    }
    vault.close();
    const again = opened(await unlock(folder));
    expect(again.database.prepare('SELECT count(*) AS chunks FROM record_chunk').get()).toEqual({ chunks: 1 });
    expect(mustBe(again.records.loadDocument(again.database, ref)).text).toHaveLength(59);
  });

  test('a disk that is full does not stop the locking', async () => {
    const { folder, vault } = await aVault();
    const connection = connectionOf(vault.database);
    connection.pragma('query_only = ON');
    expect(vault.close()).toEqual(err({ type: 'NotSaved', reason: 'read-only' }));
    expect(vault.keys.data.equals(Buffer.alloc(32))).toBe(true);
    expect((await unlock(folder)).ok && existsSync(folder)).toBe(true);
  });
});

describe('people and passphrases', () => {
  test('K8: changing a passphrase rewrites one slot, and the former passphrase opens no more', async () => {
    const { folder, vault } = await aVault();
    const before = mustBe(readKeysFile(readFileSync(join(folder, 'keys.json'))));
    expect(await changePassphrase(vault, another, passphrase, quickDerivation)).toEqual(err({ type: 'WrongPassphrase' }));
    expect(await changePassphrase(vault, passphrase, 'short', quickDerivation)).toEqual(
      err({ type: 'PassphraseTooShort', least: 12 }),
    );
    expect(await changePassphrase(vault, passphrase, another, quickDerivation)).toEqual(ok(undefined));
    vault.close();
    const after = mustBe(readKeysFile(readFileSync(join(folder, 'keys.json'))));
    expect(after.slots[1]).toEqual(before.slots[1]);
    expect(after.slots[0]?.salt).not.toBe(before.slots[0]?.salt);
    expect(mustBe(readKeysFile(readFileSync(join(folder, 'keys.json.bak'))))).toEqual(before);
    expect(await unlock(folder)).toEqual(err({ type: 'WrongPassphrase' }));
    expect(actions(opened(await unlock(folder, another)))).toContain('vault.passphrase-changed');
  });

  test('K7 X2: two people open the same records; only the entitled one has the restricted key', async () => {
    const { folder, vault } = await aVault();
    const bob = mustBe(await addPerson(vault, { name: 'Bob Minutes', passphrase: another, entitled: false }, quickDerivation));
    const ref: DocumentRef<{ text: string }> = { sittingId: aSittingId(), kind: 'annex' };
    inTransaction(vault.database, (tx) => mustBe(vault.records.createDocument(tx, ref, { text: 'restricted' }, { by: 'x' })));
    vault.close();
    expect(peopleOfVault(folder)).toMatchObject({
      value: [
        { name: 'Ada Chair', entitled: true },
        { name: 'Bob Minutes', entitled: false },
      ],
    });
    const asBob = opened(await unlock(folder, another));
    expect([asBob.person, asBob.restricted]).toEqual([bob, undefined]);
    expect(asBob.records.loadDocument(asBob.database, ref)).toEqual(err({ type: 'RestrictedKeyMissing' }));
    expect(
      await addPerson(asBob, { name: 'Eve', passphrase: 'mitten walnut saddle quartz', entitled: true }, quickDerivation),
    ).toEqual(err({ type: 'NotEntitled' }));
    asBob.close();
    expect(await unlock(folder, passphrase, { slotId: bob.slotId })).toEqual(err({ type: 'WrongPassphrase' }));
    const asAda = opened(await unlock(folder));
    expect(asAda.records.loadDocument(asAda.database, ref)).toEqual(ok({ text: 'restricted' }));
  });

  test('a slot is not changed in a keys file that was exchanged meanwhile', async () => {
    const { folder, vault } = await aVault();
    const other = await aVault();
    copyFileSync(join(other.folder, 'keys.json'), join(folder, 'keys.json'));
    expect(await changePassphrase(vault, passphrase, another, quickDerivation)).toEqual(err({ type: 'KeysChanged' }));
  });
});

describe('K5: recovering', () => {
  const recover = (folder: string, halves: { first: string; second: string }, words = another, slotId?: string) =>
    recoverVault(folder, halves, words, settings, slotId, quickDerivation);

  test('both halves open the records and set a new passphrase; the former opens no more', async () => {
    const { folder, vault, halves } = await aVault();
    vault.close();
    const recovered = opened(await recover(folder, halves));
    expect(recovered.restricted).toBeDefined();
    expect(actions(recovered).at(-1)).toBe('vault.recovered');
    recovered.close();
    expect(await unlock(folder)).toEqual(err({ type: 'WrongPassphrase' }));
    opened(await unlock(folder, another)).close();
    opened(await recover(folder, halves, 'mitten walnut saddle quartz')).close();
  });

  test('a person who was not entitled does not become so by it', async () => {
    const { folder, vault, halves } = await aVault();
    const bob = mustBe(await addPerson(vault, { name: 'Bob', passphrase: another, entitled: false }, quickDerivation));
    vault.close();
    const recovered = opened(await recover(folder, halves, 'mitten walnut saddle quartz', bob.slotId));
    expect([recovered.person.name, recovered.restricted]).toEqual(['Bob', undefined]);
    recovered.close();
    opened(await unlock(folder)).close();
  });

  test('a slip, halves of other records and a weak passphrase change nothing', async () => {
    const { folder, vault, halves } = await aVault();
    const other = await aVault();
    vault.close();
    const before = filesIn(folder);
    expect(await recover(folder, { ...halves, first: 'x' })).toEqual(err({ type: 'RecoveryHalfMistyped', half: 1 }));
    expect(await recover(folder, other.halves)).toEqual(err({ type: 'WrongRecoveryKey' }));
    expect(await recover(folder, halves, 'password1234')).toEqual(err({ type: 'PassphraseTooCommon' }));
    expect(filesIn(folder)).toEqual(before);
  });
});

describe('residue', () => {
  test('K10 T1: neither passphrase, keys, recovery halves nor records are readable in the folder', async () => {
    const { folder, vault, halves } = await aVault();
    const canary = `canary-${randomBytes(8).toString('hex')}`;
    const ref: DocumentRef<{ text: string }> = { sittingId: aSittingId(), kind: 'record' };
    inTransaction(vault.database, (tx) => mustBe(vault.records.createDocument(tx, ref, { text: canary }, { by: 'x' })));
    const keys = [vault.keys.data, vault.restricted!].map((key) => Buffer.from(key));
    const secrets = [
      canary,
      passphrase,
      halves.first,
      halves.second,
      ...keys.map((key) => key.toString('hex')),
      ...keys.map((key) => key.toString('base64')),
    ];
    const check = () => {
      for (const { path, bytes } of filesIn(folder)) {
        for (const secret of secrets) expect(holds(bytes, secret), `${path} holds ${secret}`).toBe(false);
        for (const key of keys) expect(bytes.includes(key), path).toBe(false);
      }
    };
    check();
    vault.close();
    check();
  });
});
