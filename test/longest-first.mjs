import Sequencer from '@jest/test-sequencer';
import { sep } from 'node:path';

/** Walks of every call, then what uses the local run or a browser, then all the short ones: so that no worker is left with a long one in the end. */
const ranks = [/(faults|guarantees|breaks|events)\.test\.ts$/, /\/test\/scenario\//, /\/test\/browser\//, /./];
const rankOf = ({ path }) => ranks.findIndex((rank) => rank.test(path.split(sep).join('/')));

/** Where Jest remembers no times, as on a fresh checkout, it would go by the size of files, which says nothing here. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
}
