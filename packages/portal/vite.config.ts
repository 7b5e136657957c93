import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './build/compress.ts';
import { iconSprite } from './build/icon-sprite.ts';
import { ownStylesheet } from './build/own-stylesheet.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react(), ownStylesheet(here('./src')), iconSprite(here('./src')), compress()],
  resolve: {
    alias: [
      // The portal never validates: the server does. The schemas are 20 kB of script that nothing here reads.
      { find: /^typebox$/, replacement: here('./build/no-schemas.ts') },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The policy allows no inline script, and every browser with ES2022 preloads modules by itself.
    modulePreload: { polyfill: false },
    // A data: URI is no smaller than a file over HTTP/2, and is never cached on its own.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // How long each step took says nothing to somebody who starts the program for the first time.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  // `npm run dev` says at which port the server listens.
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.STAFFETTA_PORT ?? 7420}` } },
});
