import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../shells/private-folder.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { CreateEngine } from './server-process.ts';

export interface LoopbackProgram {
  /** The script itself, to be started once more as the server process. */
  readonly script: string;
  readonly rendererFolder: string;
  readonly resourcesFolder: string;
  readonly createEngine: CreateEngine;
}

const usage = `Usage: node loopback.js [--data FOLDER] (--browser PROGRAM | --no-window)

  --data FOLDER      where the records are kept
  --browser PROGRAM  opens a window of this Chromium, Chrome or Edge
  --no-window        serves the page and prints one line of JSON that names the launch file to open
`;

/**
 * The browser shell: with a browser it supervises a window and a server process; with `--no-window` it is the server process.
 * Each side is loaded only where it runs, so that the supervisor never holds the engine (security.md A1).
 */
export const runLoopback = async (program: LoopbackProgram, words: ReadonlyArray<string>): Promise<ExitCode> => {
  const asked = readArguments(words);
  if (asked === undefined) {
    process.stderr.write(usage);
    return exitCodes.usage;
  }
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  if (asked.browser !== undefined) {
    const { supervise } = await import('./supervisor.ts');
    return supervise({
      dataFolder: asked.data,
      script: program.script,
      browser: asked.browser,
      extraBrowserArguments: asked.browserArguments,
      say,
    });
  }
  const { runServerProcess } = await import('./server-process.ts');
  try {
    return await runServerProcess({ ...program, dataFolder: asked.data, supervised: asked.supervised });
  } catch (error) {
    say(
      `Conference Desk could not start in ${dirname(program.script)}: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
    return exitCodes.failed;
  }
};

interface Arguments {
  readonly data: string;
  readonly browser: string | undefined;
  readonly browserArguments: ReadonlyArray<string>;
  readonly supervised: boolean;
}

const readArguments = (words: ReadonlyArray<string>): Arguments | undefined => {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        data: { type: 'string' },
        browser: { type: 'string' },
        'browser-argument': { type: 'string', multiple: true },
        'no-window': { type: 'boolean', default: false },
        supervised: { type: 'boolean', default: false },
      },
    });
    if (values['no-window'] === (values.browser !== undefined)) return undefined;
    return {
      data: resolve(values.data ?? defaultDataFolder()),
      browser: values.browser,
      browserArguments: values['browser-argument'] ?? [],
      supervised: values.supervised,
    };
  } catch {
    return undefined;
  }
};
