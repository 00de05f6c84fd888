import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOf, digestOf } from '../bundles/bundle-of';
import { makeOnce } from '../bundles/make-once';
import { SHIPPED_LANGUAGES } from '../wording/languages';
import type { OwnTexts } from '../wording/own-texts';

const root = join(__dirname, '../..');
/** Modes of web/vite.config.ts. The board, and the page of the lists, are put beside the page of agents. */
export const PAGES = ['agent', 'board', 'rules'];
/** Everything that the page depends on, beside the code of the function. */
const sources = ['web', 'lambda/http', 'lambda/numbers', 'lib/page/page-code.ts', 'package-lock.json'];

/**
 * Returns the directory with the code of `deploy-page` and the built page beside it. It is made once, while its sources stay the same.
 *
 * @param own what the operator says instead on the pages. The page asks for the file of its language, so there is one for each.
 */
export function pageCode(own: OwnTexts): string {
  const built = builtPage();
  const contents = SHIPPED_LANGUAGES.map((language) => [language, JSON.stringify(own[language] ?? {})] as const);
  const digest = createHash('sha256').update(JSON.stringify(contents)).digest('hex').slice(0, 16);
  return makeOnce(`${built}-${digest}`, (aside) => {
    cpSync(built, aside, { recursive: true });
    mkdirSync(join(aside, 'page/wording'));
    for (const [language, content] of contents) writeFileSync(join(aside, 'page/wording', `${language}.json`), content);
  });
}

/** Returns the directory with the pages of people who work: that of agents, the board and the lists, each with all that it loads. */
export function builtPages(): string {
  return join(builtPage(), 'page');
}

function builtPage(): string {
  const bundle = bundleOf('deploy-page');
  return makeOnce(join(root, '.local/page-code', `${digestOf(sources)}-${digestOf([bundle.slice(root.length)])}`), (aside) => {
    cpSync(bundle, aside, { recursive: true });
    for (const page of PAGES) buildPage(page, join(aside, 'page'));
  });
}

function buildPage(page: string, directory: string): void {
  // Jest sets NODE_ENV to `test`, and Vite would then pack React's development build.
  const env = { ...process.env, NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  try {
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--mode', page, '--outDir', directory], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  } catch (cause) {
    throw new Error('The agents’ page could not be built: see above.', { cause });
  }
}
