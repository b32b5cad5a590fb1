import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import { type GivesAway, roomScreensOf } from '../../core/disclosure/room-view.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { err, ok } from '../../core/result.ts';
import type { OpenDesk } from '../open-desk.ts';
import { cannotSearch, whatGivesAway } from './given-away.ts';
import { sittingFile } from './sitting-file.ts';

type Api = typeof sittingsApi;

/** Confidential addresses stay closed: the file is read as it is for documents, and its lines are searched as those of a paper are (X4). */
export const viewRoom = (
  desk: OpenDesk,
  { sittingId, inHand }: InputOf<Api['sitting.roomView']>,
): Supplied<Api['sitting.roomView']> => {
  const file = sittingFile(desk, desk.db, sittingId);
  return file === undefined ? err({ type: 'NotHere', what: 'sitting' }) : ok(roomScreensOf(file, looker(desk, file), inHand));
};

const looker =
  (desk: OpenDesk, file: SittingFile) =>
  (reader: Reader): GivesAway | null => {
    if (cannotSearch(desk, file, reader)) return null;
    const givenAwayBy = whatGivesAway(desk, file, reader);
    return (text) => givenAwayBy(text) !== undefined;
  };
