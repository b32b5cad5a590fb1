import { diskFs, type WritingFs, type WritingHandle } from '../../../src/storage/atomic-write.ts';

export interface FailingFs {
  readonly fs: WritingFs;
  /** The calls made, in order, the failed ones too. */
  readonly calls: ReadonlyArray<string>;
  readonly paused: ReadonlyArray<number>;
}

/** The real file system, in which the `failAt`-th call (counted from 1) fails with `code`, and from then on all that `fails` accepts. */
export const failingFs = (
  failAt: number,
  code: string,
  fails: (call: string, number: number) => boolean = (_, number) => number === failAt,
): FailingFs => {
  const calls: string[] = [];
  const paused: number[] = [];
  const attempt = async <T>(call: string, work: () => Promise<T>): Promise<T> => {
    calls.push(call);
    if (fails(call, calls.length)) throw Object.assign(new Error(`${code}: ${call}`), { code });
    return work();
  };
  const failingHandle = (handle: WritingHandle): WritingHandle => ({
    writeFile: (bytes) => attempt('write', () => handle.writeFile(bytes)),
    sync: () => attempt('sync', () => handle.sync()),
    // A close that fails has still let go of the file, as on a real system.
    close: async () => {
      await handle.close();
      await attempt('close', async () => {});
    },
  });
  const fs: WritingFs = {
    open: (path, flags, mode) => attempt(`open ${flags}`, async () => failingHandle(await diskFs.open(path, flags, mode))),
    rename: (from, to) => attempt('rename', () => diskFs.rename(from, to)),
    remove: (path) => attempt('remove', () => diskFs.remove(path)),
    exists: diskFs.exists,
    isFile: diskFs.isFile,
    pause: async (milliseconds) => void paused.push(milliseconds),
    syncsFolders: true,
  };
  return { fs, calls, paused };
};
