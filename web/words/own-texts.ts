import * as v from 'valibot';
import type { PageLanguage } from './page-language';
import type { Texts } from './page-texts';

const own = v.record(v.string(), v.string());

const LIMIT_MILLISECONDS = 10_000;

/** What the operator says instead: a file beside the page. One that is not there, or cannot be read, changes nothing. */
export async function fetchOwnTexts(language: PageLanguage): Promise<Texts> {
  const answer = await fetch(`/wording/${language}.json`, { signal: AbortSignal.timeout(LIMIT_MILLISECONDS) }).catch(() => undefined);
  const read = v.safeParse(own, answer?.ok ? await answer.json().catch(() => undefined) : undefined);
  return read.success ? read.output : {};
}
