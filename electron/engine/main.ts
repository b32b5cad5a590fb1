import { setTimeout as pause } from 'node:timers/promises';
import { createEngine } from '../../src/engine/create-engine.ts';
import { createWrittenDocuments } from '../../src/shells/written-documents.ts';
import { servePort } from './serve-port.ts';

// The engine's own process. The window talks to it directly; the main process hears paths of Word files and nothing else (A1, E5).
process.umask(0o077);
const [dataFolder = '', resourcesFolder = ''] = process.argv.slice(2);
const documents = createWrittenDocuments(Date.now());
const engine = createEngine({ dataFolder, resourcesFolder });
let settled: () => Promise<unknown> = async () => undefined;

/** What a window sent just before it locked may still be on its way: the last words typed are in it. In milliseconds. */
const lastWords = 100;

process.parentPort.on('message', async ({ data, ports: [port] }) => {
  if (data.type === 'connect' && port !== undefined)
    settled = servePort(await engine, port, (outcome) => {
      const written = documents.note(outcome);
      if (written.length > 0) process.parentPort.postMessage({ written });
    });
  if (data.type === 'close') {
    await pause(lastWords);
    await settled();
    await (await engine).close();
    process.exit(0);
  }
});
