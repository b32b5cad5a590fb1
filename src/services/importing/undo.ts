import type { importingApi } from '../../contract/importing.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import { fullName, type Person } from '../../core/children/people.ts';
import { leansOn } from '../../core/conferences/leans-on.ts';
import type { InviteeId, SittingId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import type { WritableDb } from '../../storage/database.ts';
import { savePerson } from '../../storage/families/people.ts';
import { removeThing, standing } from '../../storage/importing/import-things.ts';
import { changesBackwards, endImport, findImport, type ImportChange } from '../../storage/importing/imports.ts';
import { findSitting } from '../../storage/record/sittings.ts';
import { act, nowAt, type OpenDesk } from '../open-desk.ts';
import { editRecord, recordOf } from '../record/records.ts';
import { isListOpen } from './invitation-rows.ts';

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
      else if (change.what === 'invitee') {
        if (!takeOffList(desk, tx, change.key)) return inUse([change], 'is used since');
      } else if (!removeThing(tx, change.what, change.key)) return inUse([change], 'is used since');
    }
    endImport(tx, importId, nowAt(desk), desk.actor.name);
    return ok(null);
  });

/** Takes somebody off the list of a conference again. False where the record leans on them since, or its list is closed. */
const takeOffList = (desk: OpenDesk, tx: WritableDb, key: string): boolean => {
  const [sittingId, inviteeId] = key.split(' ') as [SittingId, InviteeId];
  const sitting = findSitting(tx, sittingId);
  const record = recordOf(desk, tx, sittingId);
  const invitee = record.invitees[inviteeId];
  if (sitting === undefined || !isListOpen(sitting.progress) || invitee === undefined || leansOn(record, invitee)) return false;
  editRecord(desk, tx, sittingId, [{ edit: 'invitee.remove', id: inviteeId }]);
  return true;
};

/** The first few, by their names. */
const inUse = (changes: ReadonlyArray<ImportChange>, how: string) =>
  err({ type: 'ImportInUse', what: changes.slice(0, 5).map((change) => `${nameOf(change)} ${how}.`) } as const);

const nameOf = ({ what, after }: ImportChange): string => {
  const thing = JSON.parse(after) as Partial<Person> & { readonly name?: string; readonly reference?: string };
  if (what === 'person') return fullName({ givenName: thing.givenName ?? '', familyName: thing.familyName ?? '' });
  if (what === 'family') return `The family ${thing.reference ?? ''}`;
  if (what === 'agency' || what === 'practitioner' || what === 'invitee') return thing.name ?? '';
  return { address: 'An address', residence: 'Where somebody lives', relationship: 'A relationship', number: 'A number' }[what];
};
