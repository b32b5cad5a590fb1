import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Implementation } from '../../contract/procedure.ts';
import type { signedSheetsApi } from '../../contract/signed-sheets.ts';
import type { SignedSheetId } from '../../core/identifiers.ts';
import { dateOf } from '../../core/local-date.ts';
import { err, ok } from '../../core/result.ts';
import { signedSheetFileName } from '../../documents/file-name.ts';
import { readSignedSheet } from '../../incoming/signed-sheet.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import { findFamily } from '../../storage/families/families.ts';
import { findSitting, findSittingByReference } from '../../storage/record/sittings.ts';
import { insertSignedSheet, signedSheet, signedSheets } from '../../storage/reports/signed-sheets.ts';
import { folderFor } from '../documents-folder.ts';
import { act, nowAt, type OpenDesk } from '../open-desk.ts';

export const signedSheetServices = (desk: OpenDesk): Implementation<typeof signedSheetsApi> => ({
  'signedSheet.list': ({ sittingId }) =>
    ok(signedSheets(desk.db, sittingId).map(({ id, type, keptAt, keptBy }) => ({ sheetId: id, type, keptAt, keptBy }))),

  'signedSheet.of': ({ reference }) => {
    const sitting = findSittingByReference(desk.db, reference.trim());
    if (sitting === undefined) return err({ type: 'NotHere', what: 'conference' });
    const familyName = findFamily(desk.db, sitting.familyId)?.name ?? '';
    return ok({ sittingId: sitting.id, familyName, heldOn: sitting.heldOn });
  },

  'signedSheet.keep': ({ reference, file }) => {
    const read = readSignedSheet(new Uint8Array(Buffer.from(file, 'base64')));
    if (!read.ok) return err({ type: 'ReportRefused', why: read.error });
    const id = desk.newId<SignedSheetId>();
    return act(desk, { action: 'signedSheet.keep', objectId: id }, (tx) => {
      const sitting = findSittingByReference(tx, reference.trim());
      if (sitting === undefined) return err({ type: 'NotHere', what: 'conference' } as const);
      const { type, bytes } = read.value;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const known = signedSheets(tx, sitting.id).find((one) => one.sha256 === sha256);
      if (known !== undefined) return err({ type: 'ReportKnown', at: known.keptAt } as const);
      insertSignedSheet(tx, {
        id,
        sittingId: sitting.id,
        type,
        sha256,
        keptAt: nowAt(desk),
        keptBy: desk.actor.name,
        file: bytes,
      });
      return ok({ sittingId: sitting.id });
    });
  },

  'signedSheet.write': async ({ sheetId, folder }) => {
    const sheet = signedSheet(desk.db, sheetId);
    const sitting = sheet === undefined ? undefined : findSitting(desk.db, sheet.sittingId);
    if (sheet === undefined || sitting === undefined) return err({ type: 'NotHere', what: 'sheet' });
    const place = folderFor(desk, folder);
    if (!place.ok) return place;
    const { type, sha256, keptAt } = sheet;
    const on = sitting.heldOn ?? dateOf(keptAt);
    const fileName = signedSheetFileName({ on, reference: sitting.reference, mark: sha256.slice(0, 6), extension: type });
    const path = join(place.value, fileName);
    const saved = await atomicWrite(path, sheet.file, { notes: desk.temporaryFiles });
    if (!saved.ok) return err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] });
    return act(desk, { action: 'signedSheet.write', objectId: sheetId }, () => ok({ path }));
  },
});
