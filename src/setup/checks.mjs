import { join } from 'node:path';
import { findNode24 } from './node24.mjs';
import { plainEnvironment, run, say } from './project.mjs';

/** Types and style: what can be said about the sources without running them. Answers how many of the checks failed. */
export const checkSources = async () => {
  const env = plainEnvironment();
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const steps = [
    ['Types', [tsc, '-p', '.']],
    ['Types of the core, which knows no platform', [tsc, '-p', join('src', 'core')]],
    ['Format and lint', [biome, 'check', '--error-on-warnings']],
  ];
  let failed = 0;
  for (const [title, words] of steps) {
    heading(title);
    const code = await run(findNode24(), words, { env });
    say(code === 0 ? 'in order' : `FAILED (${words.slice(1).join(' ')})`);
    if (code !== 0) failed += 1;
  }
  return failed;
};

export const heading = (title) => say(`\n== ${title} ==`);
