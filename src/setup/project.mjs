import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The top folder of the project. */
export const project = join(import.meta.dirname, '..', '..');

/** A message for a person. Standard output belongs to the command that was asked for. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Says why nothing can be done, and ends with a code that says so too. */
export const giveUp = (reason) => {
  say(reason);
  process.exit(1);
};

/**
 * Runs a program in the project folder and answers its exit code: 1 when a signal ended it, 127 when it could not be started.
 * `quietly` sends its standard output to standard error. `milliseconds` ends it after that time.
 */
export const run = (program, words, { env = process.env, quietly = false, milliseconds, silent = false, shell = false } = {}) =>
  new Promise((done) => {
    const output = silent ? 'ignore' : quietly ? 2 : 'inherit';
    const child = spawn(program, words, {
      cwd: project,
      env,
      shell,
      stdio: [silent ? 'ignore' : 'inherit', output, silent ? 'ignore' : 2],
    });
    const timer = milliseconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), milliseconds);
    // The terminal tells the child of Ctrl+C as well: wait for its end, and pass on what only we were told.
    const onInterrupt = () => {};
    const onTerminate = () => child.kill('SIGTERM');
    process.on('SIGINT', onInterrupt);
    process.on('SIGTERM', onTerminate);
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      done(code);
    };
    child.once('error', () => finish(127));
    child.once('exit', (code) => finish(code ?? 1));
  });

/** Our surroundings without what would change a tool's mind: a production NODE_ENV leaves out what builds and tests need. */
export const plainEnvironment = () => {
  const env = { ...process.env };
  for (const name of Object.keys(env))
    if (/^(NODE_ENV|NODE_OPTIONS|npm_config_(omit|production|only|dev))$/i.test(name)) delete env[name];
  return env;
};
