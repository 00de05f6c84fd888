import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;

const PAGES: Record<string, string[]> = { lab: ['lab.html', 'shop.html'], board: ['board.html'], rules: ['rules.html'] };

/**
 * Builds one page with everything that it loads. `--mode agent` (the default): the agents' page, at the root of its host. `--mode board`: the supervisors' board
 * beside it, at `/board`, and `--mode rules` that of administrators, at `/rules`; they share no file, so that none loads anything for another. `--mode lab`: the lab of the local run, below `/lab`, and the sample shop.
 */
export default defineConfig(({ mode }) => {
  const isLab = mode === 'lab';
  return {
    root: here,
    base: isLab ? '/lab/' : '/',
    logLevel: 'warn',
    plugins: [react(), separateFonts()],
    build: {
      outDir: path.join(here, isLab ? '../dist/lab' : '../dist/web'),
      emptyOutDir: mode !== 'board' && mode !== 'rules',
      // `npm run bench -- first-load` measures what a browser loads.
      chunkSizeWarningLimit: 1500,
      rollupOptions: {
        input: (PAGES[mode] ?? ['index.html']).map((page) => path.join(here, page)),
        onwarn(warning, warn) {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  };
});

const face = /@font-face\s*\{[^}]*\}/g;
const embedded = /url\((['"]?)data:[^;,)]*(?:;charset=[^;,)]*)?;base64,([A-Za-z0-9+/=]+)\1\)/;

/**
 * Cloudscape's global styles carry eight fonts in their text, 138 kB that every browser would load before it shows anything. This makes files of the
 * upright ones. A browser loads those that it uses, and shows the text in the meantime.
 */
function separateFonts(): Plugin {
  return {
    name: 'separate-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/global-styles[\\/]index\.css$/.test(id.split('?')[0]!)) return undefined;
      let found = 0;
      const separated = code.replace(face, (rule) => {
        const [whole, , content] = embedded.exec(rule) ?? [];
        if (!whole || !content) return rule;
        found += 1;
        // Browsers slant the upright letters. The only italics are in empty fields.
        if (/font-style:\s*italic/.test(rule)) return '';
        const file = this.emitFile({ type: 'asset', name: `font-${found}.woff2`, source: Buffer.from(content, 'base64') });
        return rule.replace(whole, `url(__VITE_ASSET__${file}__)`).replace(/\}$/, ';font-display:swap}');
      });
      if (found === 0) throw new Error('Cloudscape’s global styles carry no fonts any more: look at web/vite.config.ts.');
      return separated;
    },
  };
}
