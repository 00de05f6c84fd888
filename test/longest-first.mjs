import Sequencer from '@jest/test-sequencer';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The files that take ten seconds of processor time and more, the longest first. Jest prints how long each took. */
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
  'test/browser/journeys',
  'test/scenario/product/single-faults',
  'test/unit/callbacks/histories',
  'test/infrastructure/checks',
  'test/unit/call-ins/busy-queue',
].map((name) => join(root, `${name}.test.ts`));

/** Levels with a stage or a browser, whose files take longer than the others. */
const slowLevels = ['walks', 'scenario', 'browser', 'infrastructure'].map((level) => join(root, 'test', level));

/** No worker is left with a long file at the end. On a fresh checkout Jest remembers no times, and would go by the size of files, which says nothing here. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const gone = longest.filter((path) => !existsSync(path));
    if (gone.length > 0) throw new Error(`test/longest-first.mjs names files that are not there: ${gone.join(', ')}`);
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ path }) {
  const place = longest.indexOf(path);
  if (place >= 0) return place;
  const level = slowLevels.findIndex((folder) => path.startsWith(folder));
  return longest.length + (level >= 0 ? level : slowLevels.length);
}
