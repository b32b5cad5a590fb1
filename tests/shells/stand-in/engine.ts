import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../../../src/contract/bridge.ts';
import { err, ok } from '../../../src/core/result.ts';
import type { Engine } from '../../../src/engine/engine.ts';

/** An engine that keeps what it is told in memory, so that a shell can be tested without records. */
export const createStandInEngine = async ({ dataFolder }: { readonly dataFolder: string }): Promise<Engine> => {
  const kept: unknown[] = [];
  const listeners = new Set<(tables: ReadonlyArray<string>) => void>();
  const procedures: { readonly [name: string]: (input: unknown) => Outcome | Promise<Outcome> } = {
    echo: (input) => ok(input),
    keep: (input) => {
      kept.push(input);
      for (const listener of listeners) listener(['kept']);
      return ok(kept.length);
    },
    /** Keeps it later, as a write to a busy disk does. */
    'keep-later': async (input) => {
      await pause(500);
      return ok(kept.push(input));
    },
    kept: () => ok(kept),
    write: () => {
      const path = join(dataFolder, 'Minutes.docx');
      writeFileSync(path, 'a document');
      return ok({ documents: [{ path }] });
    },
    crash: () => process.exit(9),
  };
  return {
    call: async (name, input) => procedures[name]?.(input) ?? err({ type: 'Unexpected' }),
    onChanges: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      writeFileSync(join(dataFolder, 'closed'), String(kept.length));
    },
  };
};
