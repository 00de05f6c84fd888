import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/**
 * Builds one page with everything that it loads. `--mode agent` (the default): the agents' page, at the root of its host. `--mode lab`: the lab of the local run,
 * below `/lab`.
 */
export default defineConfig(({ mode }) => {
  const isLab = mode === 'lab';
  return {
    root: here,
    base: isLab ? '/lab/' : '/',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: path.join(here, isLab ? '../dist/lab' : '../dist/web'),
      emptyOutDir: true,
      // Cloudscape is one library of 900 kB, however it is cut.
      chunkSizeWarningLimit: 1500,
      rollupOptions: {
        input: path.join(here, isLab ? 'lab.html' : 'index.html'),
        onwarn(warning, warn) {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  };
});
