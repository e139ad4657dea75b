import { defineConfig } from 'vite';

/** Two pages; everything they need lies beside them under names that change with the content, and nothing stands inline. */
export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: { input: ['index.html', 'manage.html'] },
  },
});
