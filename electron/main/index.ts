import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { defaultDataFolder, makePrivateFolder } from '../../src/shells/private-folder.ts';
import { holdSingleInstance } from '../../src/shells/single-instance.ts';
import { readStaticFiles } from '../../src/shells/static-files.ts';
import { type EngineProcess, startEngineProcess } from './engine-process.ts';
import { answerPages } from './ipc.ts';
import { createLock, type Lock, lockWithComputer } from './lock.ts';
import { openSession, prepareApp } from './security.ts';
import { openWindow } from './window.ts';

const out = join(import.meta.dirname, '..');
const resourcesFolder = app.isPackaged ? join(process.resourcesPath, 'resources') : join(out, '..', 'resources');
const dataFolder = resolve(app.commandLine.getSwitchValue('data') || defaultDataFolder());

process.umask(0o077);
makePrivateFolder(dataFolder);
// Beside the records on this computer, not in the roaming profile that Electron would choose (D8).
app.setPath('userData', join(dataFolder, 'window'));
prepareApp();

let engine: EngineProcess | undefined;
let window: BrowserWindow | undefined;
let lock: Lock | undefined;
const written = new Set<string>();

const run = async (): Promise<void> => {
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  await app.whenReady();
  if ((await holdSingleInstance(dataFolder)) === undefined) {
    dialog.showErrorBox('Conference Desk', 'Conference Desk is already open on these records. Close the other window first.');
    return app.exit(1);
  }
  const session = openSession(readStaticFiles(join(out, 'renderer')));
  lock = createLock((windowClosed) => {
    engine = startEngineProcess({
      script: join(out, 'main', 'engine.js'),
      dataFolder,
      resourcesFolder,
      onWritten: (paths) => paths.map((path) => written.add(path)),
      onGone: (lived) => (lived > shortestLife ? void lock?.lock() : giveUp()),
    });
    window = openWindow(session, join(out, 'preload', 'index.cjs'), windowClosed);
    return { engine, window };
  }, quit);
  answerPages({
    window: () => window,
    connect: (port) => engine?.connect(port),
    hasWritten: (path) => written.has(path),
    lock: () => void lock?.lock(),
  });
  lockWithComputer(() => void lock?.lock());
  app.on('second-instance', () => window?.focus());
};

/** In milliseconds: an engine that ends sooner than this will end again, and starting it for ever helps nobody. */
const shortestLife = 10_000;

const giveUp = (): void => {
  dialog.showErrorBox('Conference Desk', 'The records could not be opened. Ask IT to run the check of the store.');
  quit();
};

/** Quitting settles and ends the engine first, like a lock. */
const quit = (): void => void (lock?.end() ?? Promise.resolve()).then(() => app.exit(0));

app.on('before-quit', (event) => {
  event.preventDefault();
  quit();
});
// A lock destroys the only window for a moment; that is not the end.
app.on('window-all-closed', () => undefined);

void run();
