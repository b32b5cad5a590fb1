import { type MessagePortMain, utilityProcess } from 'electron';

/** The engine in a process of its own. What it says here is only which Word files it wrote, by path, and that it has settled (security.md A1, E5). */
export interface EngineProcess {
  /** Joins a window to the engine. What they say to each other does not pass through this process. */
  connect(port: MessagePortMain): void;
  /** Settles what is being written and resolves when the process has ended; after ten seconds it is ended (A2). */
  close(): Promise<void>;
}

export interface EngineProcessOptions {
  readonly script: string;
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly onWritten: (paths: ReadonlyArray<string>) => void;
  /** It ended without being asked to, after so many milliseconds. */
  readonly onGone: (lived: number) => void;
}

export const startEngineProcess = ({
  script,
  dataFolder,
  resourcesFolder,
  onWritten,
  onGone,
}: EngineProcessOptions): EngineProcess => {
  const child = utilityProcess.fork(script, [dataFolder, resourcesFolder], {
    serviceName: 'Conference Desk engine',
    stdio: 'ignore',
  });
  const began = Date.now();
  let isClosing = false;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => isClosing || onGone(Date.now() - began));
  child.on('message', (message: unknown) => {
    if (isWritten(message)) onWritten(message.written);
  });
  return {
    connect: (port) => child.postMessage({ type: 'connect' }, [port]),
    close: async () => {
      isClosing = true;
      child.postMessage({ type: 'close' });
      const force = setTimeout(() => child.kill(), longestClose);
      await ended;
      clearTimeout(force);
    },
  };
};

/** In milliseconds. */
const longestClose = 10_000;

const isWritten = (message: unknown): message is { readonly written: ReadonlyArray<string> } =>
  typeof message === 'object' &&
  message !== null &&
  'written' in message &&
  Array.isArray(message.written) &&
  message.written.every((path) => typeof path === 'string');
