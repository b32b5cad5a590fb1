import { expect, test } from 'vitest';
import { ok } from '../../src/core/result.ts';
import { connect } from '../../src/storage/cipher-connection.ts';
import { transact } from '../../src/storage/database.ts';
import { changedNamesSql } from '../../src/storage/families/former-names.ts';
import { schema } from '../../src/storage/schema.ts';
import { aStore, reopened } from './support.ts';

const insertPerson = `
  INSERT INTO person (id, family_id, role, given_name, family_name, birth_known, sex, ethnicity, religion, language, disability, needs,
    interpreter, text_size, phone, email)
  VALUES ($id, 'f', 'adult', '', '', 'no', 'unknown', '', '', '', '', '', '', 12, '', '')`;

/** The rows of a store as version `before` left them, after everything since. */
const broughtUp = (before: number, fill: (db: ReturnType<typeof connect>) => void, read: string): ReadonlyArray<unknown> =>
  asVersion(before, fill).prepare(read).all();

/** A store as version `before` left it, after everything since. */
const asVersion = (before: number, fill: (db: ReturnType<typeof connect>) => void) => {
  const old = schema.filter(({ version }) => version < before);
  const store = aStore(old);
  store.db.close();
  const filled = connect(store.path, store.key, { readonly: false, create: false });
  fill(filled);
  filled.close();
  return reopened(store, schema);
};

test('PF01: what was written in words stays, and says the ground where it was one of the phrases that were offered', () => {
  const held: ReadonlyArray<readonly [string, string]> = [
    ['named on birth certificate', 'yes'],
    [' Married to mother', 'yes'],
    ['birth certificate, seen 2 April', 'yes'],
    ['court order', 'no'],
  ];
  const rows = broughtUp(
    462,
    (tx) => {
      const person = tx.prepare(insertPerson);
      tx.prepare(`INSERT INTO family (id, reference, name) VALUES ('f', 'F1', 'Sampleton')`).run();
      for (const id of ['child', ...held.map((_, at) => `adult-${at}`)]) person.run({ id });
      for (const [at, [basis, answer]] of held.entries())
        tx.prepare(
          `INSERT INTO relationship (adult_id, child_id, kind, parental, parental_responsibility, basis)
           VALUES ($adult, 'child', 'father', 1, $answer, $basis)`,
        ).run({ adult: `adult-${at}`, answer, basis });
    },
    'SELECT basis, ground, held_from AS heldFrom, evidence FROM relationship ORDER BY adult_id',
  );
  expect(rows).toEqual([
    { basis: 'named on birth certificate', ground: 'birth-registration', heldFrom: null, evidence: '' },
    { basis: ' Married to mother', ground: 'marriage', heldFrom: null, evidence: '' },
    { basis: 'birth certificate, seen 2 April', ground: null, heldFrom: null, evidence: '' },
    { basis: 'court order', ground: null, heldFrom: null, evidence: '' },
  ]);
});

test('X4: a child who was born before former names were kept is still known by what it was called until then', () => {
  const rows = broughtUp(
    610,
    (tx) => {
      tx.prepare(`INSERT INTO family (id, reference, name) VALUES ('f', 'F1', 'Sampleton')`).run();
      for (const id of ['born', 'other']) tx.prepare(insertPerson).run({ id });
      tx.prepare(
        `INSERT INTO birth_event (child_id, given_name_before, family_name_before, expected_on, born_on, recorded_at)
         VALUES ('born', 'Unborn', 'Jackson', '2026-03-01', '2026-02-27', '2026-02-28T09:00')`,
      ).run();
    },
    changedNamesSql.replaceAll('$id', "'f'"),
  );
  expect(rows).toEqual([{ personId: 'born', givenName: 'Unborn', familyName: 'Jackson' }]);
});

test('AG03: of an invitation from before its steps were kept it is known whether it went, and since when nothing came back', () => {
  const asked: ReadonlyArray<readonly [invitedOn: string | null, reply: string]> = [
    [null, 'none'],
    ['2026-04-01', 'none'],
    ['2026-04-01', 'accepted'],
  ];
  const rows = broughtUp(
    460,
    (tx) => {
      insertSitting(tx);
      const insert = tx.prepare(`
        INSERT INTO invitee (id, sitting_id, part, agency_type, agency_name, name, contact_with, invited_on, reply, attendance,
          report_status, core_group)
        VALUES ($id, 's', 'agency', 'health', '', '', '[]', $invitedOn, $reply, 'expected', 'not-requested', 0)`);
      for (const [at, [invitedOn, reply]] of asked.entries()) insert.run({ id: `i${at}`, invitedOn, reply });
    },
    'SELECT reached, silent_since AS silentSince, chased_on AS chasedOn, chased_way AS chasedWay FROM invitee ORDER BY id',
  );
  const never = { chasedOn: null, chasedWay: null };
  expect(rows).toEqual([
    { reached: 'to-send', silentSince: null, ...never },
    { reached: 'sent', silentSince: '2026-04-01', ...never },
    { reached: 'sent', silentSince: null, ...never },
  ]);
});

test('IN05: what somebody needs begins with what their latest request says, and with nothing where that asks for nothing', () => {
  const rows = broughtUp(
    463,
    (tx) => {
      insertSitting(tx, ['r1', 'r2']);
      const person = tx.prepare(insertPerson);
      const need = tx.prepare(`
        INSERT INTO request_need (request_id, person_id, dialect, interpreter_gender, advocacy, step_free, hearing_loop, transport)
        VALUES ($request, $person, $dialect, 'any', 'wanted', $stepFree, 0, 0)`);
      for (const id of ['changed', 'no-more', 'once']) person.run({ id });
      need.run({ request: 'r1', person: 'changed', dialect: 'Sylheti', stepFree: 0 });
      need.run({ request: 'r2', person: 'changed', dialect: '', stepFree: 1 });
      need.run({ request: 'r1', person: 'no-more', dialect: 'Sylheti', stepFree: 0 });
      need.run({ request: 'r2', person: 'no-more', dialect: '', stepFree: 0 });
      need.run({ request: 'r1', person: 'once', dialect: 'Sylheti', stepFree: 0 });
    },
    'SELECT person_id AS id, dialect, step_free AS stepFree FROM person_access ORDER BY person_id',
  );
  expect(rows).toEqual([
    { id: 'changed', dialect: '', stepFree: 1 },
    { id: 'once', dialect: 'Sylheti', stepFree: 0 },
  ]);
});

test('WD12: papers are printed as they were for whoever had chosen a format before dyslexia-friendly was one', () => {
  const rows = broughtUp(
    480,
    (tx) => {
      tx.prepare(`INSERT INTO family (id, reference, name) VALUES ('f', 'F1', 'Sampleton')`).run();
      tx.prepare(insertPerson).run({ id: 'p' });
      tx.prepare(`INSERT INTO paper_format (person_id, easy_read, language) VALUES ('p', 1, 'Polish')`).run();
    },
    'SELECT easy_read AS easyRead, dyslexia_friendly AS dyslexiaFriendly, language FROM paper_format',
  );
  expect(rows).toEqual([{ easyRead: 1, dyslexiaFriendly: 0, language: 'Polish' }]);
});

test('RD07: papers go to an address as everybody’s do where nobody had been asked yet', () => {
  const rows = broughtUp(
    530,
    (tx) => {
      tx.prepare(`INSERT INTO mail_address (email, secure, returned_why) VALUES ('a@example.test', 1, '')`).run();
    },
    'SELECT email, secure, sent_as AS sentAs FROM mail_address',
  );
  expect(rows).toEqual([{ email: 'a@example.test', secure: 1, sentAs: null }]);
});

/** A family with these requests, and one sitting of the first. */
const insertSitting = (tx: ReturnType<typeof connect>, requests: ReadonlyArray<string> = ['r1']): void => {
  tx.prepare(`INSERT INTO family (id, reference, name) VALUES ('f', 'F1', 'Sampleton')`).run();
  for (const id of requests)
    tx.prepare(`
      INSERT INTO request (id, family_id, kind, requested_on, requested_by, authorised_by, enquiry_outcome, reason, arrangements,
        fabricated_illness)
      VALUES ($id, 'f', 'initial', '2026-03-27', '', '', 'continuing-risk', '', '', 0)`).run({ id });
  tx.prepare(`
    INSERT INTO sitting (id, request_id, family_id, reference, place, remote_link, profile_id, profile_version, model)
    VALUES ('s', 'r1', 'f', 'SC-2026-0142/1', '', '', 'england', '1', 'traditional')`).run();
};

test('PF09: a merge from before histories could be joined has nothing to move back', () => {
  const rows = broughtUp(
    500,
    (tx) => {
      tx.prepare(`INSERT INTO family (id, reference, name) VALUES ('f', 'F1', 'Sampleton')`).run();
      tx.prepare(
        `INSERT INTO person_merge (id, family_id, kept_id, dropped_id, kept_name, dropped_name, merged_on, merged_by, before, after)
         VALUES ('m', 'f', 'one', 'other', 'One', 'Other', '2026-04-01', 'Sorrel', '{}', '{}')`,
      ).run();
    },
    'SELECT moved FROM person_merge',
  );
  expect(rows).toEqual([{ moved: '{"rows":[],"named":[],"leftOut":[],"records":[],"unlisted":[]}' }]);
});

test('PF01: of a child from before it was asked no order is known that gives an authority parental responsibility', () => {
  const rows = broughtUp(
    501,
    (tx) => {
      tx.prepare(`INSERT INTO family (id, reference, name) VALUES ('f', 'F1', 'Sampleton')`).run();
      tx.prepare(insertPerson).run({ id: 'adult' });
    },
    'SELECT authority_order AS "order", authority_name AS authority, authority_from AS "from" FROM person',
  );
  expect(rows).toEqual([{ order: null, authority: '', from: null }]);
});

test('IE06: imports from before an invite list was one stay, with what they made', () => {
  const rows = broughtUp(
    502,
    (tx) => {
      tx.prepare(
        `INSERT INTO import_run (id, kind, file_name, sha256, made_at, made_by, added, changed)
         VALUES ('i', 'people', 'list.csv', '${'0'.repeat(64)}', '2026-04-01T09:00', 'Sorrel', 1, 0)`,
      ).run();
      tx.prepare(`INSERT INTO import_change (import_id, number, what, key, after) VALUES ('i', 1, 'family', 'f', '{}')`).run();
    },
    'SELECT r.kind, c.what, c.key FROM import_change c JOIN import_run r ON r.id = c.import_id',
  );
  expect(rows).toEqual([{ kind: 'people', what: 'family', key: 'f' }]);
});

test('IN03: an unborn child that was kept without a name is called Unborn; an adult without one is not', () => {
  const rows = broughtUp(
    540,
    (tx) => {
      tx.prepare(`INSERT INTO family (id, reference, name) VALUES ('f', 'F1', 'Sampleton')`).run();
      const person = tx.prepare(insertPerson);
      for (const id of ['adult', 'child', 'named', 'unborn']) person.run({ id });
      tx.prepare(
        `UPDATE person SET role = 'child', la_child_id = '', school = '', school_year = '', legal_status = '' WHERE id <> 'adult'`,
      ).run();
      tx.prepare(`UPDATE person SET birth_known = 'expected', birth_on = '2027-03-03' WHERE id IN ('named', 'unborn')`).run();
      tx.prepare(`UPDATE person SET given_name = 'Robin' WHERE id = 'named'`).run();
    },
    'SELECT id, given_name AS givenName FROM person ORDER BY id',
  );
  expect(rows).toEqual([
    { id: 'adult', givenName: '' },
    { id: 'child', givenName: '' },
    { id: 'named', givenName: 'Robin' },
    { id: 'unborn', givenName: 'Unborn' },
  ]);
});

test('RP09: a sitting from before children’s letters were kept has none, and takes one', () => {
  const letter = `INSERT INTO own_letter (id, sitting_id, file_name, sha256, kept_at, kept_by, file)
    VALUES ('l', 's', 'letter.docx', '${'0'.repeat(64)}', '2026-04-20T16:00', 'Sorrel', x'00')`;
  expect(takenSince(510, 'own_letter', letter)).toEqual([0, 1]);
});

test('X2: of the restricted part of a sitting from before it was kept nobody is known to have read it, until somebody does', () => {
  const use = `INSERT INTO annex_use (sitting_id, what, by_id, by_name, day, first_at, last_at)
    VALUES ('s', 'read', 'p', 'Sorrel', '2026-04-21', '2026-04-21T10:00', '2026-04-21T10:00')`;
  expect(takenSince(511, 'annex_use', use)).toEqual([0, 1]);
});

/** How many rows of `table` a sitting has that is older than version `before`: as it is brought up, and once one is put in. */
const takenSince = (before: number, table: string, insert: string): ReadonlyArray<number> => {
  const store = asVersion(before, (tx) => insertSitting(tx));
  const count = `SELECT (SELECT count(*) FROM ${table} WHERE sitting_id = sitting.id) AS held FROM sitting WHERE id = 's'`;
  const held = (): number => (store.prepare(count).get() as { readonly held: number }).held;
  const none = held();
  transact(store, (tx) => ok(tx.prepare(insert).run()));
  return [none, held()];
};
