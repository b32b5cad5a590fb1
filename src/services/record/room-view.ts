import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { roomViewOf } from '../../core/disclosure/room-view.ts';
import { err, ok } from '../../core/result.ts';
import type { OpenDesk } from '../open-desk.ts';
import { sittingFile } from './sitting-file.ts';

type Api = typeof sittingsApi;

/** Confidential addresses stay closed: the file is read as it is for documents. */
export const viewRoom = (desk: OpenDesk, { sittingId }: InputOf<Api['sitting.roomView']>): Supplied<Api['sitting.roomView']> => {
  const file = sittingFile(desk, desk.db, sittingId);
  return file === undefined ? err({ type: 'NotHere', what: 'sitting' }) : ok(roomViewOf(file));
};
