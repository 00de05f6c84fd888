import type { OwnWords } from './words';
import { type Language, ownWordsIn } from './words-in';

const LIMIT_MILLISECONDS = 3_000;

/** The site may have words of its own. A file that is not there, or cannot be read, changes nothing: the element has words of its own. @param address where the site serves `<language>.json` */
export async function fetchOwnWords(address: string, language: Language): Promise<OwnWords> {
  const file = new URL(`${address.replace(/\/$/, '')}/${language}.json`, document.baseURI);
  const answer = await fetch(file, { signal: AbortSignal.timeout(LIMIT_MILLISECONDS) }).catch(() => undefined);
  return answer?.ok ? ownWordsIn(await answer.json().catch(() => undefined)) : {};
}
