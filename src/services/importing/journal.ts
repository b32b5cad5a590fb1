import type { WritableDb } from '../../storage/database.ts';
import { standing } from '../../storage/importing/import-things.ts';
import { type ChangedThing, insertChange } from '../../storage/importing/imports.ts';

/** Writes down each thing that an import makes or changes, beside doing it: all of it can be taken back. */
export interface Journal {
  readonly tx: WritableDb;
  /** Does `work`, which makes or changes the thing of this key. */
  readonly keep: (what: ChangedThing, key: string, work: () => void, isNew?: boolean) => void;
}

export const journalOf = (tx: WritableDb, importId: string): Journal => {
  let number = 0;
  return {
    tx,
    keep: (what, key, work, isNew = true) => {
      const before = isNew ? null : standing(tx, what, key);
      work();
      const after = standing(tx, what, key);
      if (after === null) throw new Error('What an import makes is there afterwards');
      number += 1;
      insertChange(tx, importId, { number, what, key, before, after });
    },
  };
};
