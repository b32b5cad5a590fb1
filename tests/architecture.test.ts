import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom (style.md section 2). A folder may always import from itself. */
const mayImport: { readonly [layer: string]: ReadonlyArray<string> } = {
  core: [],
  // A preview answers the document model itself: its type crosses the contract, nothing of how it is drawn does.
  contract: ['core', 'zod', 'type documents'],
  documents: ['core', 'csv-stringify', 'docx', 'fflate', 'ical-generator', 'nodemailer', 'temporal-polyfill', 'write-excel-file'],
  // Files from outside, read as hostile (security.md section 8).
  incoming: ['core', 'yauzl', 'saxes', 'csv-parse', 'read-excel-file', 'postal-mime', 'rtf-stream-parser', 'node'],
  storage: ['core', 'better-sqlite3', '@automerge/automerge', 'hash-wasm', 'zod', 'node'],
  services: ['core', 'contract', 'storage', 'documents', 'incoming', 'highs', 'node'],
  engine: ['core', 'contract', 'storage', 'services', 'zod', 'node'],
  // What the desktop and the browser shell both need: neither knows the other.
  shells: ['contract', 'node'],
  loopback: ['core', 'contract', 'engine', 'shells', 'zod', 'node'],
  // The command line writes files of its own, whole or not at all (R4), and says which files a vault has.
  cli: ['core', 'contract', 'engine', 'services', 'storage', 'commander', 'zod', 'node'],
  renderer: ['core', 'contract', 'react', 'react-dom', '@fluentui', '@dagrejs/dagre', 'pdfjs-dist', 'type zod'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

const sources = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name));

const importsOf = (file: string): ReadonlyArray<Import> =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(type\s+)?[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)/gm)].map(
    (found) => ({
      file,
      from: found[2] ?? found[3] ?? '',
      typeOnly: found[1] !== undefined,
    }),
  );

/** `src/core/x.ts` for a path, `react` or `@fluentui` for a package, `node` for what Node brings along. */
const target = ({ file, from }: Import): string => {
  if (from.startsWith('.')) return join(file, '..', from).replaceAll('\\', '/');
  if (from.startsWith('node:') || builtinModules.includes(from)) return 'node';
  const [scope = '', name = ''] = from.split('/');
  return scope === '@fluentui' ? scope : scope.startsWith('@') ? `${scope}/${name}` : scope;
};

const layerOf = (path: string): string => (path.startsWith('src/') ? (path.split('/')[1] ?? '') : path);

describe('the direction of dependencies', () => {
  test.each(Object.entries(mayImport))('src/%s imports only %j', (layer, allowed) => {
    for (const file of sources(join('src', layer)))
      for (const one of importsOf(file)) {
        const to = layerOf(target(one));
        // Dates are counted in one file (architecture.md, part "Dates").
        if (to === 'temporal-polyfill' && file === join('src', 'core', 'local-date.ts')) continue;
        // The blocks of a document are plain data, which the preview draws as Word does.
        if (layer === 'renderer' && target(one) === 'src/documents/model.ts') continue;
        const fits = to === layer || allowed.includes(to) || (one.typeOnly && allowed.includes(`type ${to}`));
        expect(fits, `${file} imports ${one.from}`).toBe(true);
      }
  });

  test('a feature never imports another feature', () => {
    for (const file of sources('src/renderer/features')) {
      const feature = file.split(/[\\/]/)[3];
      for (const one of importsOf(file)) {
        const to = target(one);
        if (to.startsWith('src/renderer/features/')) expect(to.split('/')[3], `${file} imports ${one.from}`).toBe(feature);
        expect(to.startsWith('src/renderer/app/'), `${file} imports ${one.from}`).toBe(false);
      }
    }
  });

  test('the desktop shell imports only what both shells share, the engine and the contract', () => {
    for (const file of sources('electron'))
      for (const one of importsOf(file)) {
        const to = layerOf(target(one));
        const fits =
          to.startsWith('electron/') || ['electron', 'shells', 'engine', 'contract', 'core', 'zod', 'node'].includes(to);
        expect(fits, `${file} imports ${one.from}`).toBe(true);
      }
  });

  test('the folders of the services lean one way: none leads back to where it came from', () => {
    const folderOf = (path: string): string => /^src\/services\/([^/]+)\//.exec(path.split(sep).join('/'))?.[1] ?? '';
    const leans = new Map<string, Set<string>>();
    for (const file of sources('src/services')) {
      const from = folderOf(file);
      for (const one of importsOf(file)) {
        const to = one.from.startsWith('.') ? folderOf(join(file, '..', one.from)) : '';
        if (from !== '' && to !== '' && from !== to) leans.set(from, (leans.get(from) ?? new Set()).add(to));
      }
    }
    const ways = (from: string, way: ReadonlyArray<string> = []): ReadonlyArray<string> =>
      way.includes(from) ? [[...way, from].join(' → ')] : [...(leans.get(from) ?? [])].flatMap((to) => ways(to, [...way, from]));
    expect(leans.size).toBeGreaterThan(10);
    expect([...leans.keys()].flatMap((from) => ways(from))).toEqual([]);
  });

  test('electron appears only under electron/', () => {
    for (const file of sources('src')) for (const one of importsOf(file)) expect(target(one), file).not.toBe('electron');
  });

  test.each([
    ['docx', 'src/documents/'],
    ['csv-stringify', 'src/documents/table-file.ts'],
    ['write-excel-file', 'src/documents/table-file.ts'],
    ['csv-parse', 'src/incoming/'],
    ['read-excel-file', 'src/incoming/'],
    ['better-sqlite3', 'src/storage/'],
    ['@automerge/automerge', 'src/storage/'],
    ['commander', 'src/cli/'],
    ['highs', 'src/services/queue/'],
    // Nothing else may look into a PDF: it is parsed in a thread that can be ended (security.md T5).
    ['pdfjs-dist', 'src/renderer/pdf/'],
  ])('%s appears only under %s', (name, home) => {
    const found = [...sources('src'), ...sources('electron')].filter((file) =>
      importsOf(file).some((one) => target(one) === name),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const file of found) expect(file.replaceAll('\\', '/')).toContain(home);
  });

  test('only what draws a Word file knows docx', () => {
    const found = sources('src').filter((file) => importsOf(file).some((one) => target(one) === 'docx'));
    expect(found.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
      'src/documents/on-letterhead.ts',
      'src/documents/render-docx.ts',
      'src/documents/word-sections.ts',
      'src/documents/word-styles.ts',
      'src/documents/word-xml.ts',
    ]);
  });
});

test('a thread that a source starts is built from where it lies, under the name it is started by', () => {
  const config = readFileSync('electron.vite.config.ts', 'utf8');
  const started = sources('src').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/threadFile\(import\.meta\.url, '([^']+)', '([^']+)'\)/g)].map(
      ([, source, name]) => ({
        name: name ?? '',
        path: join(file, '..', source ?? ''),
      }),
    ),
  );
  expect(started.length).toBeGreaterThan(1);
  for (const { name, path } of started) {
    expect(existsSync(path), path).toBe(true);
    expect(config).toContain(
      `'${name}': at(${path
        .split(sep)
        .map((part) => `'${part}'`)
        .join(', ')})`,
    );
  }
});
