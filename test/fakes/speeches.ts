import type { Speech } from '../../lambda/ground/domain/speech';
import { shippedIn, speechesIn } from '../../lib/wording/wordings';

/** As the package says it. */
export function speechIn(language: string): Speech {
  return speechesIn([{ language, said: shippedIn(language) }])[0];
}

export const ENGLISH = speechIn('en');
