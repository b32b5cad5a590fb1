import { contextBridge, ipcRenderer } from 'electron';
import type { Outcome } from '../../src/contract/bridge.ts';

// Two functions and no event objects (security.md E4). The port leads straight to the engine's process; it never reaches the page.
const port = new Promise<MessagePort>((resolve) => {
  ipcRenderer.once('engine', (event) => {
    const [opened] = event.ports;
    if (opened !== undefined) resolve(opened);
  });
});
ipcRenderer.send('connect');

const waiting = new Map<number, (outcome: Outcome) => void>();
const listeners = new Set<(tables: ReadonlyArray<string>) => void>();
const disconnected: Outcome = { ok: false, error: { type: 'Disconnected' } };
let isOpen = true;
let last = 0;

const answer = (id: number, outcome: Outcome): void => {
  waiting.get(id)?.(outcome);
  waiting.delete(id);
};

void port.then((opened) => {
  opened.onmessage = ({ data }) => {
    if ('tables' in data) for (const listener of listeners) listener(data.tables);
    else answer(data.id, data.outcome);
  };
  opened.addEventListener('close', () => {
    isOpen = false;
    for (const id of waiting.keys()) answer(id, disconnected);
  });
});

const call = async (name: string, input: unknown): Promise<Outcome> => {
  if (name.startsWith('shell.')) return ipcRenderer.invoke('shell', name, input);
  const opened = await port;
  if (!isOpen) return disconnected;
  last += 1;
  const id = last;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    opened.postMessage({ id, name, input });
  });
};

const onChanges = (listener: (tables: ReadonlyArray<string>) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

contextBridge.exposeInMainWorld('desk', { call, onChanges });
