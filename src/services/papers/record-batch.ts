import { setImmediate } from 'node:timers/promises';
import type { Implementation } from '../../contract/procedure.ts';
import type { BatchEnded, NotInBatch, recordBatchApi } from '../../contract/record-batch.ts';
import { err, ok } from '../../core/result.ts';
import { heldSittings } from '../../storage/record/sittings.ts';
import { folderFor } from '../documents-folder.ts';
import type { OpenDesk } from '../open-desk.ts';
import { letGo } from './let-go.ts';
import { byTwoThreads } from './rendering/renderer.ts';
import { writeDrawnBy } from './write-documents.ts';

type Api = typeof recordBatchApi;

interface UnderWay {
  readonly all: number;
  done: number;
  isStopping: boolean;
}

/** The service's own records of many conferences, written one after the other; what else the desk is asked meanwhile comes between two. */
export const recordBatchServices = (desk: OpenDesk): Implementation<Api> => {
  let underWay: UnderWay | undefined;
  let last: BatchEnded | undefined;
  return {
    'batch.count': ({ from, until }) => {
      const held = heldSittings(desk.db, from, until);
      const records = held.filter(({ isApproved }) => isApproved).length;
      return ok({ records, notApproved: held.length - records });
    },

    'batch.state': () => ok(underWay === undefined ? (last ?? { status: 'none' }) : { status: 'running', ...underWay }),

    'batch.write': async (asked) => {
      if (underWay !== undefined) return err({ type: 'BatchUnderWay' });
      const records = heldSittings(desk.db, asked.from, asked.until).filter(({ isApproved }) => isApproved);
      if (records.length === 0) return err({ type: 'NothingToWrite' });
      const place = folderFor(desk, asked.folder);
      if (!place.ok) return place;
      underWay = { all: records.length, done: 0, isStopping: false };
      last = undefined;
      try {
        last = await writeRecords(desk, records, place.value, underWay);
        return ok(last);
      } finally {
        underWay = undefined;
      }
    },

    'batch.stop': () => {
      if (underWay !== undefined) underWay.isStopping = true;
      return ok(null);
    },
  };
};

/** Records. */
const betweenLettingGo = 25;

const writeRecords = async (
  desk: OpenDesk,
  records: ReturnType<typeof heldSittings>,
  folder: string,
  underWay: UnderWay,
): Promise<BatchEnded> => {
  const notWritten: NotInBatch[] = [];
  const renderer = byTwoThreads();
  let written = 0;
  let isWhole = true;
  try {
    for (const { id, reference } of records) {
      if (underWay.isStopping || desk.leaving.aborted) {
        isWhole = false;
        break;
      }
      const choices = [{ kind: 'minutes', reader: null, childId: null } as const];
      const done = await writeDrawnBy(renderer, desk, { sittingId: id, choices, folder, drafts: false, pdf: false });
      if (done.ok) written += 1;
      else notWritten.push({ reference, fault: done.error });
      if (!done.ok && takesNoMore(done.error)) {
        isWhole = false;
        break;
      }
      underWay.done += 1;
      if (underWay.done % betweenLettingGo === 0) letGo();
      await setImmediate();
    }
  } finally {
    renderer.end();
  }
  return { status: 'ended', all: records.length, written, isWhole, folder, notWritten };
};

/** One file that Word has open concerns that file alone; a disk that is full, or a folder that is gone, has no room for the next one either. */
const takesNoMore = (fault: NotInBatch['fault']): boolean =>
  fault.type === 'NotSaved' || fault.type === 'FolderRefused' || (fault.type === 'CannotWrite' && fault.why !== 'TargetLocked');
