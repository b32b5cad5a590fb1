import { z } from 'zod';
import type { Bridge, Outcome } from '../../src/contract/bridge.ts';

/** The end of a channel that leads to a window; `MessagePortMain` has this shape. */
export interface Port {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  once(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
}

const asked = z.strictObject({ id: z.int().nonnegative(), name: z.string().max(100), input: z.unknown() });

/** Answers a window's calls by their number, and tells it of changes, until its end of the channel closes. A message of another shape is dropped. The function returned waits for the answers under way. */
export const servePort = (engine: Bridge, port: Port, onOutcome: (outcome: Outcome) => void): (() => Promise<unknown>) => {
  const underWay = new Set<Promise<void>>();
  const stop = engine.onChanges((tables) => port.postMessage({ tables }));
  port.once('close', stop);
  port.on('message', ({ data }) => {
    const message = asked.safeParse(data);
    if (!message.success) return;
    const { id, name, input } = message.data;
    const answer = engine
      .call(name, input)
      .catch((): Outcome => ({ ok: false, error: { type: 'Unexpected' } }))
      .then((outcome) => {
        onOutcome(outcome);
        port.postMessage({ id, outcome });
      })
      .finally(() => underWay.delete(answer));
    underWay.add(answer);
  });
  port.start();
  return () => Promise.allSettled(underWay);
};
