import { parseArgs } from 'node:util';
import { isCustomersFirst } from './customers-first';
import { isRuled, playHistory } from './history';
import { createTally } from './tally';

/**
 * `npm run soak [-- HISTORIES [SEED] [--until-broken] [--with-lists] [--customers-first]]` plays this many histories, with consecutive seeds, and prints how often each thing happened. It may stop
 * at the first that breaks a promise, and play those alone in which the operator has lists of numbers and windows, or in which customers are called before an agent.
 */
async function soak(histories: number, firstSeed: number, { untilBroken, withLists, customersFirst }: { untilBroken: boolean; withLists: boolean; customersFirst: boolean }): Promise<void> {
  const startedAt = performance.now();
  const tally = createTally();
  let broken = 0;
  for (let [seed, played] = [firstSeed, 0]; played < histories; seed += 1) {
    if ((withLists && !isRuled(seed)) || (customersFirst && !isCustomersFirst(seed))) continue;
    played += 1;
    const history = await playHistory(seed);
    tally.add(history.tally);
    if (history.broken.length === 0) continue;
    broken += 1;
    console.log(`Seed ${seed} broke promises:\n  ${history.broken.join('\n  ')}`);
    if (untilBroken) break;
  }
  for (const [what, times] of tally.entries()) console.log(`${String(times).padStart(10)}  ${what}`);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(`${histories} histories from seed ${firstSeed} in ${seconds} s: ${broken === 0 ? 'every promise held' : `${broken} broke promises`}.`);
  if (broken > 0) process.exitCode = 1;
}

const { positionals: [histories = '10000', seed = '1'], values } = parseArgs({ allowPositionals: true, options: { 'until-broken': { type: 'boolean', default: false }, 'with-lists': { type: 'boolean', default: false }, 'customers-first': { type: 'boolean', default: false } } });
void soak(Number(histories), Number(seed), { untilBroken: values['until-broken'], withLists: values['with-lists'], customersFirst: values['customers-first'] });
