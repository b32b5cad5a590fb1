import { existsSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { RecoveryHalves } from '../contract/vault.ts';
import { ok, type Result } from '../core/result.ts';
import { atomicWrite } from '../storage/atomic-write.ts';
import { checkPassphrase } from '../storage/vault/passphrase.ts';
import { vaultPaths } from '../storage/vault/vault-files.ts';
import { type Answer, type Refused, refused, type Terminal } from './command.ts';
import { passphraseFrom, startEngine } from './open-records.ts';
import { sentenceFor } from './sentences.ts';

interface Options {
  readonly vault: string;
  readonly name: string;
  readonly halves?: string;
  readonly json?: boolean;
}

/** Makes encrypted records. The two recovery halves are given this once, on standard output or in the file that was named (K5). */
export const createRecords = async (terminal: Terminal, options: Options): Promise<Answer> => {
  const folder = resolve(terminal.folder, options.vault);
  if (existsSync(vaultPaths(join(folder, 'records')).keys)) return refused(sentenceFor({ type: 'AlreadyThere' }));
  const passphrase = await newPassphrase(terminal);
  if (!passphrase.ok) return passphrase;
  const fresh = firstMissing(join(folder, 'device'));
  const made = await make(terminal, folder, passphrase.value, options);
  // Whoever was refused finds the disk as it was: a folder that we made for nothing goes again.
  if (!made.ok && fresh !== undefined) rmSync(fresh, { recursive: true, force: true });
  return made;
};

/** Asked for twice, because nobody sees what they type; an environment variable is taken at its word. */
const newPassphrase = async (terminal: Terminal): Promise<Result<string, Refused>> => {
  const passphrase = await passphraseFrom(terminal, 'New passphrase, at least 12 characters: ');
  if (!passphrase.ok) return passphrase;
  const checked = checkPassphrase(passphrase.value);
  if (!checked.ok) return refused(sentenceFor(checked.error));
  if (terminal.passphrase !== undefined && terminal.passphrase !== '') return passphrase;
  const again = await passphraseFrom(terminal, 'The same passphrase again: ');
  return again.ok && again.value === passphrase.value ? passphrase : refused('The two passphrases differ. Nothing was made.');
};

const make = async (terminal: Terminal, folder: string, passphrase: string, { name, halves: file }: Options): Promise<Answer> => {
  const started = await startedIn(terminal, folder);
  if (!started.ok) return started;
  const { engine, ask } = started.value;
  try {
    const prepared = await ask('vault.prepare', { passphrase, personName: name });
    if (!prepared.ok) return refused(sentenceFor(prepared.error));
    const halves = prepared.value;
    if (file !== undefined) {
      const kept = await keepHalves(resolve(terminal.folder, file), halves);
      if (!kept.ok) return kept;
    }
    const created = await ask('vault.create', halves);
    if (created.ok) return ok(told(halves, folder, file));
    if (file !== undefined) rmSync(resolve(terminal.folder, file), { force: true });
    return refused(sentenceFor(created.error));
  } finally {
    await engine.close();
  }
};

const told = (halves: RecoveryHalves, vault: string, file: string | undefined) =>
  file === undefined
    ? {
        json: { vault, ...halves },
        text: [
          `The records are in ${vault}.`,
          'Two halves open them together if the passphrase is lost. They are shown this once: print them and keep them apart.',
          `For the conference service:  ${halves.forTheService}`,
          `For the IT service:          ${halves.forIt}`,
        ].join('\n'),
      }
    : {
        json: { vault, halves: file },
        text: `The records are in ${vault}. The two recovery halves are in ${file}: print them, keep them apart, and delete that file.`,
      };

/** A file for its owner only, and never over one that is there. */
const keepHalves = async (path: string, halves: RecoveryHalves): Promise<Result<void, Refused>> => {
  if (existsSync(path)) return refused(`${path} is there already. Nothing was made.`);
  const lines = [
    'Conference Desk: recovery halves',
    `For the conference service: ${halves.forTheService}`,
    `For the IT service: ${halves.forIt}`,
  ];
  const written = await atomicWrite(path, Buffer.from(`${lines.join('\n')}\n`, 'utf8'));
  return written.ok ? ok(undefined) : refused(`${path} cannot be written. Nothing was made.`);
};

const startedIn = async ({ resources }: Terminal, folder: string) => {
  try {
    return ok(await startEngine({ dataFolder: folder, resourcesFolder: resources }));
  } catch {
    return refused(`${folder} cannot be made or written to. Nothing was made.`);
  }
};

/** The uppermost of a path's folders, or the file itself, that is not there yet; undefined where all of it is. */
const firstMissing = (path: string): string | undefined => {
  if (existsSync(path)) return undefined;
  const above = dirname(path);
  return above === path ? path : (firstMissing(above) ?? path);
};
