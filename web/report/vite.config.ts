import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** A script ends at the first '</script', wherever it stands; a comment could begin at '<!--'. */
const asScript = (code: string): string => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** Minified and large: it goes into the page as it comes. */
const elk = asScript(readFileSync(new URL('node_modules/elkjs/lib/elk.bundled.js', import.meta.url), 'utf8'));

/** One page that needs nothing else: scripts and style stand in it, and nothing but these may run or load. */
function onePage(): Plugin {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return {
    name: 'one-page',
    enforce: 'post',
    generateBundle(_, bundle) {
      let script = '';
      let style = '';
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk') script += file.code;
        else if (name.endsWith('.css')) style += String(file.source);
        else continue;
        delete bundle[name];
      }
      script = asScript(script);
      const page = bundle['index.html'];
      if (page?.type !== 'asset' || !script || !style) throw new Error('The page was not built as one script and one style.');
      const policy = `default-src 'none'; script-src ${hash(elk)} ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
      page.source = String(page.source)
        .replace(/\s*<(script type="module"|link rel="(stylesheet|modulepreload)")[^>]*>(<\/script>)?/g, '')
        .replace('<meta name="viewport"', () => `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<meta name="viewport"`)
        .replace('</head>', () => `<style>${style}</style>\n</head>`)
        .replace('</body>', () => `<script>${elk}</script>\n<script type="module">${script}</script>\n</body>`);
    },
  };
}

export default defineConfig({
  plugins: [onePage()],
  build: { target: 'es2022', cssCodeSplit: false, modulePreload: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 4000, reportCompressedSize: false },
});
