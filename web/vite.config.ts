import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** Builds two pages: the agent's page at `/`, the lab at `/lab`. Everything they load is in `dist/web`. */
export default defineConfig({
  root: here,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: path.join(here, '../dist/web'),
    emptyOutDir: true,
    // Cloudscape is one library of 900 kB, however it is cut. Both pages share the one chunk.
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: { agent: path.join(here, 'index.html'), lab: path.join(here, 'lab.html') },
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
