import { parentPort } from 'node:worker_threads';
import { drawOnPaper } from './draw.ts';
import type { Drawn, ToDraw } from './renderer.ts';

// The body of the thread that draws the papers of a pack, one after the other, in the order they were asked for.
const port = parentPort;
if (port === null) throw new Error('This is the body of a thread');
let before = Promise.resolve();
port.on('message', ({ model, letterhead }: ToDraw) => {
  before = before.then(async () => {
    const bytes = await drawOnPaper(model, letterhead);
    port.postMessage({ bytes } satisfies Drawn);
  });
});
