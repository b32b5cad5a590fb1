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
    plugins: [react()],
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
