import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has the engine let go of what it no longer needs, now: it would otherwise wait until a heap has grown by hundreds of megabytes, which a
 * laptop with a video call running does not have to spare. It takes a few hundredths of a second.
 */
export const letGo = (): void => collect();

const collector = (): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
};

let found: (() => void) | undefined;
const collect = (): void => {
  found ??= collector();
  found();
};
