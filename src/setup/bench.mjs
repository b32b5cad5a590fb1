import { ensureTestBrowser } from './browsers.mjs';
import { ensureBuilt } from './build-app.mjs';
import { ensureInstalled } from './install.mjs';
import { findNode24 } from './node24.mjs';
import { plainEnvironment, run } from './project.mjs';

await ensureInstalled();
await ensureBuilt();
const env = { ...plainEnvironment(), CONFERENCE_DESK_BROWSER: await ensureTestBrowser() };
// Node 24 runs the sources as they are; --expose-gc lets the memory figure be taken after a collection.
process.exit(await run(findNode24(), ['--expose-gc', 'tests/bench/main.ts', ...process.argv.slice(2)], { env }));
