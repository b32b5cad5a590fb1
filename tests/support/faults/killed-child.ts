import { spawn } from 'node:child_process';

/**
 * Runs a TypeScript file in a process of its own, kills it with SIGKILL `afterMs` after its first line (`ready`), and answers
 * every whole line it managed to print. A process that ends by itself first has a bug, so that throws with what it said.
 */
export const linesUntilKilled = (script: string, args: ReadonlyArray<string>, afterMs: number): Promise<ReadonlyArray<string>> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    let complaints = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (timer === undefined && printed.includes('\n')) timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL') return reject(new Error(`The child ended by itself (${code ?? signal}): ${complaints}`));
      const lines = printed.split('\n');
      // What follows the last line break may be half a line.
      resolve(lines.slice(1, -1));
    });
  });

/** Kill times spread over `most` milliseconds from a printed seed, so that a failed run can be run again. */
export const killTimes = (count: number, most: number, seed = Date.now() % 100_000): ReadonlyArray<number> => {
  console.info(`kill times from seed ${seed}`);
  let state = seed;
  return Array.from({ length: count }, () => {
    // A plain linear congruence: the times need to be spread and repeatable, nothing more.
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state / 2_147_483_648) * most;
  });
};
