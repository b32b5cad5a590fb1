import { join } from 'node:path';
import { ensureBuilt } from './build-app.mjs';
import { ensureInstalled } from './install.mjs';
import { findNode24 } from './node24.mjs';
import { plainEnvironment, project, run } from './project.mjs';

await ensureInstalled();
await ensureBuilt();
process.exit(
  await run(findNode24(), [join(project, 'out', 'main', 'desk.js'), ...process.argv.slice(2)], { env: plainEnvironment() }),
);
