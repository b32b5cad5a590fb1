import {
  type BrowserWindow,
  dialog,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  MessageChannelMain,
  shell,
} from 'electron';
import type { Outcome } from '../../src/contract/bridge.ts';
import { type ShellProcedure, shellApi } from '../../src/contract/shell.ts';
import { err, ok } from '../../src/core/result.ts';
import { origin } from './security.ts';

/** The parts of the running app that a page may reach, which change with every lock. */
export interface Reachable {
  window(): BrowserWindow | undefined;
  connect(port: Electron.MessagePortMain): void;
  /** Whether this run wrote that Word file. */
  hasWritten(path: string): boolean;
  lock(): void;
}

/** Answers the two things a preload may ask: to be joined to the engine, and the `shell.` procedures. Anybody else is refused (security.md E4). */
export const answerPages = (reachable: Reachable): void => {
  ipcMain.on('connect', (event) => {
    if (!isOurPage(event, reachable.window())) return;
    const { port1, port2 } = new MessageChannelMain();
    reachable.connect(port1);
    event.senderFrame?.postMessage('engine', null, [port2]);
  });
  ipcMain.handle('shell', async (event, name: unknown, input: unknown): Promise<Outcome> => {
    const window = reachable.window();
    if (window === undefined || !isOurPage(event, window)) return err({ type: 'Unexpected' });
    if (typeof name !== 'string' || !isShellProcedure(name)) return err({ type: 'Unexpected' });
    const checked = shellApi[name].input.strict().safeParse(input);
    return checked.success ? procedures[name](checked.data, window, reachable) : err({ type: 'Unexpected' });
  });
};

/** The top frame of our window, showing our origin. */
const isOurPage = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean =>
  senderFrame !== null && window !== undefined && senderFrame === window.webContents.mainFrame && senderFrame.origin === origin;

const isShellProcedure = (name: string): name is ShellProcedure => Object.hasOwn(procedures, name);

type Procedure = (input: unknown, window: BrowserWindow, reachable: Reachable) => Promise<Outcome>;

const procedures: { readonly [Name in ShellProcedure]: Procedure } = {
  'shell.about': async () => ok({ kind: 'desktop', choosesFolders: true }),
  'shell.lock': async (_input, _window, { lock }) => {
    lock();
    return ok(null);
  },
  'shell.chooseFolder': async (_input, window) => {
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
    return ok({ folder: filePaths[0] ?? null });
  },
  'shell.showFile': async (input, _window, { hasWritten }) => {
    const { path } = shellApi['shell.showFile'].input.parse(input);
    return ok({ shown: hasWritten(path) && (await shell.openPath(path)) === '' });
  },
};
