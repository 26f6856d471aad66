import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Lets the browser fetch the program together with the entry that starts it. */
function preloadStart(): Plugin {
  return {
    name: 'preload-start',
    transformIndexHtml: {
      order: 'post',
      handler(html, context) {
        const chunks = Object.values(context.bundle ?? {}).filter((c) => c.type === 'chunk');
        const start = chunks.find((c) => c.facadeModuleId?.endsWith('/src/start.ts'));
        if (!start) return [];
        const missing = [start.fileName, ...start.imports].filter((file) => !html.includes(file));
        const scripts = missing.map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        }));
        const styles = [...(start.viteMetadata?.importedCss ?? [])].map((file) => ({
          tag: 'link',
          attrs: { rel: 'stylesheet', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        }));
        return [...scripts, ...styles];
      },
    },
  };
}

// The build goes to dist/app: dist/index.html beside it is the tracked page
// that a program built without the UI shows, and is never overwritten.
export default defineConfig({
  plugins: [svelte(), preloadStart()],
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Two files for the start: what asks, and what everything is made of.
        codeSplitting: {
          groups: [
            { name: 'boot', test: /src\/(routes|store\/first|words\/preferred|words\/dates|api\/http)\.ts$/, priority: 2 },
            {
              name: 'base',
              test: /node_modules\/(svelte|intl-messageformat|@formatjs)|src\/(store|live|router)|src\/words\/(words|names|refusal)/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: process.env['MEGDAN_URL'] ?? 'http://127.0.0.1:8080', ws: true },
    },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
