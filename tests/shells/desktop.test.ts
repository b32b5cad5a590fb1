import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from './support/stand-in.ts';
import * as standIn from './support/stand-in-electron.ts';

vi.mock('electron', () => import('./support/stand-in-electron.ts'));

// The whole main process runs here, against a stand-in for Electron that records what it is told.

const { recorded } = standIn;
const data = temporaryFolder();
const files = {
  page: () => ({ nonce: 'n0', html: '<meta property="csp-nonce" nonce="n0">' }),
  files: new Map([['/assets/index.js', { type: 'text/javascript', bytes: new TextEncoder().encode('1') }]]),
};
vi.mock('../../src/shells/static-files.ts', () => ({ readStaticFiles: () => files }));

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const newestWindow = () => recorded.windows.at(-1)!;
const newestEngine = () => recorded.engines.at(-1)!;
const run = () => recorded.sessions[0]!;

const askShell = (name: unknown, input: unknown, senderFrame: unknown = newestWindow().webContents.mainFrame) =>
  standIn.ipcMain.handlers.get('shell')!({ senderFrame }, name, input);

beforeAll(async () => {
  recorded.switches.set('data', join(data.path, 'records'));
  mkdirSync(join(data.path, 'records'));
  await import('../../electron/main/index.ts');
  await vi.waitFor(() => expect(recorded.windows).toHaveLength(1));
});
afterAll(() => data.remove());
beforeEach(() => {
  recorded.order.length = 0;
});

test('E1: the sandbox is on for every process, and every window has it, with an isolated context and no Node', () => {
  expect(recorded.sandboxed).toBe(true);
  expect(newestWindow().options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
  });
  expect(newestWindow().options.webPreferences.session).toBe(run());
});

test('E1: the session is kept in memory only', () => {
  expect(run().partition).toBe('run');
  expect(run().options).toEqual({ cache: false });
});

test('E2: the window shows our page, from our scheme', () => {
  expect(newestWindow().loaded).toEqual(['app://desk/']);
  expect(recorded.schemes).toEqual([[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]]);
});

const load = (url: string, method = 'GET'): Response => run().handlers.get('app')!({ url, method } as Request);

test('E2: the page and its files are served under the policy of B6, each load with its nonce', async () => {
  const page = load('app://desk/');
  expect(await page.text()).toContain('n0');
  expect(page.headers.get('Content-Security-Policy')).toContain("style-src 'self' 'nonce-n0'");
  expect(page.headers.get('Cache-Control')).toBe('no-store');
  expect(load('app://desk/assets/index.js').status).toBe(200);
});

test.each([
  'app://desk/../package.json',
  'app://desk/assets/../index.html',
  'app://desk/%2e%2e/package.json',
  'app://desk/assets/%2e%2e%2findex.html',
  'app://desk/assets/unknown.js',
  'app://desk/index.html',
  'app://desk//',
  'app://desk',
  'app://other/',
  'app://desk.evil/',
  'app://desk/assets/index.js?x',
])('E2: %s is not on the list', async (url) => {
  const answer = load(url);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('');
});

test('E2: only reading is answered', () => {
  expect(load('app://desk/', 'POST').status).toBe(404);
});

test('A3: every request that leaves our scheme is cancelled, in our session and in the default one', () => {
  const cancels = (
    session: { beforeRequest: ((details: { readonly url: string }, answer: (verdict: unknown) => void) => void) | undefined },
    url: string,
  ) => {
    const verdicts: unknown[] = [];
    session.beforeRequest!({ url }, (verdict) => verdicts.push(verdict));
    return verdicts;
  };
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1:80/',
    'file:///etc/passwd',
    'ws://localhost/',
    'app://other/',
    'app://desk.evil/',
  ])
    expect(cancels(run(), url)).toEqual([{ cancel: true }]);
  expect(cancels(run(), 'app://desk/assets/index.js')).toEqual([{ cancel: false }]);
  expect(cancels(standIn.session.defaultSession, 'app://desk/')).toEqual([{ cancel: true }]);
  expect(recorded.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect([...run().spellChecker, ...standIn.session.defaultSession.spellChecker]).toEqual([false, false]);
});

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('E3: %s is prevented', (name) => {
  const preventDefault = vi.fn();
  newestWindow().webContents.emit(name, { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

test('E3: new windows, permissions, devices and downloads are denied', () => {
  for (const [url, frameName] of [
    ['app://desk/', 'room-view'],
    ['about:blank', ''],
    ['about:blank', 'other'],
    ['about:blank#1', 'room-view'],
    ['https://example.org/', 'room-view'],
  ] as const)
    expect(newestWindow().webContents.windowOpenHandler!({ url, frameName })).toEqual({ action: 'deny' });
  const answer = vi.fn();
  run().permissionRequest!({}, 'media', answer);
  expect(answer).toHaveBeenCalledWith(false);
  expect(run().permissionCheck!()).toBe(false);
  expect(run().devicePermission!()).toBe(false);
  const preventDefault = vi.fn();
  run().emit('will-download', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

/** The second window as Electron makes it: guarded like every page, and told to the window that opened it. */
const openRoomWindow = (): standIn.BrowserWindow => {
  const owner = newestWindow();
  const allowed = owner.webContents.windowOpenHandler!({ url: 'about:blank', frameName: 'room-view' });
  const { overrideBrowserWindowOptions } = allowed as unknown as { overrideBrowserWindowOptions: { webPreferences: object } };
  const room = new standIn.BrowserWindow(overrideBrowserWindowOptions as never);
  recorded.windows.splice(recorded.windows.indexOf(room), 1);
  owner.webContents.emit('did-create-window', room);
  return room;
};

test('LC05: the Room view is one empty window on the big screen, as safe as the first, that reaches nothing', async () => {
  const room = openRoomWindow();
  const { webPreferences } = room.options;
  expect(webPreferences).toMatchObject({ session: run(), sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(webPreferences).not.toHaveProperty('preload');
  expect(room.done).toEqual(['bounds from 1440']);
  expect(room.webContents.windowOpenHandler!({ url: 'about:blank', frameName: 'room-view' })).toEqual({ action: 'deny' });
  expect(await askShell('shell.about', {}, room.webContents.mainFrame)).toEqual({ ok: false, error: { type: 'Unexpected' } });
  const before = recorded.channels.length;
  standIn.ipcMain.emit('connect', { senderFrame: room.webContents.mainFrame });
  expect(recorded.channels).toHaveLength(before);
  room.destroy();
});

test('LC05, SE02: the staff window is kept out of a shared screen, and the Room view is not', () => {
  expect(newestWindow().protectedContents).toEqual([true]);
  const room = openRoomWindow();
  expect(room.protectedContents).toEqual([]);
  room.destroy();
});

test('E3: developer tools are only for developers', async () => {
  const { openWindow } = await import('../../electron/main/window.ts');
  const before = recorded.windows.length;
  standIn.app.isPackaged = true;
  openWindow(run() as never, '/preload.cjs', () => undefined);
  standIn.app.isPackaged = false;
  const [packaged] = recorded.windows.splice(before);
  expect(packaged?.options.webPreferences.devTools).toBe(false);
});

test('E4: the shell answers the top frame of our window at our origin, and nobody else', async () => {
  expect(await askShell('shell.about', {})).toEqual({ ok: true, value: { kind: 'desktop', choosesFolders: true } });
  for (const stranger of [null, new standIn.WebFrame('app://desk'), new standIn.WebFrame('https://example.org')])
    expect(await askShell('shell.about', {}, stranger)).toEqual({ ok: false, error: { type: 'Unexpected' } });
  const elsewhere = Object.assign(newestWindow().webContents.mainFrame, {});
  Object.defineProperty(elsewhere, 'origin', { value: 'https://example.org', configurable: true });
  expect(await askShell('shell.about', {}, elsewhere)).toEqual({ ok: false, error: { type: 'Unexpected' } });
  Object.defineProperty(elsewhere, 'origin', { value: 'app://desk', configurable: true });
});

test.each([
  ['conference.book', {}],
  ['shell.about', { more: 1 }],
  ['shell.showFile', { path: 5 }],
  ['toString', {}],
  [5, {}],
])('E4, A4: %j with %j reaches nothing', async (name, input) => {
  expect(await askShell(name, input)).toEqual({ ok: false, error: { type: 'Unexpected' } });
});

test('A1: window and engine are joined by a channel of their own; a stranger is not', () => {
  const frame = newestWindow().webContents.mainFrame;
  standIn.ipcMain.emit('connect', { senderFrame: new standIn.WebFrame('app://desk') });
  expect(recorded.channels).toHaveLength(0);
  standIn.ipcMain.emit('connect', { senderFrame: frame });
  const channel = recorded.channels.at(-1)!;
  expect(frame.posted).toEqual([['engine', null, [channel.port2]]]);
  expect(newestEngine().posted).toEqual([{ message: { type: 'connect' }, ports: [channel.port1] }]);
});

test('E5: a file is opened when the engine wrote it in this run, and no other', async () => {
  const path = join(data.path, 'Minutes.docx');
  writeFileSync(path, 'x');
  expect(await askShell('shell.showFile', { path })).toEqual({ ok: true, value: { shown: false } });
  newestEngine().emit('message', { written: [path] });
  expect(await askShell('shell.showFile', { path })).toEqual({ ok: true, value: { shown: true } });
  expect(await askShell('shell.showFile', { path: '/etc/passwd' })).toEqual({ ok: true, value: { shown: false } });
  expect(recorded.opened).toEqual([path]);
});

test('a folder is chosen by the person, or none is', async () => {
  expect(await askShell('shell.chooseFolder', {})).toEqual({ ok: true, value: { folder: null } });
  recorded.chosen = ['/home/a/Documents'];
  expect(await askShell('shell.chooseFolder', {})).toEqual({ ok: true, value: { folder: '/home/a/Documents' } });
});

const expectLocked = async (lock: () => unknown): Promise<void> => {
  const [window, engine] = [newestWindow(), newestEngine()];
  await lock();
  await vi.waitFor(() => expect(newestWindow()).not.toBe(window));
  expect(newestEngine()).not.toBe(engine);
  // Hidden at once, settled, ended, destroyed, and only then begun anew.
  expect(recorded.order).toEqual(['window hidden', 'engine ended', 'window destroyed', 'engine started']);
  expect(recorded.exits).toEqual([]);
};

test('A2: a lock settles and ends the engine, destroys the window, and starts both again', () =>
  expectLocked(() => askShell('shell.lock', {})));

test('LC05, A2: a lock hides the Room view with the window at once, and destroys both', async () => {
  const room = openRoomWindow();
  const owner = newestWindow();
  await askShell('shell.lock', {});
  await vi.waitFor(() => expect(newestWindow()).not.toBe(owner));
  expect(room.done.at(-1)).toBe('hide');
  expect(room.isDestroyed()).toBe(true);
});

test.each(['lock-screen', 'suspend', 'user-did-resign-active', 'shutdown'])('K12: %s locks', (name) =>
  expectLocked(() => standIn.powerMonitor.emit(name)),
);

test('A2: two reasons to lock at once lock once', async () => {
  const before = recorded.windows.length;
  standIn.powerMonitor.emit('lock-screen');
  standIn.powerMonitor.emit('suspend');
  await vi.waitFor(() => expect(recorded.windows.length).toBe(before + 1));
  await settle();
  expect(recorded.windows.length).toBe(before + 1);
});

test('an engine that dies at once is not started for ever: the person is told', async () => {
  const before = recorded.engines.length;
  newestEngine().emit('exit', 1);
  await vi.waitFor(() => expect(recorded.exits).toEqual([0]));
  expect(recorded.errors.join()).toContain('could not be opened');
  expect(recorded.engines.length).toBe(before);
});

test('a window that a person closes ends the app; one that a lock destroys does not', async () => {
  const { createLock } = await import('../../electron/main/lock.ts');
  const closed = vi.fn();
  const closers: Array<() => void> = [];
  let isDestroyed = false;
  // A window that a person closed is destroyed already; touching it throws.
  const touch = () => {
    if (isDestroyed) throw new TypeError('Object has been destroyed');
  };
  const lock = createLock((windowClosed) => {
    closers.push(windowClosed);
    return {
      engine: { close: async () => undefined },
      window: { isDestroyed: () => isDestroyed, hide: touch, destroy: windowClosed },
    };
  }, closed);
  await lock.lock();
  expect(closers).toHaveLength(2);
  expect(closed).not.toHaveBeenCalled();
  isDestroyed = true;
  closers[1]!();
  expect(closed).toHaveBeenCalledOnce();
  await lock.end();
  await lock.lock();
  expect(closers).toHaveLength(2);
});

const sources = readdirSync('electron', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => [name, readFileSync(join('electron', name), 'utf8')] as const);

test.each([
  ['E1', /webSecurity|allowRunningInsecureContent|experimentalFeatures|persist:/],
  ['E2', /file:|loadFile/],
  ['E5', /openExternal|openItem|showItemInFolder/],
  ['E6', /child_process|\.fork\((?!script)/],
  ['E4', /exposeInMainWorld\((?!'desk', \{ call, onChanges \}\))/],
  ['A3', /crashReporter|autoUpdater|\bnet\b\.(fetch|request)/],
])('%s: nothing under electron/ says %s', (_, forbidden) => {
  expect(sources.length).toBeGreaterThan(6);
  for (const [name, text] of sources) expect(text, name).not.toMatch(forbidden);
});

test('the desktop shell stays small: under 500 lines', () => {
  expect(sources.reduce((lines, [, text]) => lines + text.split('\n').length, 0)).toBeLessThan(500);
});
