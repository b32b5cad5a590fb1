import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeId } from '../../src/core/new-id.ts';
import type { OpenDesk } from '../../src/services/open-desk.ts';
import { createAuditLog } from '../../src/storage/audit.ts';
import { openRecordStore } from '../../src/storage/record-store.ts';
import { restrictedKeyOf } from '../../src/storage/restricted.ts';
import { schema } from '../../src/storage/schema.ts';
import { notesIn } from '../../src/storage/temporary-files.ts';
import { aStore } from '../storage/support.ts';

/** A desk over a new, encrypted, empty store, as it is after unlocking but without the time that a passphrase costs. */
export const aDesk = ({ entitled = true, today = '2026-11-21' } = {}): OpenDesk => {
  const { db, folder } = aStore(schema);
  const now = () => new Date(`${today}T09:00:00Z`);
  const restricted = entitled ? restrictedKeyOf(randomBytes(32)) : undefined;
  return {
    db,
    records: openRecordStore({ databaseId: 'a-test', device: randomBytes(16).toString('hex'), restricted, now }),
    audit: createAuditLog(randomBytes(32), now),
    restricted,
    temporaryFiles: notesIn(db),
    actor: { id: 'tester', name: 'Tester' },
    vaultFolder: folder,
    resources: 'resources',
    documentsFolder: folder,
    now,
    newId: () => makeId(now().getTime(), randomBytes),
    leaving: new AbortController().signal,
  };
};

export const sampletonJson = (): string => readFileSync('resources/practice/sampleton.json', 'utf8');
