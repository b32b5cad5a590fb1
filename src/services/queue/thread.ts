import { parentPort, workerData } from 'node:worker_threads';
import { planQueue } from '../../core/scheduling/plan-queue.ts';
import { highsSolver } from './highs.ts';
import type { QueueMessage, QueueTask } from './run.ts';

// The body of the thread that plans a queue: one task, messages on the way, the plan, and its end.
const { world, seconds, gap, stop } = workerData as QueueTask;
const flag = new Int32Array(stop);
const isStopped = (): boolean => Atomics.load(flag, 0) !== 0;
const say = (message: QueueMessage): void => parentPort?.postMessage(message);

const clock = (): number => performance.now() / 1000;
let saidAt = Number.NEGATIVE_INFINITY;
const plan = planQueue(world, await highsSolver(isStopped), {
  seconds,
  gap,
  clock,
  isStopped,
  onProgress: (progress) => {
    // A solver speaks hundreds of times a second: a person looks twice.
    if (clock() - saidAt < 0.25) return;
    saidAt = clock();
    say({ type: 'progress', progress });
  },
});
say({ type: 'plan', plan });
