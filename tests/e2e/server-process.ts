import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Ready } from '../../src/loopback/server-process.ts';

/** The browser shell's server process, as it was built, without a window. */
export interface ServerProcess extends Ready {
  readonly ended: Promise<number | null>;
  /** Asks it to settle and end. */
  end(): Promise<void>;
  /** Ends it without a word. */
  kill(): void;
}

export const startServerProcess = async (project: string, dataFolder: string): Promise<ServerProcess> => {
  const child = spawn(
    process.execPath,
    [join(project, 'out', 'main', 'loopback.js'), '--data', dataFolder, '--no-window', '--supervised'],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = await new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line) as Ready));
    void ended.then((code) => reject(new Error(`The server process ended with ${code} before it was ready`)));
  });
  return {
    ...ready,
    ended,
    end: async () => {
      child.stdin.end();
      await ended;
    },
    kill: () => child.kill('SIGKILL'),
  };
};
