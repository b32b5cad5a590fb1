import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type Browser, type BrowserContext, test as base, chromium, expect, type Page } from '@playwright/test';
import { findBrowser } from '../../src/setup/browsers.mjs';
import { openPractice } from './screens/practice.ts';
import { startServerProcess } from './server-process.ts';

/**
 * The app as a person meets it, on a data folder of this test's own. `CONFERENCE_DESK_SHELL=desktop` runs the same tests in real
 * Electron; otherwise, and where its program is not installed, they run in the browser shell.
 */
export interface DeskShell {
  readonly kind: 'desktop' | 'browser';
  /** The window as it is now; another one after `reopen`. */
  readonly page: Page;
  /** Where the records of this test are kept. */
  readonly dataFolder: string;
  /** A folder for what the test exports. */
  readonly outFolder: string;
  /** Waits until a lock has ended the engine and its window, and opens the new, locked window on the same records (security.md A2). */
  reopen(): Promise<Page>;
  /** Ends the engine without a word, as a power cut or a crash does, and opens the app again. */
  crash(): Promise<Page>;
}

interface OpenWindow {
  readonly page: Page;
  /** Resolves when this window and its engine have ended by themselves. */
  readonly ended: Promise<void>;
  end(): Promise<void>;
  kill(): Promise<void>;
}

const project = join(import.meta.dirname, '..', '..');

/** Electron's program, where it is installed and asked for. */
const electronProgram = (): string | undefined => {
  if (process.env.CONFERENCE_DESK_SHELL !== 'desktop') return undefined;
  const record = join(project, 'node_modules', 'electron', 'path.txt');
  const program = existsSync(record) ? join(project, 'node_modules', 'electron', 'dist', readFileSync(record, 'utf8')) : '';
  if (existsSync(program)) return program;
  console.warn('CONFERENCE_DESK_SHELL=desktop, but Electron is not installed here: these tests run in the browser shell.');
  return undefined;
};

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...asRoot,
];

interface Options {
  /** Whether the practice records stand there already, so that opening them only unlocks them. Otherwise they are made, as at a first run. */
  readonly practiceMade: boolean;
}

interface OfOneWorker {
  readonly browserProgram: string;
  /** Opens a window on a data folder. All windows of a worker share one Chromium, each with storage of its own. */
  readonly openWindow: (dataFolder: string, faults: string[]) => Promise<OpenWindow>;
  /** Practice records made once and never opened again: each test works on its own copy of them. */
  readonly practiceRecords: string;
}

export const test = base.extend<{ readonly shell: DeskShell; readonly page: Page } & Options, OfOneWorker>({
  practiceMade: [true, { option: true }],

  browserProgram: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const program = findBrowser();
      if (program === undefined) throw new Error('No Chromium, Chrome or Edge is installed: run `npm test`, which sees to it');
      await use(program);
    },
    { scope: 'worker' },
  ],

  openWindow: [
    async ({ browserProgram }, use) => {
      const electron = electronProgram();
      if (electron !== undefined) return use((dataFolder, faults) => openInElectron(electron, dataFolder, faults));
      const browser = await chromium.launch({ executablePath: browserProgram, args: browserArguments });
      await use((dataFolder, faults) => openInBrowser(browser, dataFolder, faults));
      await browser.close();
    },
    { scope: 'worker' },
  ],

  practiceRecords: [
    async ({ openWindow }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'desk-practice-'));
      try {
        const window = await openWindow(folder, []);
        await openPractice(window.page);
        await window.end();
        await use(join(folder, 'practice'));
      } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  shell: async ({ openWindow, practiceRecords, practiceMade }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-e2e-'));
    const dataFolder = join(folder, 'records');
    const faults: string[] = [];
    if (practiceMade) cpSync(practiceRecords, join(dataFolder, 'practice'), { recursive: true });
    let window = await openWindow(dataFolder, faults);
    const again = async (): Promise<Page> => {
      window = await openWindow(dataFolder, faults);
      return window.page;
    };
    try {
      await use({
        kind: electronProgram() === undefined ? 'browser' : 'desktop',
        get page() {
          return window.page;
        },
        dataFolder,
        outFolder: join(folder, 'out'),
        reopen: async () => {
          await window.ended;
          return again();
        },
        crash: async () => {
          await window.kill();
          return again();
        },
      });
    } finally {
      await window.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    }
    expect(faults, 'violations of the content security policy, and errors that no code caught').toEqual([]);
  },

  page: async ({ shell }, use) => use(shell.page),
});

export { expect };

const openInBrowser = async (browser: Browser, dataFolder: string, faults: string[]): Promise<OpenWindow> => {
  const server = await startServerProcess(project, dataFolder);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' });
  await watchForFaults(context, faults);
  const page = await context.newPage();
  await page.goto(pathToFileURL(server.launchFile).href);
  await page.waitForURL(`${server.origin}/`);
  const close = async () => {
    await context.close();
    await server.end();
  };
  return {
    page,
    ended: server.ended.then(() => context.close()),
    end: close,
    kill: async () => {
      server.kill();
      await close();
    },
  };
};

const openInElectron = async (program: string, dataFolder: string, faults: string[]): Promise<OpenWindow> => {
  const app = await _electron.launch({ executablePath: program, args: [project, `--data=${dataFolder}`, ...asRoot] });
  await watchForFaults(app.context(), faults);
  const page = await app.firstWindow();
  const ended = new Promise<void>((resolve) => page.once('close', () => resolve()));
  return {
    page,
    // The app itself opens the next window; it is simplest to begin anew on the same records.
    ended: ended.then(() => app.close()),
    end: () => app.close(),
    kill: async () => {
      app.process().kill('SIGKILL');
      await app.close().catch(() => undefined);
    },
  };
};

/** A violation of the policy or an uncaught error anywhere in a test fails it. */
const watchForFaults = async (context: BrowserContext, faults: string[]): Promise<void> => {
  await context.exposeBinding('reportViolation', (_source, text: string) => void faults.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      Reflect.get(
        window,
        'reportViolation',
      )(
        `Content security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`,
      ),
    );
  });
  context.on('weberror', (error) => faults.push(`Uncaught: ${error.error().stack ?? error.error().message}`));
};
