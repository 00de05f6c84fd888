/**
 * `npm run breaks [-- WORD…]` takes each thing out of the template in turn and prints the story that fails without it. It exits with 1 if there is a thing
 * without such a story.
 */
import { startStage } from '../local/stage';
import type { Template } from '../local/cloudformation/template';
import { listBreaks, type Break } from './breaks/list-breaks';
import { whoNotices } from './breaks/who-notices';

async function main(words: string[]): Promise<void> {
  const chosen = (await breaks()).filter(({ kind, what }) => words.every((word) => `${kind} ${what}`.includes(word)));
  let unnoticed = 0;
  for (const one of chosen) {
    const noticed = await whoNotices(one);
    if (!noticed) unnoticed += 1;
    console.log([one.kind.padEnd(20), one.what.padEnd(78), noticed ? `${noticed.story}: ${noticed.says.slice(0, 120)}` : 'NOBODY NOTICED'].join(' '));
  }
  console.log(`\n${chosen.length} taken out one by one; ${unnoticed} unnoticed.`);
  process.exitCode = unnoticed > 0 ? 1 : 0;
}

async function breaks(): Promise<Break[]> {
  let found: Break[] = [];
  const stage = await startStage({ virtual: true, alterTemplate: (template: Template) => void (found = listBreaks(template)) });
  await stage.stop();
  return found;
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
