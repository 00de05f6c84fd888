import { inBrowser } from '../../browser/in-browser';
import { oneLocalRun } from '../../browser/on-local-run';
import { spoiledPages } from '../../browser/spoiled-pages';

inBrowser('every spoiled answer of each endpoint blanks nothing on', spoiledPages(1, oneLocalRun()));
