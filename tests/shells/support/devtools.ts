import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser } from '../../../src/setup/browsers.mjs';

/** The browser of the tests; its absence is a failure, never a reason to skip. */
export const testBrowser = (): string => {
  const found = findBrowser();
  if (found === undefined) throw new Error('No Chromium, Chrome or Edge is installed: run `npm test`, which sees to it');
  return found;
};

export const asRoot = process.getuid?.() === 0;

/** What a browser needs to run without a screen and to be spoken to. */
export const headless = ['--headless=new', '--disable-gpu', '--remote-debugging-port=0'];

export interface Page {
  /** The value of an expression in the page, a promise awaited. */
  evaluate<T>(expression: string): Promise<T>;
  type(text: string): Promise<void>;
  /** Closes the window, as a person does. */
  closeWindow(): void;
  /** Stops listening; the window stays. */
  close(): void;
}

/** Waits until `look` finds something. */
export const eventually = async <T>(look: () => Promise<T | undefined> | T | undefined, seconds = 20): Promise<T> => {
  for (let tries = 0; tries < seconds * 20; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error('It did not happen in time');
};

/** Speaks to the one page of the browser that runs on `profile`, once that page shows `origin`. */
export const attachToPage = async (profile: string, origin: string): Promise<Page> => {
  const record = join(profile, 'DevToolsActivePort');
  const port = await eventually(() =>
    existsSync(record) ? readFileSync(record, 'utf8').split('\n')[0] || undefined : undefined,
  );
  const address = await eventually(async () => {
    const targets: ReadonlyArray<{ url: string; type: string; webSocketDebuggerUrl: string }> = await fetch(
      `http://127.0.0.1:${port}/json/list`,
    ).then((answer) => answer.json());
    return targets.find(({ type, url }) => type === 'page' && url.startsWith(origin))?.webSocketDebuggerUrl;
  });
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, (answer: { result: { result?: { value?: unknown }; exceptionDetails?: unknown } }) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data));
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  };
  let last = 0;
  const send = (
    method: string,
    params: object,
  ): Promise<{ result: { result?: { value?: unknown }; exceptionDetails?: unknown } }> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return {
    evaluate: async <T>(expression: string) => {
      const { result } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (result.exceptionDetails !== undefined) throw new Error(JSON.stringify(result.exceptionDetails));
      return result.result?.value as T;
    },
    type: async (text) => void (await send('Input.insertText', { text })),
    closeWindow: () => void send('Page.close', {}),
    close: () => socket.close(),
  };
};
