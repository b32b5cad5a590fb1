import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

interface Source {
  readonly path: string;
  readonly code: string;
}

/** What ships: no tests, and without comments, which may speak of what the code must not do. */
const sources: ReadonlyArray<Source> = ['src', 'electron'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mts|mjs)$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .map((name) => join(root, folder, name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), code: withoutComments(readFileSync(path, 'utf8')) })),
);

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

const inStorage = ({ path }: Source): boolean => path.startsWith('src/storage/');
const offenders = (among: ReadonlyArray<Source>, pattern: RegExp): ReadonlyArray<string> =>
  among.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

/** A list of columns, say: declared in the same file, outside any function, and itself without a piece put in. */
const isConstant = (code: string, name: string): boolean =>
  /^\w+$/.test(name) && new RegExp(`^(export )?const ${name} =\\s+(\`[^\`$]*\`|'[^']*');`, 'm').test(code);

test('there is something to look at', () => {
  expect(sources.filter(inStorage).length).toBeGreaterThan(20);
});

describe('SQLite stays in the storage folder', () => {
  test('D6: nobody else opens it', () => {
    expect(
      offenders(
        sources.filter((each) => !inStorage(each)),
        /['"]better-sqlite3['"]/,
      ),
    ).toEqual([]);
  });

  test('D6: no ATTACH, serialize, backup or extension anywhere, storage included', () => {
    expect(offenders(sources.filter(inStorage), /\bATTACH\b|\.serialize\(|\.backup\(|loadExtension|load_extension/)).toEqual([]);
    expect(offenders(sources, /\bATTACH\s+(DATABASE\s+)?['"$]/i)).toEqual([]);
  });

  test('K8: rekey only in the rotation module, which does not exist yet', () => {
    expect(
      offenders(
        sources.filter(({ path }) => path !== 'src/storage/vault/rotation.ts'),
        /\brekey\b/i,
      ),
    ).toEqual([]);
  });

  test('the connection beneath a database, and its key, are asked for inside the storage folder only', () => {
    expect(
      offenders(
        sources.filter((each) => !inStorage(each)),
        /import[^;]*\b(connectionOf|keyOf)\b[^;]*storage\/database/,
      ),
    ).toEqual([]);
  });

  test('D6: SQL is a constant; only one file quotes names into it', () => {
    const built = sources.flatMap(({ path, code }) =>
      [...code.matchAll(/`\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CREATE|DROP|PRAGMA)\b[^`]*`/g)]
        .flatMap(([sql]) => [...sql.matchAll(/\$\{([^}]*)\}/g)])
        .filter(([, name = '']) => !isConstant(code, name))
        .map(([piece]) => `${path}: ${piece}`),
    );
    expect(built.filter((each) => !each.startsWith('src/storage/schema-sql.ts'))).toEqual([]);
    expect(offenders(sources, /(prepare|exec|pragma)(<[^(]*>)?\(\s*['"`][^'"`]*['"`]\s*\+/)).toEqual([]);
  });

  test('D7: a full-text table is made with secure-delete', () => {
    const withFts = sources.filter(({ code }) => /USING\s+fts5/i.test(code));
    expect(withFts.filter(({ code }) => !/'secure-delete',\s*1/.test(code)).map(({ path }) => path)).toEqual([]);
  });

  test('storage imports only what it may', () => {
    const allowed = ['better-sqlite3', '@automerge/automerge', 'hash-wasm', 'zod'];
    const strange = sources.filter(inStorage).flatMap(({ path, code }) =>
      [...code.matchAll(/from '([^']+)'/g)]
        .map(([, from = '']) => from)
        .filter((from) => {
          if (from.startsWith('node:') || allowed.includes(from)) return false;
          if (!from.startsWith('.')) return true;
          const [, layer] = join(path, '..', from).split(sep);
          return layer !== 'storage' && layer !== 'core';
        })
        .map((from) => `${path} imports ${from}`),
    );
    expect(strange).toEqual([]);
  });
});

describe('A5: only primitives that OpenSSL and BoringSSL share', () => {
  const primitives = new Set([
    'createCipheriv',
    'createDecipheriv',
    'createHash',
    'createHmac',
    'hkdfSync',
    'randomBytes',
    'randomFillSync',
    'randomUUID',
    'timingSafeEqual',
  ]);

  test('what is imported from node:crypto is on the list', () => {
    const strange = sources.flatMap(({ path, code }) => {
      const imports = [...code.matchAll(/import\s+(type\s+)?([^;]*?)\s+from\s+['"](?:node:)?crypto['"]/g)];
      return imports
        .filter(([, onlyType]) => onlyType === undefined)
        .flatMap(([, , names = '']) =>
          names
            .replaceAll(/[{}\s]/g, '')
            .split(',')
            .filter((name) => name !== '' && !primitives.has(name)),
        )
        .map((name) => `${path} imports ${name}`);
    });
    expect(strange).toEqual([]);
  });

  test('ciphers are AES-256-GCM, hashes SHA-256', () => {
    const named = sources.flatMap(({ path, code }) =>
      [...code.matchAll(/\b(createCipheriv|createDecipheriv|createHash|createHmac|hkdfSync)\(\s*(['"][^'"]*['"]|[^,)]*)/g)].map(
        ([, call = '', name = '']) => ({
          path,
          call,
          name: name.replaceAll(/['"]/g, ''),
        }),
      ),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ call, name }) => name !== (call.includes('ipheriv') ? 'aes-256-gcm' : 'sha256'))).toEqual([]);
  });
});

describe('keys', () => {
  test('K3: no production file brings its own key derivation', () => {
    expect(
      offenders(
        sources.filter(({ path }) => !path.startsWith('src/storage/vault/')),
        /KeyDerivation|key-derivation/,
      ),
    ).toEqual([]);
    expect(offenders(sources, /quickDerivation|tests\/(support|storage)/)).toEqual([]);
  });

  test('K10: a key is never given to SQLite as text', () => {
    expect(offenders(sources, /pragma\(\s*[`'"]\s*(hex)?key/i)).toEqual([]);
  });
});
