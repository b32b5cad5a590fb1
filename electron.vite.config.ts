import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (...names: ReadonlyArray<string>): string => join(import.meta.dirname, ...names);

/** Every program that is built into out/main; one that is not there ends the build. */
const programs = {
  index: at('electron', 'main', 'index.ts'),
  engine: at('electron', 'engine', 'main.ts'),
  loopback: at('src', 'loopback', 'main.ts'),
  desk: at('src', 'cli', 'main.ts'),
  // Threads of their own: for planning the queue, and for drawing the papers of a pack (src/services/thread-file.ts).
  'queue-thread': at('src', 'services', 'queue', 'thread.ts'),
  'render-thread': at('src', 'services', 'papers', 'rendering', 'thread.ts'),
};

/**
 * What pdf.js asks for by name while it opens a file: character maps, the letters that a PDF may leave out, and its decoders of scans as
 * scripts, because the window's policy allows no WebAssembly (src/renderer/pdf).
 */
const pdfParts = () => ({
  name: 'pdf-parts',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string }) {
    const kinds = { cmaps: /\.bcmap$/, standard_fonts: /\.(?:pfb|ttf)$/, wasm: /_nowasm_fallback\.js$/ };
    for (const [folder, kind] of Object.entries(kinds)) {
      const from = at('node_modules', 'pdfjs-dist', folder);
      for (const name of readdirSync(from).filter((one) => kind.test(one)))
        this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source: readFileSync(join(from, name)) });
    }
  },
});

// Packages of node_modules stay outside: they are installed as the lock file has them, native ones included.
export default defineConfig({
  main: {
    build: {
      target: 'node24',
      rolldownOptions: { input: programs },
    },
  },
  preload: {
    // A sandboxed preload is one CommonJS file.
    build: {
      target: 'node24',
      rolldownOptions: { input: at('electron', 'preload', 'index.ts'), output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: at('src', 'renderer'),
    plugins: [react(), pdfParts()],
    worker: { format: 'es' },
    build: {
      target: 'chrome144',
      // No data: addresses for scripts or fonts, which the content security policy forbids (security.md B6).
      assetsInlineLimit: 0,
      minify: true,
      // One file, read from this disk: nobody waits for a network.
      chunkSizeWarningLimit: 8_000,
      rolldownOptions: { input: at('src', 'renderer', 'index.html') },
    },
  },
});
