import type { Implementation } from '../../contract/procedure.ts';
import type { warningsApi } from '../../contract/warnings.ts';
import type { WarningNoteId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import { findFamily } from '../../storage/families/families.ts';
import { findPerson } from '../../storage/families/people.ts';
import { findWarning, saveWarning, warningsOfFamily } from '../../storage/families/warning-notes.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';

export const warningServices = (desk: OpenDesk): Implementation<typeof warningsApi> => ({
  'warning.ofFamily': ({ familyId }) => ok(warningsOfFamily(desk.db, familyId)),

  'warning.save': ({ warning }) =>
    act(desk, { action: 'warning.save', objectId: warning.id ?? warning.familyId }, (tx) => {
      const { familyId, personId } = warning;
      if (findFamily(tx, familyId) === undefined) return err({ type: 'NotHere', what: 'family' } as const);
      if (personId !== null && findPerson(tx, personId)?.familyId !== familyId)
        return err({ type: 'NotHere', what: 'person' } as const);
      const held = warning.id === null ? undefined : findWarning(tx, warning.id);
      if (warning.id !== null && held?.familyId !== familyId) return err({ type: 'NotHere', what: 'warning' } as const);
      const id: WarningNoteId = warning.id ?? desk.newId();
      const { raisedOn, raisedBy } = held ?? { raisedOn: todayAt(desk), raisedBy: desk.actor.name };
      saveWarning(tx, { ...warning, id, raisedOn, raisedBy });
      return ok({ warningId: id });
    }),
});
