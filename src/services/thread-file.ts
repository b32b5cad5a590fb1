import { existsSync } from 'node:fs';

/**
 * The body of a thread: beside the module that starts it (`from`, its `import.meta.url`) where the sources run; where they are built, by
 * its name in electron.vite.config.ts, beside the program or the folder of its parts.
 */
export const threadFile = (from: string, source: string, builtName: string): URL => {
  const found = [source, `./${builtName}.js`, `../${builtName}.js`]
    .map((name) => new URL(name, from))
    .find((url) => existsSync(url));
  if (found === undefined) throw new Error(`The thread ${builtName} is part of the program`);
  return found;
};
