import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A browser window that shows the page and nothing else. */
export interface BrowserWindow {
  /** Resolves when the window's program has ended, however it did. */
  readonly ended: Promise<void>;
  /** Asks it to end, and ends it after three seconds. */
  end(): Promise<void>;
}

export interface BrowserOptions {
  /** A Chromium, Chrome or Edge. */
  readonly program: string;
  /** A fresh 0700 folder. */
  readonly profile: string;
  readonly launchFile: string;
  /** The port of our server, on 127.0.0.1. */
  readonly port: number;
  /** Chromium refuses to run as root with its sandbox on. */
  readonly asRoot: boolean;
  /** For tests: without a screen, and with a debugging port. */
  readonly extra?: ReadonlyArray<string>;
}

/** The command line of the window. It holds paths only: other people on this computer can read it. Source: security.md B3, B7, A3. */
export const browserArguments = ({
  profile,
  launchFile,
  port,
  asRoot,
  extra = [],
}: Omit<BrowserOptions, 'program'>): ReadonlyArray<string> => [
  `--user-data-dir=${profile}`,
  '--incognito',
  // Everything but our own page is sent to our own server, which refuses it: what a browser asks of the world by itself, however much
  // of that is switched off, then looks up no name and reaches nobody (A3). Names under localhost never go through a proxy.
  `--proxy-server=http://127.0.0.1:${port}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-background-mode',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-quic',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
  '--no-pings',
  '--password-store=basic',
  '--window-size=1440,900',
  ...(asRoot ? ['--no-sandbox'] : []),
  ...extra,
  `--app=${pathToFileURL(launchFile).href}`,
];

export const openBrowser = (options: BrowserOptions): BrowserWindow => {
  const child = spawn(options.program, browserArguments(options), { stdio: 'ignore', env: browserEnvironment(options.profile) });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return { ended, end: () => endChild(child, ended) };
};

const endChild = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  const isRunning = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  if (isRunning()) child.kill('SIGTERM');
  const force = setTimeout(() => isRunning() && child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(force);
};

/** What another program that we start may know: it has no use for the passphrase of the command line (security.md K10). */
export const othersEnvironment = (environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(CONFERENCE_DESK_|GOOGLE_|NODE_)/.test(name)));

/**
 * Crash dumps hold what was on screen: where they cannot be switched off
 * they fall into the profile, which is removed, and not into the person's own folders (security.md S5).
 */
export const browserEnvironment = (profile: string, environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  ...othersEnvironment(environment),
  BREAKPAD_DUMP_LOCATION: join(profile, 'crashes'),
});
