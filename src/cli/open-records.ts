import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DeskClient } from '../contract/api.ts';
import { ok, type Result } from '../core/result.ts';
import { createEngine, type EngineOptions } from '../engine/create-engine.ts';
import type { Engine } from '../engine/engine.ts';
import { vaultPaths } from '../storage/vault/vault-files.ts';
import { type Answer, type Refused, refused, type Terminal } from './command.ts';
import { sentenceFor } from './sentences.ts';

/** The records that a command works on: one call is what a screen would ask. */
export interface OpenRecords {
  readonly ask: DeskClient;
  readonly vault: string;
}

/** An engine of our own in this process, and the typed way to ask it. */
export const startEngine = async (options: EngineOptions): Promise<{ readonly engine: Engine; readonly ask: DeskClient }> => {
  const engine = await createEngine(options);
  // The contract says what each name answers; the engine itself passes names and values on.
  return { engine, ask: engine.call as DeskClient };
};

/** Opens the records in `vault`, does the work and locks them again, whatever happens. Nothing is made where there are none. */
export const withRecords = async (
  terminal: Terminal,
  vault: string,
  work: (records: OpenRecords) => Promise<Answer>,
): Promise<Answer> => {
  const folder = resolve(terminal.folder, vault);
  if (!existsSync(vaultPaths(join(folder, 'records')).keys))
    return refused(`There are no records in ${vault}. Make them with: desk new --vault ${vault}`);
  const passphrase = await passphraseFrom(terminal);
  if (!passphrase.ok) return passphrase;
  const { engine, ask } = await startEngine({ dataFolder: folder, resourcesFolder: terminal.resources });
  try {
    const opened = await ask('vault.unlock', { which: 'records', passphrase: passphrase.value });
    return opened.ok ? await work({ ask, vault: folder }) : refused(sentenceFor(opened.error));
  } finally {
    await engine.close();
  }
};

/** From CONFERENCE_DESK_PASSPHRASE, else asked for without showing it. Never from an argument (architecture.md section 7). */
export const passphraseFrom = async (terminal: Terminal, question = 'Passphrase: '): Promise<Result<string, Refused>> => {
  if (terminal.passphrase !== undefined && terminal.passphrase !== '') return ok(terminal.passphrase);
  const typed = await terminal.askSecret(question);
  return typed === undefined || typed === ''
    ? refused('No passphrase was given: type it when asked, or set CONFERENCE_DESK_PASSPHRASE.')
    : ok(typed);
};
