import { join } from 'node:path';
import { runLoopback } from './run.ts';

// Two folders up from here in the sources (src/loopback) and in what is built (out/main).
const project = join(import.meta.dirname, '..', '..');

const code = await runLoopback(
  {
    script: import.meta.filename,
    rendererFolder: join(project, 'out', 'renderer'),
    resourcesFolder: join(project, 'resources'),
    createEngine: async (options) => (await import('../engine/create-engine.ts')).createEngine(options),
  },
  process.argv.slice(2),
);
process.exit(code);
