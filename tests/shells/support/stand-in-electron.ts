import { EventEmitter } from 'node:events';

/** A stand-in for the `electron` module: it records options and handlers, and lets a test be the person, the page and the computer. */

class WebFrame {
  readonly origin: string;
  readonly posted: unknown[][] = [];
  constructor(origin: string) {
    this.origin = origin;
  }
  postMessage(...words: unknown[]): void {
    this.posted.push(words);
  }
}

interface OpenedDetails {
  readonly url: string;
  readonly frameName: string;
}

export class WebContents extends EventEmitter {
  readonly mainFrame = new WebFrame('app://desk');
  windowOpenHandler: ((details: OpenedDetails) => { readonly action: string }) | undefined;
  setWindowOpenHandler(handler: (details: OpenedDetails) => { readonly action: string }): void {
    this.windowOpenHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };
  readonly loaded: string[] = [];
  readonly done: string[] = [];
  #destroyed = false;
  constructor(options: { readonly webPreferences: Readonly<Record<string, unknown>> }) {
    super();
    this.options = options;
    recorded.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }
  readonly protectedContents: boolean[] = [];
  setContentProtection(on: boolean): void {
    this.protectedContents.push(on);
  }
  getBounds(): object {
    return { x: 0, y: 0, width: 1_440, height: 900 };
  }
  setBounds(bounds: { readonly x: number }): void {
    this.done.push(`bounds from ${bounds.x}`);
  }
  show(): void {
    this.done.push('show');
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  hide(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    recorded.order.push('window hidden');
    this.done.push('hide');
    this.emit('hide');
  }
  focus(): void {
    this.done.push('focus');
  }
  destroy(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    this.#destroyed = true;
    recorded.order.push('window destroyed');
    this.emit('closed');
  }
}

export class UtilityProcess extends EventEmitter {
  readonly script: string;
  readonly words: ReadonlyArray<string>;
  readonly options: Readonly<Record<string, unknown>>;
  readonly posted: Array<{ readonly message: unknown; readonly ports: ReadonlyArray<unknown> }> = [];
  constructor(script: string, words: ReadonlyArray<string>, options: Readonly<Record<string, unknown>>) {
    super();
    this.script = script;
    this.words = words;
    this.options = options;
    recorded.order.push('engine started');
    recorded.engines.push(this);
  }
  postMessage(message: { readonly type?: string }, ports: ReadonlyArray<unknown> = []): void {
    this.posted.push({ message, ports });
    if (message.type === 'close')
      queueMicrotask(() => {
        recorded.order.push('engine ended');
        this.emit('exit', 0);
      });
  }
  kill(): boolean {
    return this.emit('exit', 1);
  }
}

type Answer = (verdict: unknown) => void;

class Session extends EventEmitter {
  readonly partition: string;
  readonly options: unknown;
  readonly handlers = new Map<string, (request: Request) => Response>();
  readonly spellChecker: boolean[] = [];
  beforeRequest: ((details: { readonly url: string }, answer: Answer) => void) | undefined;
  permissionRequest: ((contents: unknown, permission: string, answer: Answer) => void) | undefined;
  permissionCheck: (() => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  readonly protocol = { handle: (scheme: string, handler: (request: Request) => Response) => this.handlers.set(scheme, handler) };
  readonly webRequest = {
    onBeforeRequest: (listener: (details: { readonly url: string }, answer: Answer) => void) => {
      this.beforeRequest = listener;
    },
  };
  constructor(partition: string, options?: unknown) {
    super();
    this.partition = partition;
    this.options = options;
  }
  setSpellCheckerEnabled(on: boolean): void {
    this.spellChecker.push(on);
  }
  setPermissionRequestHandler(handler: (contents: unknown, permission: string, answer: Answer) => void): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }
}

/** What the app did to Electron. */
export const recorded = {
  windows: [] as BrowserWindow[],
  engines: [] as UtilityProcess[],
  sessions: [] as Session[],
  order: [] as string[],
  opened: [] as string[],
  channels: [] as MessageChannelMain[],
  errors: [] as string[],
  exits: [] as number[],
  sandboxed: false,
  isFirst: true,
  chosen: [] as string[],
  switches: new Map<string, string>(),
  paths: new Map<string, string>(),
  schemes: [] as unknown[],
};

class App extends EventEmitter {
  isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => recorded.switches.set(name, value),
    getSwitchValue: (name: string) => recorded.switches.get(name) ?? '',
  };
  enableSandbox(): void {
    recorded.sandboxed = true;
  }
  setPath(name: string, path: string): void {
    recorded.paths.set(name, path);
  }
  requestSingleInstanceLock(): boolean {
    return recorded.isFirst;
  }
  async whenReady(): Promise<void> {}
  exit(code: number): void {
    recorded.exits.push(code);
  }
}

export const app = new App();
export const screen = {
  getDisplayMatching: () => ({ id: 1 }),
  getAllDisplays: () => [
    { id: 1, bounds: { x: 0 } },
    { id: 2, bounds: { x: 1_440 } },
  ],
};
export const powerMonitor = new EventEmitter();
export const Menu = { setApplicationMenu: (menu: unknown) => recorded.order.push(`menu ${String(menu)}`) };
export const protocol = { registerSchemesAsPrivileged: (schemes: unknown) => recorded.schemes.push(schemes) };
export const shell = {
  openPath: async (path: string) => {
    recorded.opened.push(path);
    return '';
  },
};
export const dialog = {
  showOpenDialog: async () => ({ filePaths: recorded.chosen }),
  showErrorBox: (_title: string, text: string) => recorded.errors.push(text),
};
export const session = {
  defaultSession: new Session('default'),
  fromPartition: (partition: string, options: unknown) => {
    const made = new Session(partition, options);
    recorded.sessions.push(made);
    return made;
  },
};
export const utilityProcess = {
  fork: (script: string, words: ReadonlyArray<string>, options: Readonly<Record<string, unknown>>) =>
    new UtilityProcess(script, words, options),
};

export class MessageChannelMain {
  readonly port1 = { end: 'engine' };
  readonly port2 = { end: 'window' };
  constructor() {
    recorded.channels.push(this);
  }
}

type Handler = (event: unknown, ...words: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler);
  }
}

export const ipcMain = new IpcMain();
export { WebFrame };
