import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BaseSequencer } from 'vitest/node';

const root = join(import.meta.dirname, '..');

/** The files that take ten seconds of processor time and more, the longest first. `--reporter=verbose` prints how long each test took. */
const longest = [
  'test/walks/template/template-breaks',
  'test/walks/properties/callback-cases',
  'test/walks/callbacks/promised-crash-faults',
  'test/walks/clicks/sweep-path-faults',
  'test/walks/clicks/click-path-faults',
  'test/walks/clicks/crash-faults',
  'test/walks/clicks/order-guarantee-faults',
  'test/walks/callbacks/promised-faults',
  'test/walks/properties/click-cases',
  'test/walks/operator/restored',
  'test/scenario/local/customer-first-scenarios',
  'test/walks/packages/packages',
  'test/scenario/operator/restored',
  'test/scenario/operator/redeployed',
  'test/scenario/local/callback-scenarios',
  'test/scenario/product/call-ins',
  'test/scenario/local/app-scenarios',
  'test/scenario/callbacks/due-times',
  'test/scenario/callbacks/lost-and-late',
  'test/scenario/callbacks/full-lines',
  'test/scenario/local/click-scenarios',
  'test/scenario/product/customer-api',
  'test/scenario/product/customer-calls-in',
  'test/scenario/product/order-guarantees',
  'test/scenario/product/parallel-clicks',
  'test/scenario/product/single-faults',
  'test/infrastructure/checks',
].map((name) => join(root, `${name}.test.ts`));

/** Levels with a stage, whose files take longer than the others. */
const slowLevels = ['walks', 'scenario', 'infrastructure'].map((level) => join(root, 'test', level));

/**
 * No worker is left with a long file at the end. A worker serves one project, and a new one has to load everything again: the browser's files, of which each
 * takes long, come before all others.
 */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    const gone = longest.filter((path) => !existsSync(path));
    if (gone.length > 0) throw new Error(`test/longest-first.mjs names files that are not there: ${gone.join(', ')}`);
    return [...files].sort((one, other) => rankOf(one) - rankOf(other) || (one.moduleId < other.moduleId ? -1 : 1));
  }
}

function rankOf({ moduleId, project }) {
  if (project.name === 'browser') return -1;
  const place = longest.indexOf(moduleId);
  if (place >= 0) return place;
  const level = slowLevels.findIndex((folder) => moduleId.startsWith(folder));
  return longest.length + (level >= 0 ? level : slowLevels.length);
}
