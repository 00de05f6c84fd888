import { inBrowser } from './in-browser';
import { oneLocalRun } from './on-local-run';
import { heavyPages, spoiledPages } from './spoiled-pages';

/** The walk takes a thousand of each, and more pages. */
inBrowser('a spoiled answer of any endpoint, whatever it is, blanks nothing on', spoiledPages(heavyPages, 3, oneLocalRun()));
