import { createHash } from 'node:crypto';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { IConstruct } from 'constructs';
import { OTHERWISE_FILE, SENTENCES_FILE } from './files-beside';
import type { Otherwise } from './read-beside';
import { makeOnce } from './make-once';

const CONTEXT = 'dialback:otherwise';

/** From now on, the functions inside say this. What stands inside already does not. */
export function sayOtherwise(scope: IConstruct, otherwise: Otherwise): void {
  if (Object.keys(otherwise).length > 0) scope.node.setContext(CONTEXT, otherwise);
}

/** The directory of this bundle, with what the operator says beside it if the function speaks to people. */
export function withOtherwise(scope: IConstruct, bundle: string): string {
  const otherwise = scope.node.tryGetContext(CONTEXT) as Otherwise | undefined;
  if (otherwise === undefined || !existsSync(join(bundle, SENTENCES_FILE))) return bundle;
  const contents = JSON.stringify(otherwise);
  const digest = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  return makeOnce(join(`${dirname(bundle)}-${digest}`, basename(bundle)), (aside) => {
    cpSync(bundle, aside, { recursive: true });
    writeFileSync(join(aside, OTHERWISE_FILE), contents);
  });
}
