import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from '@playwright/test';

export interface BareKeys {
  /** Milliseconds from each key to the painted frame. */
  readonly painted: ReadonlyArray<number>;
  /** Milliseconds from each key to the answer of a server on this machine that makes `work` durable and nothing else. */
  readonly answered: ReadonlyArray<number>;
}

/**
 * The yardstick of typing in the Room: one empty text box in the same browser, that asks a server on this machine at every key, which
 * does `work`, one bare insert. What it costs here no program in this browser can go below.
 */
export const keysOnBarePage = async (browser: Browser, keys: number, work: () => void): Promise<BareKeys> => {
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      if (request.method !== 'GET') work();
      response.setHeader('Content-Type', 'text/html').end(request.method === 'GET' ? bare : '{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(listen);
    await page.locator('textarea').focus();
    await page.keyboard.type('warm up'.padEnd(warmUp, '.'), { delay: 80 });
    await page.keyboard.type('what is typed here is new and true '.repeat(20).slice(0, keys), { delay: 80 });
    await page.waitForFunction((typed) => {
      const { painted, answered } = Reflect.get(window, 'bare') as BareKeys;
      return painted.length === typed && answered.length === typed;
    }, warmUp + keys);
    const { painted, answered } = await page.evaluate(() => Reflect.get(window, 'bare') as BareKeys);
    return { painted: painted.slice(warmUp), answered: answered.slice(warmUp) };
  } finally {
    await page.close();
    server.close();
  }
};

/** Keys that are not measured: the first ones find nothing compiled. */
const warmUp = 20;

const bare = '<!doctype html><title>Bare</title><textarea rows="9" cols="80"></textarea>';

/** Runs in the page. */
const listen = (): void => {
  const seen: { painted: number[]; answered: number[] } = { painted: [], answered: [] };
  Reflect.set(window, 'bare', seen);
  window.addEventListener(
    'keydown',
    ({ timeStamp: at }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => void seen.painted.push(performance.now() - at);
        port2.postMessage(null);
      });
      void fetch('/', { method: 'POST', body: '{}' }).then(() => void seen.answered.push(performance.now() - at));
    },
    { capture: true },
  );
};
