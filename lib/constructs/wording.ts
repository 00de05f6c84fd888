import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf } from '../../flow-language/bind-flow';
import type { FlowDocument } from '../../flow-language/types';
import type { CheckedSettings } from '../settings/settings';

export type Language = CheckedSettings['language'];

/**
 * What a flow says, for each of its places `{{wording.<key>}}`: from contact-flows/wording/<language>.json, the one place of a language.
 *
 * @throws Error naming a key that the language does not have
 */
export function wordingOf(flow: FlowDocument, language: Language): Record<string, string> {
  const file = join(__dirname, '../../contact-flows/wording', `${language}.json`);
  const wording = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const places = placesOf(flow).filter(({ kind }) => kind === 'wording');
  return Object.fromEntries(
    places.map(({ key, name, path }) => {
      const said = wording[name];
      if (said === undefined) throw new Error(`${file} has no "${name}", which ${path} says.`);
      return [key, said];
    }),
  );
}
