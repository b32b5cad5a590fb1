import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { noncePlaceholder } from './page-headers.ts';

/** The built page and what it loads, read once. A name that is not in `files` does not exist, whatever the disk says (security.md B4, E2). */
export interface StaticFiles {
  /** `index.html` with a nonce of its own for each load. */
  page(): { readonly nonce: string; readonly html: string };
  /** By request path, such as `/assets/index-4f1c.js`; never contains the page itself. */
  readonly files: ReadonlyMap<string, StaticFile>;
}

export interface StaticFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads the built renderer in `folder`. A file of a kind that the page never loads is left out; a missing page throws. */
export const readStaticFiles = (folder: string): StaticFiles => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = contentTypes.get(extname(entry.name));
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const name = `/${path.slice(join(folder, sep).length).replaceAll(sep, '/')}`;
    files.set(name, { type, bytes: Uint8Array.from(readFileSync(path)) });
  }
  return {
    files,
    page: () => {
      const nonce = randomBytes(16).toString('base64url');
      return { nonce, html: html.replaceAll(noncePlaceholder, nonce) };
    },
  };
};

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  // What pdf.js reads as bytes: character maps and letters.
  ['.bcmap', 'application/octet-stream'],
  ['.pfb', 'application/octet-stream'],
  ['.ttf', 'font/ttf'],
]);
