import { join } from 'node:path';
import type { Terminal } from '../../src/cli/command.ts';
import { runDesk } from '../../src/cli/desk.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly messages: string;
  /** What standard output holds, as JSON. */
  readonly json: <T>() => T;
  /** How often the person was asked for something that is not shown. */
  readonly asked: number;
}

/** Runs one command as it would run in a terminal whose person answers `answers` when asked. */
export const desk = async (
  words: ReadonlyArray<string>,
  { answers = [], ...world }: Partial<Terminal> & { readonly answers?: ReadonlyArray<string> } = {},
): Promise<Ran> => {
  let [out, messages, asked] = ['', '', 0];
  const code = await runDesk(words, {
    out: (text) => {
      out += text;
    },
    say: (text) => {
      messages += text;
    },
    askSecret: async () => answers[asked++],
    passphrase: undefined,
    folder: process.cwd(),
    resources: join(process.cwd(), 'resources'),
    ...world,
  });
  return { code, out, messages, asked, json: <T>() => JSON.parse(out) as T };
};
