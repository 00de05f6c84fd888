import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf } from '../../flow-language/bind-flow';
import type { FlowDocument } from '../../flow-language/types';
import type { CheckedSettings } from '../settings/settings';

export type Language = CheckedSettings['language'];

/**
 * Returns the texts of a flow, one for each placeholder `{{wording.<key>}}`. They come from contact-flows/wording/<language>.json, the only file of a language.
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
