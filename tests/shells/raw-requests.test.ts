import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ownRequest, readAnswer, sendRaw } from './support/raw-client.ts';
import { buildPage, type StandInServer, startStandIn, temporaryFolder } from './support/stand-in.ts';

const hasIPv6 = Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'));

const page = temporaryFolder();
let data: ReturnType<typeof temporaryFolder>;
let server: StandInServer;

beforeAll(() => buildPage(page.path));
afterAll(() => page.remove());
beforeEach(async () => {
  data = temporaryFolder();
  server = await startStandIn(data.path, page.path);
});
afterEach(async () => {
  await server.end();
  data.remove();
});

const openSession = async (): Promise<string> => {
  const answer = readAnswer(
    await sendRaw(server.port, ownRequest(server.host, '/session', JSON.stringify({ code: server.code }), undefined)),
  );
  return JSON.parse(answer.body).token;
};
const echo = JSON.stringify({ name: 'echo', input: 'CANARY' });

test('B4: the page’s own call is answered, so that the refusals below refuse something', async () => {
  const answer = readAnswer(await sendRaw(server.port, ownRequest(server.host, '/call', echo, await openSession())));
  expect(answer).toMatchObject({ status: 200, body: '{"ok":true,"value":"CANARY"}' });
});

const bigBody = JSON.stringify({ name: 'echo', input: `CANARY${'x'.repeat(5_000_000)}` });

test.each<[string, (host: string, token: string) => string]>([
  ['B2: a second Host', (host, token) => ownRequest(host, '/call', echo, token).replace('Host:', `Host: ${host}\r\nHost:`)],
  [
    'B2: two different Hosts',
    (host, token) => ownRequest(host, '/call', echo, token).replace('Host:', 'Host: evil.example\r\nHost:'),
  ],
  [
    'B2: another Host (rebinding)',
    (host, token) => ownRequest(host, '/call', echo, token, { Host: `evil.example:${host.split(':')[1]}` }),
  ],
  ['B2: no Host', (host, token) => ownRequest(host, '/call', echo, token, { Host: undefined })],
  [
    'B2: the address instead of the name',
    (host, token) => ownRequest(host, '/call', echo, token, { Host: `127.0.0.1:${host.split(':')[1]}` }),
  ],
  ['B2: an absolute-form target', (host, token) => ownRequest(host, `http://${host}/call`, echo, token)],
  ['B2: an asterisk target', (host, token) => ownRequest(host, '*', echo, token)],
  [
    'B2: a length and a transfer coding',
    (host, token) => ownRequest(host, '/call', echo, token, { 'Transfer-Encoding': 'chunked' }),
  ],
  [
    'B2: a transfer coding alone',
    (host, token) =>
      ownRequest(host, '/call', `${echo.length.toString(16)}\r\n${echo}\r\n0\r\n\r\n`, token, {
        'Transfer-Encoding': 'chunked',
        'Content-Length': undefined,
      }),
  ],
  [
    'B2: two lengths',
    (host, token) => ownRequest(host, '/call', echo, token).replace('Content-Length:', 'Content-Length: 5\r\nContent-Length:'),
  ],
  ['B2: headers over 8 kB', (host, token) => ownRequest(host, '/call', echo, token, { 'X-Long': 'x'.repeat(9_000) })],
  // Its beginning: while somebody goes on sending, the reset of the connection may overtake the answer.
  [
    'B2: a body over 5 MB',
    (host, token) => ownRequest(host, '/call', bigBody.slice(0, 1_000), token, { 'Content-Length': String(bigBody.length) }),
  ],
  ['B4: no Origin', (host, token) => ownRequest(host, '/call', echo, token, { Origin: undefined })],
  ['B4: another Origin', (host, token) => ownRequest(host, '/call', echo, token, { Origin: 'http://evil.example' })],
  ['B4: the Origin null', (host, token) => ownRequest(host, '/call', echo, token, { Origin: 'null' })],
  ['B4: no Sec-Fetch-Site', (host, token) => ownRequest(host, '/call', echo, token, { 'Sec-Fetch-Site': undefined })],
  ['B4: Sec-Fetch-Site same-site', (host, token) => ownRequest(host, '/call', echo, token, { 'Sec-Fetch-Site': 'same-site' })],
  ['B4: no token', (host) => ownRequest(host, '/call', echo, undefined)],
  ['B4: a wrong token', (host, token) => ownRequest(host, '/call', echo, `${token.slice(0, -2)}AA`)],
  [
    'B4: two tokens',
    (host, token) =>
      ownRequest(host, '/call', echo, token).replace('Authorization:', 'Authorization: Bearer x\r\nAuthorization:'),
  ],
  ['B4: a form’s content type', (host, token) => ownRequest(host, '/call', echo, token, { 'Content-Type': 'text/plain' })],
  ['B4: GET', (host, token) => ownRequest(host, '/call', echo, token).replace('POST', 'GET')],
  ['B4: OPTIONS', (host, token) => ownRequest(host, '/call', '', token).replace('POST', 'OPTIONS')],
  ['B4: a method of another tongue', (host, token) => ownRequest(host, '/call', echo, token).replace('POST', 'PROPFIND')],
  ['B5: an upgrade', (host, token) => ownRequest(host, '/call', echo, token, { Connection: 'Upgrade', Upgrade: 'websocket' })],
  ['B5: CONNECT', (host, token) => ownRequest(host, '127.0.0.1:80', '', token).replace('POST', 'CONNECT')],
  ['B5: Expect', (host, token) => ownRequest(host, '/call', echo, token, { Expect: '100-continue' })],
  ['B5: a folder', (host) => readRequest(host, '/assets/')],
  ['B5: a path with dots', (host) => readRequest(host, '/assets/../../package.json')],
  ['B5: a path with encoded dots', (host) => readRequest(host, '/%2e%2e/package.json')],
  ['B4: the page, once its launch was used', (host) => readRequest(host, '/', 'navigate', 'document')],
])('%s is refused without a body', async (_, request) => {
  const token = await openSession();
  const answer = readAnswer(await sendRaw(server.port, request(server.host, token)));
  expect([400, 403]).toContain(answer.status);
  expect(answer.body).toBe('');
  expect(answer.headers).toContain("Content-Security-Policy: default-src 'none'");
});

const readRequest = (host: string, target: string, mode = 'cors', destination = 'script'): string =>
  `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: ${mode}\r\nSec-Fetch-Dest: ${destination}\r\nConnection: close\r\n\r\n`;

test.runIf(process.platform === 'linux')('B2: another address of this machine as peer is refused', async () => {
  const token = await openSession();
  const answer = readAnswer(await sendRaw(server.port, ownRequest(server.host, '/call', echo, token), '127.0.0.2'));
  expect(answer).toMatchObject({ status: 403, body: '' });
});

const connectTo = (host: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ host, port: server.port });
    socket.once('connect', () => resolve('connected'));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
  });

test('B1: we listen on the loopback addresses and on no other of this machine', async () => {
  expect(await connectTo('127.0.0.1')).toBe('connected');
  const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  for (const { address } of others.filter(({ internal, scopeid }) => !internal && !scopeid))
    expect(await connectTo(address)).not.toBe('connected');
  if (process.platform === 'linux') expect(await connectTo('127.0.0.2')).not.toBe('connected');
});

test.runIf(hasIPv6)('T2, B1: nobody else can listen on ::1 with our port', async () => {
  const impostor = createServer();
  const refusal = await new Promise((resolve) => {
    impostor.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    impostor.listen({ host: '::1', port: server.port }, () => resolve('listening'));
  });
  impostor.close();
  expect(refusal).toBe('EADDRINUSE');
});

test('B2: a request hidden behind a refused one is not answered', async () => {
  const token = await openSession();
  const hidden = ownRequest(server.host, '/call', echo, token);
  const outer = ownRequest(server.host, '/call', hidden, undefined, { Connection: 'keep-alive' });
  expect(await sendRaw(server.port, outer + hidden)).not.toContain('CANARY');
});

test('B3: a launch code used twice locks: the process ends, and the engine was closed first', async () => {
  await openSession();
  const again = ownRequest(server.host, '/session', JSON.stringify({ code: server.code }), undefined);
  expect(readAnswer(await sendRaw(server.port, again)).status).toBe(403);
  expect(await server.exitCode).toBe(4);
  expect(existsSync(`${data.path}/closed`)).toBe(true);
});

test('B3: a wrong code opens nothing and locks nothing', async () => {
  const wrong = ownRequest(server.host, '/session', JSON.stringify({ code: 'x'.repeat(43) }), undefined);
  expect(readAnswer(await sendRaw(server.port, wrong))).toMatchObject({ status: 403, body: '' });
  expect(await openSession()).toMatch(/^[\w-]{43}$/);
});

test.skipIf(process.platform === 'win32')(
  'B3: the launch file is for this person only, and is gone once it was used',
  async () => {
    expect(lstatSync(server.launchFile).mode & 0o777).toBe(0o600);
    expect(lstatSync(dirname(server.launchFile)).mode & 0o777).toBe(0o700);
    await openSession();
    expect(existsSync(dirname(server.launchFile))).toBe(false);
  },
);

test('B6: every header of the policy is on an answer and on a refusal', async () => {
  const served = readAnswer(await sendRaw(server.port, readRequest(server.host, '/', 'navigate', 'document')));
  const refused = readAnswer(await sendRaw(server.port, readRequest(server.host, '/nothing')));
  expect(served.status).toBe(200);
  expect(refused.status).toBe(403);
  for (const { headers } of [served, refused])
    for (const header of [
      "script-src 'self';",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
      'Cross-Origin-Opener-Policy: same-origin',
      'Cross-Origin-Resource-Policy: same-origin',
      'Cross-Origin-Embedder-Policy: require-corp',
      'Cache-Control: no-store',
      'Permissions-Policy: ',
    ])
      expect(headers).toContain(header);
  expect(served.headers).not.toMatch(/access-control|set-cookie|server:|x-powered-by/i);
});

test('B6: the nonce in the page is the one in its header, and each load has its own', async () => {
  const load = async () => readAnswer(await sendRaw(server.port, readRequest(server.host, '/', 'navigate', 'document')));
  const [first, second] = [await load(), await load()];
  const nonce = first.headers.match(/'nonce-([\w-]{22})'/)?.[1];
  expect(first.body).toContain(`nonce="${nonce}"`);
  expect(second.body).not.toContain(`nonce="${nonce}"`);
});

test('A2: what was asked before a lock is finished before the engine closes', async () => {
  const token = await openSession();
  const words = sendRaw(
    server.port,
    ownRequest(server.host, '/call', JSON.stringify({ name: 'keep-later', input: 'last words' }), token),
  );
  const lock = sendRaw(server.port, ownRequest(server.host, '/call', JSON.stringify({ name: 'shell.lock', input: {} }), token));
  expect(readAnswer(await lock)).toMatchObject({ status: 200, body: '{"ok":true,"value":null}' });
  expect(readAnswer(await words)).toMatchObject({ status: 200, body: '{"ok":true,"value":1}' });
  expect(await server.exitCode).toBe(4);
  expect(readFileSync(`${data.path}/closed`, 'utf8')).toBe('1');
});

test('B9: a page that says goodbye ends the process, engine first', async () => {
  const token = await openSession();
  expect(readAnswer(await sendRaw(server.port, ownRequest(server.host, '/goodbye', '{}', token))).status).toBe(204);
  expect(await server.exitCode).toBe(0);
  expect(existsSync(`${data.path}/closed`)).toBe(true);
});

test('B2: a connection on which nothing was asked closes without a word, so that no later request is taken for a refused one', async () => {
  expect(await sendRaw(server.port, '')).toBe('');
});
