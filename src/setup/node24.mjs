import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, project } from './project.mjs';

/** The Node that runs the built app and the tests: the pinned one from the lock file, else our own where it is Node 24. */
export const findNode24 = () => {
  const folder = join(
    project,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
  );
  const pinned = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) === 24) return process.execPath;
  return giveUp(
    `Node 24 is needed: this is Node ${process.versions.node}, and there is no pinned one for ${process.platform}-${process.arch}. Install Node 24 and try again.`,
  );
};
