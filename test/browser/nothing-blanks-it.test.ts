import { inBrowser } from './in-browser';
import { oneLocalRun } from './on-local-run';
import { spoiledPages } from './spoiled-pages';

/** The walk draws all of them. */
const share = 0.04;

inBrowser('a spoiled answer of any endpoint, whatever it is, blanks nothing on', spoiledPages(share, oneLocalRun()));
