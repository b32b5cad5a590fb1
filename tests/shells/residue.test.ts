import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserArguments, browserEnvironment } from '../../src/loopback/browser.ts';
import { freshFolder } from '../../src/shells/private-folder.ts';
import { asRoot, attachToPage, eventually, headless, testBrowser } from './support/devtools.ts';
import { buildPage, startStandIn, temporaryFolder } from './support/stand-in.ts';

const page = temporaryFolder();
beforeAll(() => buildPage(page.path));
afterAll(() => page.remove());

/** The files of a folder that hold the text as UTF-8 or UTF-16. */
const filesWith = (folder: string, text: string): ReadonlyArray<string> => {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => forms.some((form) => readFileSync(path).includes(form)));
};

/** Opens the page in the browser as the supervisor does, types, ends it by `end`, and searches what is left. */
const useAndEnd = async (end: NodeJS.Signals, incognito: boolean) => {
  const data = temporaryFolder();
  const server = await startStandIn(data.path, page.path);
  const profile = freshFolder(data.path, 'profile');
  const words = browserArguments({ profile, launchFile: server.launchFile, port: server.port, asRoot, extra: headless });
  const browser = spawn(
    testBrowser(),
    words.filter((word) => incognito || word !== '--incognito'),
    { stdio: 'ignore', env: browserEnvironment(profile) },
  );
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const canary = `Zqcanary${crypto.randomUUID().replaceAll('-', '')}`;
  try {
    const window = await attachToPage(profile, server.origin);
    await eventually(() =>
      window.evaluate<true | undefined>(`document.querySelector('output')?.textContent.includes('ready') || undefined`),
    );
    await window.evaluate(`document.querySelector('input').focus()`);
    await window.type(canary);
    const seen = await window.evaluate<string>(`(async () => {
      const text = document.querySelector('input').value;
      document.title = text;
      return (await window.standIn.bridge.call('echo', text)).value;
    })()`);
    window.close();
    browser.kill(end);
    await ended;
    return { seen, canary, found: [canary, server.code, server.host].flatMap((text) => filesWith(profile, text)) };
  } finally {
    browser.kill('SIGKILL');
    await Promise.all([ended, server.end()]);
    data.remove();
  }
};

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'B7, B8: after %s nothing that was typed, no address and no code is in the profile',
  async (end) => {
    const { seen, canary, found } = await useAndEnd(end, true);
    expect(seen).toBe(canary);
    expect(found).toEqual([]);
  },
);

test('the search of the profile is not blind: without incognito it finds the address', async () => {
  expect((await useAndEnd('SIGTERM', false)).found).not.toEqual([]);
});
