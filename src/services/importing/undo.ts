import type { importingApi } from '../../contract/importing.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import { fullName, type Person } from '../../core/children/people.ts';
import { err, ok } from '../../core/result.ts';
import { savePerson } from '../../storage/families/families.ts';
import { removeThing, standing } from '../../storage/importing/import-things.ts';
import { changesBackwards, endImport, findImport, type ImportChange } from '../../storage/importing/imports.ts';
import { act, nowAt, type OpenDesk } from '../open-desk.ts';

type Api = typeof importingApi;

/**
 * Takes back everything that an import made and changed, the last thing first: all of it, or nothing where something was changed or
 * used since. That it was made and undone stays, in the list of imports and in the log.
 */
export const undoImport = (desk: OpenDesk, { importId }: InputOf<Api['import.undo']>): Supplied<Api['import.undo']> =>
  act(desk, { action: 'import.undo', objectId: importId }, (tx) => {
    const run = findImport(tx, importId);
    if (run === undefined || run.undoneAt !== null) return err({ type: 'NotHere', what: 'import' } as const);
    const changes = changesBackwards(tx, importId);
    const since = changes.filter(({ what, key, after }) => standing(tx, what, key) !== after);
    if (since.length > 0) return inUse(since, 'was changed since');
    for (const change of changes) {
      if (change.before !== null) savePerson(tx, JSON.parse(change.before) as Person);
      else if (!removeThing(tx, change.what, change.key)) return inUse([change], 'is used since');
    }
    endImport(tx, importId, nowAt(desk), desk.actor.name);
    return ok(null);
  });

/** The first few, by their names. */
const inUse = (changes: ReadonlyArray<ImportChange>, how: string) =>
  err({ type: 'ImportInUse', what: changes.slice(0, 5).map((change) => `${nameOf(change)} ${how}.`) } as const);

const nameOf = ({ what, after }: ImportChange): string => {
  const thing = JSON.parse(after) as Partial<Person> & { readonly name?: string; readonly reference?: string };
  if (what === 'person') return fullName({ givenName: thing.givenName ?? '', familyName: thing.familyName ?? '' });
  if (what === 'family') return `The family ${thing.reference ?? ''}`;
  if (what === 'agency' || what === 'practitioner') return thing.name ?? '';
  return { address: 'An address', residence: 'Where somebody lives', relationship: 'A relationship', number: 'A number' }[what];
};
