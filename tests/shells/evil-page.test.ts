import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asRoot, testBrowser } from './support/devtools.ts';
import { buildPage, type StandInServer, startStandIn, temporaryFolder } from './support/stand-in.ts';

// Proof of security.md section 6: a hostile page in the same browser, which even knows our host, port and token, is served nothing.

const canary = 'CANARYOFTHERECORDS';
const folder = temporaryFolder();
const data = temporaryFolder();
let server: StandInServer;
let evil: Server;
let evilPort: number;
let browser: Browser;
let ours: Page;
let token: string;
const heard: string[] = [];

beforeAll(async () => {
  await buildPage(folder.path);
  server = await startStandIn(data.path, folder.path);
  evil = createServer((request, response) => {
    heard.push(`${request.url}`);
    if (request.url === '/')
      return void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><body></body>');
    // A careless program, for the control: it lets everybody in.
    const careless = {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Content-Type': 'text/javascript',
    };
    response.writeHead(200, careless).end('1');
  });
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
  evilPort = (evil.address() as AddressInfo).port;
  browser = await chromium.launch({
    executablePath: testBrowser(),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      ...(asRoot ? ['--no-sandbox'] : []),
      // A site elsewhere, and a name of its own that it points at our port.
      '--host-resolver-rules=MAP evil.example 127.0.0.1, MAP rebound.example 127.0.0.1',
    ],
  });
  ours = await (await browser.newContext()).newPage();
  // The attacker of this test is given the token as well, which a real one never learns.
  const tokens = ours.waitForResponse(`${server.origin}/session`).then((answer) => answer.json());
  await ours.goto(`file://${server.launchFile}`);
  token = (await tokens).token;
  await ours.locator('output', { hasText: 'ready' }).waitFor();
  await ours.evaluate((text) => Reflect.get(window, 'standIn').bridge.call('keep', text), canary);
});

afterAll(async () => {
  await browser?.close();
  evil?.close();
  await server?.end();
  folder.remove();
  data.remove();
});

/** Every place that a hostile page may stand at: another port under each name, the bare name, a sibling label, our own label, a foreign site. */
const places = ['127.0.0.1', 'localhost', 'c00000000000000000000.localhost', 'OURS', 'evil.example'];

interface Target {
  readonly origin: string;
  readonly host: string;
  readonly port: number;
  readonly token: string;
}

/** Each attack answers what it got to know; an empty answer is a defeat for it. */
const attacks: { readonly [name: string]: (target: Target) => Promise<string> } = {
  'a CORS fetch': async ({ origin, token }) => {
    const body = JSON.stringify({ name: 'kept', input: null });
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    return fetch(`${origin}/call`, { method: 'POST', headers, body }).then(
      (answer) => answer.text(),
      () => '',
    );
  },
  'a no-cors POST': async ({ origin }) => {
    const body = JSON.stringify({ name: 'keep', input: 'planted' });
    return fetch(`${origin}/call`, { method: 'POST', mode: 'no-cors', body }).then(
      (answer) => answer.text(),
      () => '',
    );
  },
  'an included script': ({ origin }) =>
    new Promise((resolve) => {
      const script = document.createElement('script');
      script.onload = () => resolve('loaded');
      script.onerror = () => resolve('');
      script.src = `${origin}/`;
      document.body.append(script);
    }),
  'an included asset': ({ origin }) =>
    new Promise((resolve) => {
      const script = document.createElement('script');
      script.onload = () => resolve('loaded');
      script.onerror = () => resolve('');
      script.type = 'text/javascript';
      script.src = `${origin}/ASSET`;
      document.body.append(script);
    }),
  'a WebSocket': ({ host }) =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://${host}/call`);
      socket.onopen = () => resolve('open');
      socket.onerror = () => resolve('');
    }),
};

const openEvil = async (place: string): Promise<Page> => {
  const name = place === 'OURS' ? server.host.split(':')[0] : place;
  // The same browser profile as our own page: whatever it stores is there for both.
  const page = await ours.context().newPage();
  await page.goto(`http://${name}:${evilPort}/`);
  return page;
};

const target = (): Target => ({ origin: server.origin, host: server.host, port: server.port, token });

const assetPath = async (): Promise<string> =>
  new URL((await ours.locator('script').first().getAttribute('src'))!, `${server.origin}/`).pathname;

test.each(places.flatMap((place) => Object.keys(attacks).map((attack) => [place, attack] as const)))(
  'from a page at %s, %s is served nothing',
  async (place, attack) => {
    const page = await openEvil(place);
    const answers: number[] = [];
    page.on('response', (response) => void (response.url().startsWith(server.origin) && answers.push(response.status())));
    const source = attacks[attack]!.toString().replace('/ASSET', await assetPath());
    const got = await page.evaluate(`(${source})(${JSON.stringify(target())})`);
    expect(got).toBe('');
    expect(answers.filter((status) => status < 400)).toEqual([]);
    await page.close();
  },
);

test.each(['a CORS fetch', 'an included asset'])(
  'the attacks are not blind: against a careless program %s succeeds',
  async (attack) => {
    const page = await openEvil('127.0.0.1');
    const careless: Target = { ...target(), origin: `http://localhost:${evilPort}` };
    expect(await page.evaluate(`(${attacks[attack]!.toString()})(${JSON.stringify(careless)})`)).not.toBe('');
    await page.close();
  },
);

test.each(places)('from a page at %s, an iframe shows nothing of ours', async (place) => {
  const page = await openEvil(place);
  await page.evaluate((origin) => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.src = `${origin}/`;
    document.body.append(frame);
    return loaded;
  }, server.origin);
  const inner = page.frames().find((frame) => frame !== page.mainFrame())!;
  expect(await inner.content()).not.toContain('csp-nonce');
  await page.close();
});

test.each(places)('from a page at %s, a form plants nothing and a link opens nothing', async (place) => {
  for (const attack of ['form', 'link'] as const) {
    const page = await openEvil(place);
    const answer = page.waitForResponse((response) => response.url().startsWith(server.origin));
    await page.evaluate(
      ([origin, kind]) => {
        const form = Object.assign(document.createElement('form'), {
          method: 'post',
          action: `${origin}/call`,
          enctype: 'text/plain',
        });
        const input = Object.assign(document.createElement('input'), {
          name: '{"name":"keep","input":"planted","x":"',
          value: '"}',
        });
        const link = Object.assign(document.createElement('a'), { href: `${origin}/` });
        form.append(input);
        document.body.append(form, link);
        if (kind === 'form') form.submit();
        else link.click();
      },
      [server.origin, attack] as const,
    );
    expect((await answer).status()).toBe(403);
    await page.close();
  }
});

test('rebinding: a site that points its own name at our port is refused', async () => {
  const page = await (await browser.newContext()).newPage();
  const answer = page.waitForResponse((response) => response.url().includes('rebound.example'));
  await page.goto(`http://rebound.example:${server.port}/`).catch(() => undefined);
  expect((await answer).status()).toBe(403);
  await page.close();
});

test('no program on another port is sent anything that lets it in: no cookie, no referrer', async () => {
  expect(await ours.context().cookies()).toEqual([]);
  expect(heard.join(' ')).not.toContain(token);
});

test('through all of that our own page works, nothing was planted, and its policy was never violated', async () => {
  const kept = await ours.evaluate(() => Reflect.get(window, 'standIn').bridge.call('kept', null));
  expect(kept).toEqual({ ok: true, value: [canary] });
  expect(await ours.evaluate(() => Reflect.get(window, 'standIn').changes)).toEqual(['kept']);
  expect(await ours.evaluate(() => Reflect.get(window, 'standIn').violations)).toEqual([]);
  expect(await ours.locator('output').evaluate((output) => getComputedStyle(output).color)).toBe('rgb(1, 2, 3)');
  expect(ours.url()).toBe(`${server.origin}/`);
  const stored = await ours.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
  ]);
  expect(stored).toEqual([0, 0, 0]);
});
