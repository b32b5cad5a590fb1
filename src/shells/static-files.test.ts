import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readStaticFiles } from './static-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
writeFileSync(join(folder, 'assets', 'index-1.js'), '1');
writeFileSync(join(folder, 'assets', 'notes.txt'), 'not for the page');

test('B4: the list holds what the page loads, by its path, and nothing else', () => {
  expect([...readStaticFiles(folder).files.keys()]).toEqual(['/assets/index-1.js']);
});

test('B4: what appears in the folder later is not served', () => {
  const files = readStaticFiles(folder);
  writeFileSync(join(folder, 'assets', 'later.js'), '1');
  expect(files.files.has('/assets/later.js')).toBe(false);
});

test('B6: each load has a nonce of its own', () => {
  const { page } = readStaticFiles(folder);
  const [first, second] = [page(), page()];
  expect(first.html).toBe(`<meta property="csp-nonce" nonce="${first.nonce}">`);
  expect(second.nonce).not.toBe(first.nonce);
});
