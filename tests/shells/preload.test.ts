import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterAll, expect, test, vi } from 'vitest';
import { servePort } from '../../electron/engine/serve-port.ts';
import type { Bridge, Outcome } from '../../src/contract/bridge.ts';
import { ok } from '../../src/core/result.ts';
import { createStandInEngine } from './stand-in/engine.ts';
import { temporaryFolder } from './support/stand-in.ts';

const { exposed, sent, invoked, ipcRenderer, contextBridge } = vi.hoisted(() => ({
  exposed: [] as unknown[][],
  sent: [] as unknown[][],
  invoked: [] as unknown[][],
  ipcRenderer: { once: undefined as unknown, send: undefined as unknown, invoke: undefined as unknown },
  contextBridge: { exposeInMainWorld: undefined as unknown },
}));
vi.mock('electron', () => ({ ipcRenderer, contextBridge }));

// The preload and the engine's end of the channel, joined by a real message channel.
const main = new EventEmitter();
const data = temporaryFolder();
const { port1, port2 } = new MessageChannel();
const outcomes: Outcome[] = [];

Object.assign(ipcRenderer, {
  once: (name: string, listener: (event: unknown) => void) => main.once(name, listener),
  send: (...words: unknown[]) => sent.push(words),
  invoke: async (...words: unknown[]) => {
    invoked.push(words);
    return ok('from the shell');
  },
});
contextBridge.exposeInMainWorld = (...words: unknown[]) => exposed.push(words);

/** What Electron's port in the engine's process looks like. */
const asMainPort = (port: MessagePort) => ({
  on: (_event: 'message', listener: (message: { readonly data: unknown }) => void) =>
    port.on('message', (message: unknown) => listener({ data: message })),
  once: (_event: 'close', listener: () => void) => port.once('close', listener),
  postMessage: (message: unknown) => port.postMessage(message),
  start: () => port.start(),
});

await import('../../electron/preload/index.ts');
const desk = exposed[0]![1] as Bridge;
const engine = await createStandInEngine({ dataFolder: data.path });
servePort(engine, asMainPort(port1), (outcome) => outcomes.push(outcome));
main.emit('engine', { ports: [port2] });

afterAll(() => {
  port1.close();
  data.remove();
});

test('E4: the page is given two functions and nothing else', () => {
  expect(exposed).toHaveLength(1);
  expect(exposed[0]![0]).toBe('desk');
  expect(Object.entries(desk).map(([name, value]) => [name, typeof value])).toEqual([
    ['call', 'function'],
    ['onChanges', 'function'],
  ]);
  expect(sent).toEqual([['connect']]);
});

test('A1: a call goes to the engine over the channel; the main process hears nothing of it', async () => {
  expect(await desk.call('echo', 'CANARY')).toEqual(ok('CANARY'));
  expect(JSON.stringify([sent, invoked])).not.toContain('CANARY');
  expect(outcomes).toEqual([ok('CANARY')]);
});

test('many calls at once are answered each with its own', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => desk.call('echo', index)));
  expect(answers).toEqual(Array.from({ length: 50 }, (_, index) => ok(index)));
});

test('shell procedures go to the main process', async () => {
  expect(await desk.call('shell.about', {})).toEqual(ok('from the shell'));
  expect(invoked).toEqual([['shell', 'shell.about', {}]]);
});

test('E4: a listener hears the tables that changed, without an event object, until it stops', async () => {
  const listener = vi.fn();
  const stop = desk.onChanges(listener);
  await desk.call('keep', 'x');
  stop();
  await desk.call('keep', 'y');
  expect(listener.mock.calls).toEqual([[['kept']]]);
});

test.each([
  [null],
  ['text'],
  [{ id: 'x', name: 'echo', input: 1 }],
  [{ id: 1, name: 'echo', input: 1, more: 1 }],
  [{ id: 1, name: 'x'.repeat(101) }],
])('A4: the engine drops a message of another shape: %j', async (message) => {
  const { port1: mine, port2: theirs } = new MessageChannel();
  const call = vi.fn(engine.call);
  servePort({ ...engine, call }, asMainPort(theirs), () => undefined);
  const answer = new Promise((resolve) => mine.once('message', resolve));
  mine.postMessage(message);
  mine.postMessage({ id: 7, name: 'echo', input: 'after' });
  expect(await answer).toEqual({ id: 7, outcome: ok('after') });
  expect(call).toHaveBeenCalledOnce();
  mine.close();
});

test('when the engine has gone every call answers so, waiting ones too', async () => {
  const closed = new Promise((resolve) => (port2 as unknown as EventTarget).addEventListener('close', resolve));
  port1.close();
  await closed;
  expect(await desk.call('echo', 1)).toEqual({ ok: false, error: { type: 'Disconnected' } });
});
