import { inBrowser } from './in-browser';
import { oneLocalRun } from './on-local-run';
import { spoiledPages } from './spoiled-pages';

/** The walk draws a thousand of each. */
inBrowser('a spoiled answer of any endpoint, whatever it is, blanks nothing on', spoiledPages({ times: 40, ofHeavy: 8 }, oneLocalRun()));
