import { runLoopback } from '../../../src/loopback/run.ts';
import { createStandInEngine } from './engine.ts';

// The browser shell as it is, around an engine without records. STAND_IN_PAGE is the folder of the built page.
const code = await runLoopback(
  {
    script: import.meta.filename,
    rendererFolder: process.env.STAND_IN_PAGE ?? '',
    resourcesFolder: '',
    createEngine: createStandInEngine,
  },
  process.argv.slice(2),
);
process.exit(code);
