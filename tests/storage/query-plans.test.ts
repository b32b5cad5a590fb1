import { expect, test } from 'vitest';
import { entriesSql, lastEntrySql, removalsSql } from '../../src/storage/audit.ts';
import { connectionOf } from '../../src/storage/database.ts';
import { chunksSql, findDocumentSql, longDocumentsSql } from '../../src/storage/record-chunks.ts';
import { aStore } from './support.ts';

test.each([
  ['the whole audit log', entriesSql, 'SCAN audit_entry'],
  ['the last audit entry', lastEntrySql, 'SCAN audit_entry'],
  ['the removals', removalsSql, 'USING INDEX audit_entry_by_removal'],
  ['a document', findDocumentSql, 'SEARCH record_document USING PRIMARY KEY'],
  ['its chunks', chunksSql, 'SEARCH record_chunk USING PRIMARY KEY'],
  ['long documents', longDocumentsSql, 'SCAN record_document'],
])('%s: the rows come in order, without sorting', (_, sql, way) => {
  const { db } = aStore();
  const connection = connectionOf(db);
  const named = Object.fromEntries([...sql.matchAll(/\$(\w+)/g)].map(([, name]) => [name, '1']));
  const statement = connection.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
  const plan = (Object.keys(named).length > 0 ? statement.all(named) : statement.all()).map(({ detail }) => detail).join('; ');
  expect(plan).toContain(way);
  expect(plan).not.toContain('TEMP B-TREE');
});
