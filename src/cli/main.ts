import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { runDesk } from './desk.ts';

/** Reads one line without showing it; undefined where there is no terminal to ask at, or the person gave up. */
const askSecret = (question: string): Promise<string | undefined> => {
  if (!process.stdin.isTTY) return Promise.resolve(undefined);
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input: process.stdin, output: silence, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve) => {
    asking.once('close', () => {
      process.stderr.write('\n');
      resolve(undefined);
    });
    asking.question('', (answer) => {
      resolve(answer);
      asking.close();
    });
  });
};

// Two folders up from here in the sources (src/cli) and in what is built (out/main).
const project = join(import.meta.dirname, '..', '..');

process.exitCode = await runDesk(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(text),
  askSecret,
  passphrase: process.env.CONFERENCE_DESK_PASSPHRASE,
  // npm runs scripts in the project's folder and says where the person was.
  folder: process.env.INIT_CWD ?? process.cwd(),
  resources: join(project, 'resources'),
  onInterrupt: (stop) => {
    process.on('SIGINT', stop);
    return () => process.off('SIGINT', stop);
  },
});
