import type { ChildProcess } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { attachToPage, eventually, headless, type Page, testBrowser } from './support/devtools.ts';
import { commandOf, countInMemory, processTree } from './support/memory.ts';
import { buildPage, spawnStandIn, temporaryFolder } from './support/stand-in.ts';

// What looks at other processes does so through /proc.
const testOnLinux = test.runIf(process.platform === 'linux');

const page = temporaryFolder();
let data: ReturnType<typeof temporaryFolder>;
const started: ChildProcess[] = [];

beforeAll(() => buildPage(page.path));
afterAll(() => page.remove());
beforeEach(() => {
  data = temporaryFolder();
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    const tree = child.exitCode === null && child.pid !== undefined ? processTree(child.pid) : [];
    for (const pid of tree.toReversed()) endProcess(pid);
  }
  data.remove();
});

const endProcess = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended with the process that started it.
  }
};

const launchShell = () => {
  const words = ['--data', data.path, '--browser', testBrowser(), ...headless.map((word) => `--browser-argument=${word}`)];
  const child = spawnStandIn(page.path, words);
  started.push(child);
  let said = '';
  child.stderr?.on('data', (part) => {
    said += part;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, ended, said: () => said };
};

/** The profile of the running window that is not `former`. */
const nextProfile = (former?: string): Promise<string> =>
  eventually(() => {
    const run = join(data.path, 'run');
    const name = existsSync(run)
      ? readdirSync(run).find((entry) => entry.startsWith('profile-') && join(run, entry) !== former)
      : undefined;
    return name === undefined ? undefined : join(run, name);
  });

const attach = async (profile: string): Promise<Page> => {
  const window = await attachToPage(profile, 'http://c');
  await eventually(() =>
    window.evaluate<true | undefined>(`document.querySelector('output')?.textContent.includes('ready') || undefined`),
  );
  return window;
};

const call = (window: Page, name: string, input: unknown): Promise<unknown> =>
  window.evaluate(`standIn.bridge.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`);

const isRunning = (pid: number): boolean => commandOf(pid) !== '';

test.runIf(process.platform === 'linux')(
  'A2: after a lock no surviving process holds what the engine or the window knew',
  async () => {
    const shell = launchShell();
    const profile = await nextProfile();
    const window = await attach(profile);
    const canary = `Zqcanary${crypto.randomUUID().replaceAll('-', '')}`;
    await call(window, 'keep', canary);
    await window.evaluate(`document.querySelector('output').textContent = ${JSON.stringify(canary)}`);
    const before = processTree(shell.child.pid!);
    const holders = before.filter((pid) => pid !== shell.child.pid && countInMemory(pid, canary) > 0).map(commandOf);
    // The search is not blind: the engine's process and a process of the browser hold the canary now.
    expect(holders.some((command) => command.includes('--no-window'))).toBe(true);
    expect(holders.some((command) => command.includes('--type=renderer'))).toBe(true);

    expect(await call(window, 'shell.lock', {})).toEqual({ ok: true, value: null });
    window.close();
    const next = await attach(await nextProfile(profile));
    const after = processTree(shell.child.pid!);
    expect(await call(next, 'kept', null)).toEqual({ ok: true, value: [] });
    expect(readFileSync(join(data.path, 'closed'), 'utf8')).toBe('1');
    expect(before.filter((pid) => pid !== shell.child.pid && isRunning(pid))).toEqual([]);
    expect(
      after.map((pid) => [commandOf(pid).slice(0, 80), countInMemory(pid, canary)]).filter(([, count]) => count !== 0),
    ).toEqual([]);
    expect(existsSync(profile)).toBe(false);
    next.close();
  },
);

testOnLinux('B9: closing the window ends everything, engine settled, and leaves no profile', async () => {
  const shell = launchShell();
  const window = await attach(await nextProfile());
  await call(window, 'keep', 'x');
  const tree = processTree(shell.child.pid!);
  window.closeWindow();
  expect(await shell.ended).toBe(0);
  expect(readFileSync(join(data.path, 'closed'), 'utf8')).toBe('1');
  expect(existsSync(join(data.path, 'run'))).toBe(false);
  expect(tree.filter(isRunning)).toEqual([]);
});

test('B3, B9: a window that is reloaded starts again locked, in a new process and a new profile', async () => {
  launchShell();
  const profile = await nextProfile();
  const window = await attach(profile);
  await call(window, 'keep', 'x');
  await window.evaluate('setTimeout(() => location.reload())');
  window.close();
  const next = await attach(await nextProfile(profile));
  expect(await call(next, 'kept', null)).toEqual({ ok: true, value: [] });
  next.close();
});

test('an engine process that dies is replaced by a locked one', async () => {
  const shell = launchShell();
  const profile = await nextProfile();
  const window = await attach(profile);
  void call(window, 'crash', null);
  const next = await attach(await nextProfile(profile));
  expect(await call(next, 'kept', null)).toEqual({ ok: true, value: [] });
  expect(shell.said()).toContain('ended unexpectedly');
  window.close();
  next.close();
});

testOnLinux('a supervisor that is killed takes the engine process with it', async () => {
  const shell = launchShell();
  const window = await attach(await nextProfile());
  const engine = processTree(shell.child.pid!).find((pid) => commandOf(pid).includes('--no-window'))!;
  const others = processTree(shell.child.pid!).filter((pid) => pid !== shell.child.pid);
  shell.child.kill('SIGKILL');
  await eventually(() => (isRunning(engine) ? undefined : true));
  expect(existsSync(join(data.path, 'closed'))).toBe(true);
  window.close();
  for (const pid of others) endProcess(pid);
});

test('D4: a second start on the same records says so and leaves the first alone', async () => {
  const first = launchShell();
  const window = await attach(await nextProfile());
  const second = launchShell();
  expect(await second.ended).toBe(0);
  expect(second.said()).toContain('already open');
  expect(await call(window, 'echo', 'still here')).toEqual({ ok: true, value: 'still here' });
  expect(first.child.exitCode).toBeNull();
  window.close();
});

test('B7: a profile that a killed run left behind is swept at the next start', async () => {
  const left = join(data.path, 'run', 'profile-left');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'History'), 'x');
  launchShell();
  const profile = await nextProfile(left);
  const window = await attach(profile);
  expect(existsSync(left)).toBe(false);
  if (process.platform !== 'win32') expect(lstatSync(profile).mode & 0o777).toBe(0o700);
  window.close();
});

test('a browser that cannot be started is tried three times, and then the reason is given', async () => {
  const child = spawnStandIn(page.path, ['--data', data.path, '--browser', join(data.path, 'no-such-browser')]);
  started.push(child);
  const ended = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  expect(ended).toBe(1);
});
