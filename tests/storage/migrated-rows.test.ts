import { expect, test } from 'vitest';
import { connect } from '../../src/storage/cipher-connection.ts';
import { schema } from '../../src/storage/schema.ts';
import { aStore, reopened } from './support.ts';

const insertPerson = `
  INSERT INTO person (id, family_id, role, given_name, family_name, birth_known, sex, ethnicity, religion, language, disability, needs,
    interpreter, text_size, phone, email)
  VALUES ($id, 'f', 'adult', '', '', 'no', 'unknown', '', '', '', '', '', '', 12, '', '')`;

/** The rows of a store as version `before` left them, after everything since. */
const broughtUp = (before: number, fill: (db: ReturnType<typeof connect>) => void, read: string): ReadonlyArray<unknown> => {
  const old = schema.filter(({ version }) => version < before);
  const store = aStore(old);
  store.db.close();
  const filled = connect(store.path, store.key, { readonly: false, create: false });
  fill(filled);
  filled.close();
  return reopened(store, schema).prepare(read).all();
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
