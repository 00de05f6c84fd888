import type { OwnOutcome } from '../callbacks/domain/own-outcome';
import { oneOf, type Variable } from './contract';

const DOES = oneOf('done', 'retry', 'end', 'do-not-call');
const LABEL = /^([a-z]{2})=(.+)$/g;

/** A line for each, since labels are short: all environment variables of a function share 4 kB (Lambda quotas). */
export function writeOwnOutcomes(outcomes: readonly OwnOutcome[]): string {
  return outcomes.map(({ code, does, label }) => [code, does, ...Object.entries(label).map(([language, text]) => `${language}=${text}`)].join('|')).join('\n');
}

export const ownOutcomeList: Variable<OwnOutcome[]> = {
  allowed: 'a line for each: code|does|en=label in English|…, with a label for each language',
  parse: (raw) => raw.split('\n').filter(Boolean).map(readOwnOutcome),
};

function readOwnOutcome(line: string): OwnOutcome {
  const [code, does, ...labels] = line.split('|');
  const label: Record<string, string> = Object.fromEntries(labels.flatMap((text) => [...text.matchAll(LABEL)].map(([, language, said]) => [language!, said!])));
  if (!code || !does || !label['en'] || Object.keys(label).length < labels.length) throw new RangeError();
  return { code, does: DOES.parse(does), label: label as OwnOutcome['label'] };
}
