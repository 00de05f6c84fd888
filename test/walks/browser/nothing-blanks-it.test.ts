import { inBrowser } from '../../browser/in-browser';
import { oneLocalRun } from '../../browser/on-local-run';
import { heavyPages, lightPages, spoiledPages } from '../../browser/spoiled-pages';

inBrowser('a thousand spoiled answers of each endpoint blank nothing on', spoiledPages({ ...heavyPages, ...lightPages }, 1_000, oneLocalRun()));
