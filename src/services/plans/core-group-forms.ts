import { join } from 'node:path';
import type { coreGroupsApi } from '../../contract/core-groups.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import { dateIn } from '../../core/importing/cell-values.ts';
import { err, ok } from '../../core/result.ts';
import { answersIn } from '../../core/returned/answers.ts';
import { coreGroupFields, coreGroupForm } from '../../documents/core-group-form.ts';
import { listFileName } from '../../documents/file-name.ts';
import { renderDocx } from '../../documents/render-docx.ts';
import { readReturnedFile } from '../../incoming/returned-file.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import { findFamily } from '../../storage/families/families.ts';
import { findSittingByReference, lastClosedOfFamilies } from '../../storage/record/sittings.ts';
import { folderFor } from '../documents-folder.ts';
import { act, type OpenDesk, organisationOf, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';

type Api = typeof coreGroupsApi;

/** Writes the one-page form for a family's next core group. */
export const writeCoreGroupForm = async (
  desk: OpenDesk,
  { familyId, folder }: InputOf<Api['coreGroup.form']>,
): Promise<Supplied<Api['coreGroup.form']>> => {
  const last = lastClosedOfFamilies(desk.db, [familyId]).get(familyId);
  if (last === undefined) return err({ type: 'NotHere', what: 'conference' });
  const place = folderFor(desk, folder);
  if (!place.ok) return place;
  const bytes = await renderDocx(
    coreGroupForm({
      reference: last.reference,
      organisation: organisationOf(desk).name,
      marking: currentProcedures(desk).profile.markings.family,
      producedOn: todayAt(desk),
    }),
  );
  const fileName = listFileName('', last.reference, ' core group record', 'docx');
  const path = join(place.value, fileName);
  const saved = await atomicWrite(path, bytes, { notes: desk.temporaryFiles });
  if (!saved.ok) return err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] });
  const logged = act(desk, { action: 'coreGroup.form', objectId: familyId }, () => ok(null));
  return logged.ok ? ok({ path }) : logged;
};

/** Reads a form that came back. Nothing is kept: what it says is shown first, and a form about another family is refused (CG02). */
export const readCoreGroupForm = async (
  desk: OpenDesk,
  { familyId, file }: InputOf<Api['coreGroup.readForm']>,
): Promise<Supplied<Api['coreGroup.readForm']>> => {
  const read = await readReturnedFile('form.docx', new Uint8Array(Buffer.from(file, 'base64')));
  if (!read.ok) return err({ type: 'FormRefused', why: read.error });
  const answers = answersIn(read.value, coreGroupFields);
  if (answers.size * 2 < coreGroupFields.length)
    return err({ type: 'FormRefused', why: 'It is not the core group form of this desk.' });
  const said = (tag: (typeof coreGroupFields)[number]['tag']): string => answers.get(tag) ?? '';
  const reference = said('core-group.reference');
  const sitting = findSittingByReference(desk.db, reference);
  if (sitting === undefined || sitting.familyId !== familyId)
    return err({
      type: 'FormOfAnotherFamily',
      reference,
      familyName: sitting === undefined ? null : (findFamily(desk.db, sitting.familyId)?.name ?? null),
    });
  const written = said('core-group.held-on');
  const heldOn = dateIn(written);
  return ok({
    heldOn: heldOn.ok ? heldOn.value : null,
    heldOnWritten: written,
    came: said('core-group.came'),
    note: said('core-group.note'),
    childView: said('core-group.child-view'),
    agreed: said('core-group.agreed'),
    hadTrackedChanges: read.value.hadTrackedChanges,
  });
};
