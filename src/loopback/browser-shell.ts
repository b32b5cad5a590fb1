import { spawn } from 'node:child_process';
import type { Bridge, Outcome } from '../contract/bridge.ts';
import { type ShellProcedure, shellApi } from '../contract/shell.ts';
import { err, ok } from '../core/result.ts';
import type { WrittenDocuments } from '../shells/written-documents.ts';
import { othersEnvironment } from './browser.ts';

/** The engine together with what a browser window can do itself: it cannot ask for a folder, and it opens only Word files that this run wrote (E5). */
export const withBrowserShell = (
  engine: Bridge,
  documents: WrittenDocuments,
  open: (path: string) => Promise<boolean>,
): Bridge => {
  const shell: { readonly [Name in ShellProcedure]: (input: unknown) => Promise<Outcome> } = {
    'shell.about': async () => ok({ kind: 'browser', choosesFolders: false }),
    // The answer leaves first; the server ends the process after it (A2).
    'shell.lock': async () => ok(null),
    'shell.chooseFolder': async () => ok({ folder: null }),
    'shell.showFile': async (input) => {
      const { path } = shellApi['shell.showFile'].input.parse(input);
      return ok({ shown: documents.has(path) && (await open(path)) });
    },
  };
  const isShell = (name: string): name is ShellProcedure => Object.hasOwn(shell, name);
  return {
    onChanges: (listener) => engine.onChanges(listener),
    call: async (name, input) => {
      if (isShell(name)) {
        const checked = shellApi[name].input.strict().safeParse(input);
        return checked.success ? shell[name](checked.data) : err({ type: 'Unexpected' });
      }
      const outcome = await engine.call(name, input).catch(() => err({ type: 'Unexpected' }));
      documents.note(outcome);
      return outcome;
    },
  };
};

/** Opens a document in the program that this person uses for it. No command line is put together: the path is one argument. */
export const openDocument = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const program = opener[process.platform] ?? 'xdg-open';
    const child = spawn(program, [path], { stdio: 'ignore', detached: true, env: othersEnvironment() });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.unref();
  });

const opener: { readonly [platform: string]: string } = { win32: 'explorer.exe', darwin: 'open' };
