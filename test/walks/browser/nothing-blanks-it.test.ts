import { inBrowser } from '../../browser/in-browser';
import { oneLocalRun } from '../../browser/on-local-run';
import { heavyPages, lightPages, spoiledPages } from '../../browser/spoiled-pages';

const play = oneLocalRun();

inBrowser('a thousand spoiled answers of each endpoint blank nothing on', spoiledPages(lightPages, { times: 1_000 }, play));

/** Each part ends in time on a busy machine. */
const parts = [0, 1, 2, 3, 4, 5, 6, 7];
for (const part of parts) inBrowser(`a thousand spoiled answers of each endpoint, part ${part + 1} of ${parts.length}, blank nothing on`, spoiledPages(heavyPages, { times: 1_000 / parts.length, part }, play));
