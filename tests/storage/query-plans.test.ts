import { expect, test } from 'vitest';
import { entriesSql, lastEntrySql, removalsSql } from '../../src/storage/audit.ts';
import { holidayTablesOfSittingsSql } from '../../src/storage/booking/holiday-tables.ts';
import { withdrawalsOfSql, withdrawnInvitationsSql } from '../../src/storage/booking/withdrawals.ts';
import { connectionOf, type Database } from '../../src/storage/database.ts';
import { changedNamesSql, mergedNamesSql } from '../../src/storage/families/former-names.ts';
import { childrenOfFamiliesSql } from '../../src/storage/families/people.ts';
import { mergesInSittingSql, partedInSittingSql } from '../../src/storage/families/person-merges.ts';
import { writtenKindsSql } from '../../src/storage/papers/issued.ts';
import { agenciesWithChildrenSql, endedPlansSql, toldOfPlansSql } from '../../src/storage/plans/endings.ts';
import { endingsOfPlansSql } from '../../src/storage/plans/plan-endings.ts';
import { openReceiptsSql, planReceiptsSql } from '../../src/storage/plans/plan-receipts.ts';
import { openPlansOnSql, plansThenSql, reviewsAheadSql } from '../../src/storage/plans/plans.ts';
import { promisedVisitsSql, visitsToSql } from '../../src/storage/plans/visits.ts';
import { afterApprovalSql } from '../../src/storage/record/after-approval.ts';
import { annexUsesSql } from '../../src/storage/record/annex-uses.ts';
import { listedDecisionsSql, listedDissentsSql, listedInviteesSql } from '../../src/storage/record/listed-records.ts';
import { aroundSittingsSql, childrenOfSittingsSql } from '../../src/storage/record/listed-sittings.ts';
import {
  closedSittingsSql,
  conferencesOfSittingsSql,
  distributedWithSomethingOwedSql,
  heldConferencesSql,
  namesOfSittingsSql,
  reviewsWithoutPlanSql,
  sittingsByIdSql,
  unfinishedSittingsSql,
} from '../../src/storage/record/sittings.ts';
import { wideningsSql } from '../../src/storage/record/widenings.ts';
import { chunksSql, findDocumentSql, longDocumentsSql } from '../../src/storage/record-chunks.ts';
import { schema } from '../../src/storage/schema.ts';
import { aStore } from './support.ts';

test.each([
  ['the whole audit log', entriesSql, 'SCAN audit_entry'],
  ['the last audit entry', lastEntrySql, 'SCAN audit_entry'],
  ['the removals', removalsSql, 'USING INDEX audit_entry_by_removal'],
  ['a document', findDocumentSql, 'SEARCH record_document USING PRIMARY KEY'],
  ['its chunks', chunksSql, 'SEARCH record_chunk USING PRIMARY KEY'],
  ['long documents', longDocumentsSql, 'SCAN record_document'],
])('%s: the rows come in order, without sorting', (_, sql, way) => {
  const plan = planOf(aStore().db, sql);
  expect(plan).toContain(way);
  expect(plan).not.toContain('TEMP B-TREE');
});

test.each([
  ['the sittings that are not finished', unfinishedSittingsSql],
  ['those whose papers went out before a child was told', distributedWithSomethingOwedSql],
  ['their families and requests', aroundSittingsSql],
  ['their children', childrenOfSittingsSql],
  ['their conferences', conferencesOfSittingsSql],
  ['their lists', listedInviteesSql],
  ['their decisions', listedDecisionsSql],
  ['their dissents', listedDissentsSql],
  ['what was written for them', writtenKindsSql],
  ['their withdrawals', withdrawalsOfSql],
  ['whose invitations were withdrawn', withdrawnInvitationsSql],
  ['the holiday tables they were closed under', holidayTablesOfSittingsSql],
  ['the plans that go on', openPlansOnSql],
  ['whether a review is ahead', reviewsAheadSql],
  ['the conferences held about their children', heldConferencesSql],
  ['what those plans held', plansThenSql],
  ['the last sittings of families', closedSittingsSql],
  ['the sittings of a list', sittingsByIdSql],
  ['the names of their families and chairs', namesOfSittingsSql],
  ['the children of families', childrenOfFamiliesSql],
  ['the plans that ended', endedPlansSql],
  ['who has not said that they have the plan', openReceiptsSql],
  ['who has the plan', planReceiptsSql],
  ['the visits to children', visitsToSql],
  ['what they were promised', promisedVisitsSql],
  ['reviews whose plans have ended', reviewsWithoutPlanSql],
  ['how those plans ended', endingsOfPlansSql],
  ['what became known after approval', afterApprovalSql],
  ['who works with their children', agenciesWithChildrenSql],
  ['who was told of it', toldOfPlansSql],
])('Today: %s are found by an index, never by reading a whole table', (_, sql) => {
  const plan = planOf(aStore(schema).db, sql);
  expect(plan).toMatch(/SEARCH|USING INDEX/);
  // What was bound is read as it comes; a partial index that holds nothing but what is asked for is read whole.
  const whole = plan.split('; ').filter((step) => step.startsWith('SCAN') && !/^SCAN (json_each|asked)\b/.test(step));
  expect(whole.filter((step) => !/USING INDEX (sitting_unfinished|plan_period_one_open)$/.test(step))).toEqual([]);
});

test.each([
  ['what a record wrote of two who are one', mergesInSittingSql],
  ['what was approved of two who are two again', partedInSittingSql],
  ['what they were called in entries that were merged', mergedNamesSql],
  ['what they were called until their birth or another name', changedNamesSql],
  ['who used the restricted part', annexUsesSql],
  ['who may be told more', wideningsSql],
])('PF09 X2: %s is found by an index: it is asked for each record that is read', (_, sql) => {
  const plan = planOf(aStore(schema).db, sql);
  expect(plan).toMatch(/SEARCH|USING INDEX/);
  expect(plan).not.toContain('SCAN');
});

const planOf = (db: Database, sql: string): string => {
  const connection = connectionOf(db);
  const named = Object.fromEntries([...sql.matchAll(/\$(\w+)/g)].map(([, name]) => [name, '1']));
  const statement = connection.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
  return (Object.keys(named).length > 0 ? statement.all(named) : statement.all()).map(({ detail }) => detail).join('; ');
};
