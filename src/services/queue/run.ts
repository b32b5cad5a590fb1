import { Worker } from 'node:worker_threads';
import type { QueuePlan, QueueProgress } from '../../core/scheduling/plan-queue.ts';
import type { QueueWorld } from '../../core/scheduling/queue.ts';
import { threadFile } from '../thread-file.ts';

/** What the thread is given. Identifiers, dates and times: no name of anybody leaves the engine's own thread. */
export interface QueueTask {
  readonly world: QueueWorld;
  readonly seconds: number;
  readonly gap: number;
  /** One 32-bit number: anything but 0 asks it to stop. */
  readonly stop: SharedArrayBuffer;
}

/** What the thread says. */
export type QueueMessage =
  | { readonly type: 'progress'; readonly progress: QueueProgress }
  | { readonly type: 'plan'; readonly plan: QueuePlan };

/** One planning in a thread of its own, so that the engine answers meanwhile. */
export interface QueueRun {
  readonly progress: () => QueueProgress;
  /** Undefined while it is made. */
  readonly plan: () => QueuePlan | undefined;
  readonly hasFailed: () => boolean;
  /** Asks for the best plan so far; it comes within moments. */
  readonly stop: () => void;
  readonly isStopped: () => boolean;
  /** Ends the thread at once: what it had is lost. */
  readonly abandon: () => void;
}

export const runQueue = (world: QueueWorld, limits: { readonly seconds: number; readonly gap: number }): QueueRun => {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const flag = new Int32Array(stop);
  let progress: QueueProgress = { stage: 'counting', done: 0, late: world.waiting.length, lateAtLeast: 0, gap: 1 };
  let plan: QueuePlan | undefined;
  let failed = false;
  const task: QueueTask = { world, ...limits, stop };
  const worker = new Worker(threadFile(import.meta.url, './thread.ts', 'queue-thread'), {
    workerData: task,
    env: {},
    stdout: false,
    stderr: false,
  });
  // A planning that nobody waits for any more must not keep the program running.
  worker.unref();
  worker.on('message', (message: QueueMessage) => {
    if (message.type === 'progress') progress = message.progress;
    else plan = message.plan;
  });
  worker.on('error', () => {
    failed = true;
  });
  worker.on('exit', () => {
    failed ||= plan === undefined;
  });
  return {
    progress: () => progress,
    plan: () => plan,
    hasFailed: () => failed,
    stop: () => {
      Atomics.store(flag, 0, 1);
    },
    isStopped: () => Atomics.load(flag, 0) !== 0,
    abandon: () => {
      void worker.terminate();
    },
  };
};
