import { createHash } from 'node:crypto';
import type { documentsApi, ExclusionCut } from '../../contract/documents.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import { missedInWords, missedParts } from '../../core/conferences/exclusion.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import { isExcluded, isPersonExcluded } from '../../core/disclosure/access.ts';
import { copyFor } from '../../core/disclosure/copy-for.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import { readersOf } from '../../core/disclosure/readers.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { err, ok } from '../../core/result.ts';
import { documentsFor } from '../../documents/catalogue.ts';
import { confirmedCuts, saveConfirmedCut } from '../../storage/papers/confirmed-cuts.ts';
import { issuedRecords } from '../../storage/papers/issued.ts';
import { act, nowAt, type OpenDesk } from '../open-desk.ts';
import { fileForDocuments } from './sitting-file.ts';

type Api = typeof documentsApi;

/** What is left out of the minutes of each person who was kept out, for the chair to confirm (EX-06). */
export const listCuts = (desk: OpenDesk, { sittingId }: InputOf<Api['exclusion.cuts']>): Supplied<Api['exclusion.cuts']> => {
  const file = fileForDocuments(desk, sittingId);
  return file === undefined ? err({ type: 'NotHere', what: 'sitting' }) : ok(cutsOf(desk, file));
};

/** Keeps that the chair confirmed exactly this cut; refused where the record has changed since it was shown. */
export const confirmCut = (
  desk: OpenDesk,
  asked: InputOf<Api['exclusion.confirmCut']>,
): Supplied<Api['exclusion.confirmCut']> => {
  const { sittingId, inviteeId, cut } = asked;
  const file = fileForDocuments(desk, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const now = cutsOf(desk, file).find((one) => one.inviteeId === inviteeId);
  if (now === undefined) return err({ type: 'NotHere', what: 'reader' });
  if (now.cut !== cut) return err({ type: 'CutChanged' });
  return act(desk, { action: 'exclusion.confirmCut', objectId: sittingId }, (tx) => {
    saveConfirmedCut(tx, { sittingId, inviteeId, cut, confirmedBy: file.chair?.name ?? desk.actor.name, at: nowAt(desk) });
    return ok(null);
  });
};

/** Whether the minutes of this reader wait for the chair: they were kept out, and the chair has not confirmed what that leaves out. */
export const waitsForChair = (desk: OpenDesk, file: SittingFile, reader: Reader): boolean =>
  cutsOf(desk, file).some((one) => one.inviteeId === reader.inviteeId && one.confirmed === null);

const cutsOf = (desk: OpenDesk, file: SittingFile): ReadonlyArray<ExclusionCut> => {
  // A record that was approved where it came from was issued there too: its chair has had their say.
  if (issuedRecords(desk.db, file.sitting.id).at(-1)?.file === null) return [];
  const held = confirmedCuts(desk.db, file.sitting.id);
  return readersOf(file).flatMap((reader) => {
    const invitee = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId];
    const hasMinutes = documentsFor(file, reader).some(({ kind }) => kind === 'minutes');
    const isOut =
      invitee !== undefined && (isExcluded(invitee) || (invitee.personId !== null && isPersonExcluded(file, invitee.personId)));
    if (invitee === undefined || !hasMinutes || !isOut) return [];
    const cut = cutOf(file, reader, invitee);
    const confirmed = held.find((one) => one.inviteeId === invitee.id && one.cut === cut.cut);
    return [{ ...cut, confirmed: confirmed === undefined ? null : { by: confirmed.confirmedBy, at: confirmed.at } }];
  });
};

const cutOf = (file: SittingFile, reader: Reader, invitee: Invitee): Omit<ExclusionCut, 'confirmed'> => {
  const { items } = copyFor(file, reader).withheld;
  const told = items.map(({ what, id, rule }) => `${what} ${id} ${rule}`).sort();
  return {
    inviteeId: invitee.id,
    name: invitee.name,
    missed: missedInWords(missedParts(invitee, file.record)),
    lines: items.filter(({ what }) => what === 'statement').length,
    others: items.filter(({ what }) => what !== 'statement').length,
    cut: createHash('sha256').update(told.join('\n')).digest('hex'),
  };
};
