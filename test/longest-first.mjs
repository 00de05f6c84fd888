import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import { byLength, dealOut, longFiles } from './deal-out.mjs';

const root = join(import.meta.dirname, '..');
const pathOf = ({ moduleId }) => relative(root, moduleId).split(sep).join('/');

/**
 * No worker is left with a long file at the end. A worker serves one project, and a new one has to load everything again: the browser's files, of which each
 * takes long, come before all others. Parts of a run (`--shard 1/4`) take equally long.
 */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    const gone = longFiles.filter((path) => !existsSync(join(root, path)));
    if (gone.length > 0) throw new Error(`test/deal-out.mjs names files that are not there: ${gone.join(', ')}`);
    const isOfBrowser = ({ project }) => project.name === 'browser';
    return [...files].sort((one, other) => isOfBrowser(other) - isOfBrowser(one) || byLength(pathOf(one), pathOf(other)));
  }

  async shard(files) {
    const { index, count } = this.ctx.config.shard;
    const mine = new Set(dealOut(files.map(pathOf), count)[index - 1]);
    return files.filter((file) => mine.has(pathOf(file)));
  }
}
