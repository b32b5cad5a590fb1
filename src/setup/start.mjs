import { join } from 'node:path';
import { findBrowser } from './browsers.mjs';
import { ensureBuilt } from './build-app.mjs';
import { findElectron } from './electron-binary.mjs';
import { ensureInstalled } from './install.mjs';
import { findNode24 } from './node24.mjs';
import { giveUp, plainEnvironment, project, run, say } from './project.mjs';

// Before a minute of set-up, not after it.
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
  giveUp('There is no display here, so no window can be opened. `npm run demo` does the whole job without one.');

await ensureInstalled();
await ensureBuilt();

const electron = await findElectron();
if (electron.program !== undefined) {
  say('Opening the desktop window (Electron).');
  process.exit(await run(electron.program, [...electron.words, project, ...process.argv.slice(2)], { env: plainEnvironment() }));
}

const browser = findBrowser();
if (browser === undefined)
  giveUp(
    `No window can be opened: ${electron.reason}, and there is no Chromium, Chrome or Edge. Install one, or name it in CONFERENCE_DESK_BROWSER.`,
  );
say(`Opening a browser window (${browser}): ${electron.reason}.`);
const words = [join(project, 'out', 'main', 'loopback.js'), '--browser', browser, ...process.argv.slice(2)];
process.exit(await run(findNode24(), words, { env: plainEnvironment() }));
