import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { DocumentModel } from '../../../documents/model.ts';
import { threadFile } from '../../thread-file.ts';
import { drawOnPaper } from './draw.ts';

export interface ToDraw {
  readonly model: DocumentModel;
  readonly letterhead: Uint8Array | null;
}

export interface Drawn {
  readonly bytes: Uint8Array;
}

/** What draws documents as Word files. `end` when the last is drawn, or none is wanted any more. */
export interface Renderer {
  readonly draw: (model: DocumentModel, letterhead: Uint8Array | null) => Promise<Uint8Array>;
  readonly end: () => void;
}

/** From so many papers on, a second thread is faster by more than it takes to start. */
const fewest = 8;

/** For a pack of so many papers: a large one is drawn by a thread of its own, and by this one whenever it would only wait (RD03). */
export const rendererFor = (papers: number): Renderer =>
  papers < fewest ? { draw: drawOnPaper, end: () => undefined } : byTwoThreads();

/** A paper that somebody waits for. */
interface Asked extends PromiseWithResolvers<Uint8Array> {
  readonly toDraw: ToDraw;
}

/** So many papers lie with the thread, so that it need not wait for the next while this one is busy. */
const ahead = 8;

/** For many packs, one after the other: a thread draws, and this one is free for everybody else. */
export const byTwoThreads = (): Renderer => {
  const worker = new Worker(threadFile(import.meta.url, './thread.ts', 'render-thread'), {
    env: {},
    stdout: false,
    stderr: false,
    resourceLimits,
  });
  /** The thread takes the first, whose turn comes next; this one takes the last. */
  const waiting: Asked[] = [];
  const withThread: Asked[] = [];
  let fault: Error | undefined;
  let helping = false;

  const fail = (error: Error): void => {
    fault ??= error;
    for (const { reject } of [...withThread.splice(0), ...waiting.splice(0)]) reject(fault);
  };
  const send = (): void => {
    while (withThread.length < ahead) {
      const next = waiting.shift();
      if (next === undefined) return;
      withThread.push(next);
      worker.postMessage(next.toDraw);
    }
  };
  /** Everything else that the desk is asked meanwhile comes first: between two papers the event loop goes round once. */
  const help = async (): Promise<void> => {
    if (helping) return;
    helping = true;
    await setImmediate();
    for (let last = waiting.pop(); last !== undefined; last = waiting.pop()) {
      await drawOnPaper(last.toDraw.model, last.toDraw.letterhead).then(last.resolve, last.reject);
      await setImmediate();
    }
    helping = false;
  };

  worker.on('message', ({ bytes }: Drawn) => {
    withThread.shift()?.resolve(bytes);
    send();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(hasEnded()));
  return {
    draw: (model, letterhead) => {
      const one: Asked = { ...Promise.withResolvers<Uint8Array>(), toDraw: { model, letterhead } };
      // Whoever asked may have stopped at an earlier paper by then.
      one.promise.catch(() => undefined);
      if (fault === undefined) {
        waiting.push(one);
        send();
        void help();
      } else one.reject(fault);
      return one.promise;
    },
    end: () => {
      fail(hasEnded());
      void worker.terminate();
    },
  };
};

/**
 * Megabytes. Without them a thread lets its rubbish lie for as long as the computer has room: in a batch of a thousand records that
 * comes to hundreds. The longest record that the limits of fields allow fits many times over.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

const hasEnded = (): Error => new Error('The thread that draws documents has ended');
