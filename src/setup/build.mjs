import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { electronAge } from './electron-age.mjs';
import { ensureInstalled } from './install.mjs';
import { findNode24 } from './node24.mjs';
import { giveUp, plainEnvironment, project, run, say } from './project.mjs';

const installer = process.argv.includes('--installer');

await ensureInstalled();
const age = electronAge(new Date());
if (age.isTooOld) {
  if (installer) giveUp(age.message);
  say(`Warning: ${age.message}`);
}
await buildApp();
if (installer) process.exit(await buildInstaller());

/** The Windows installer, by electron-builder: a tool of the release machine, which alone holds the signing certificate (security.md E7). */
async function buildInstaller() {
  try {
    const builder = createRequire(join(project, 'package.json')).resolve('electron-builder/cli.js');
    return await run(findNode24(), [builder, '--win', '--publish', 'never'], { env: plainEnvironment() });
  } catch {
    return giveUp(
      'The installer needs electron-builder, which only the release machine has: `npm install --no-save electron-builder` there.',
    );
  }
}
