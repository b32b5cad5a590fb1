import { Worker } from 'node:worker_threads';
import type { DocumentModel } from '../../documents/model.ts';
import { threadFile } from '../thread-file.ts';
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

/** For a pack of so many papers: a large one is drawn in a thread of its own, while this one searches what is drawn (RD03). */
export const rendererFor = (papers: number): Renderer =>
  papers < fewest ? { draw: drawOnPaper, end: () => undefined } : inThread();

const inThread = (): Renderer => {
  const worker = new Worker(threadFile(import.meta.url, './thread.ts', 'render-thread'), {
    env: {},
    stdout: false,
    stderr: false,
  });
  const waiting: PromiseWithResolvers<Uint8Array>[] = [];
  let fault: Error | undefined;
  const fail = (error: Error): void => {
    fault ??= error;
    for (const { reject } of waiting.splice(0)) reject(fault);
  };
  worker.on('message', ({ bytes }: Drawn) => waiting.shift()?.resolve(bytes));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that draws documents has ended')));
  return {
    draw: (model, letterhead) => {
      const one = Promise.withResolvers<Uint8Array>();
      // Whoever asked may have stopped at an earlier paper by then.
      one.promise.catch(() => undefined);
      if (fault !== undefined) one.reject(fault);
      else {
        waiting.push(one);
        worker.postMessage({ model, letterhead } satisfies ToDraw);
      }
      return one.promise;
    },
    end: () => void worker.terminate(),
  };
};
