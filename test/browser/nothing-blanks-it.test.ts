import { inBrowser } from './in-browser';
import { oneLocalRun } from './on-local-run';
import { heavyPages, lightPages, spoiledPages } from './spoiled-pages';

const play = oneLocalRun();

/** The walk takes a thousand of each. */
inBrowser('a spoiled answer of any endpoint, whatever it is, blanks nothing on', { ...spoiledPages(heavyPages, 3, play), ...spoiledPages(lightPages, 12, play) });
