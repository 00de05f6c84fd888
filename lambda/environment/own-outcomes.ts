import type { OwnOutcome } from '../callbacks/domain/own-outcome';
import { oneOf, type Variable } from './contract';

const DOES = oneOf('done', 'retry', 'end', 'do-not-call');

/** A line for each, since labels are short: all environment variables of a function share 4 kB (Lambda quotas). */
export function writeOwnOutcomes(outcomes: readonly OwnOutcome[]): string {
  return outcomes.map(({ code, does, label }) => [code, does, label.en, label.de].join('|')).join('\n');
}

export const ownOutcomeList: Variable<OwnOutcome[]> = {
  allowed: 'a line for each: code|does|label in English|label in German',
  parse: (raw) => raw.split('\n').filter(Boolean).map(readOwnOutcome),
};

function readOwnOutcome(line: string): OwnOutcome {
  const [code, does, en, de, ...more] = line.split('|');
  if (!code || !does || !en || !de || more.length > 0) throw new RangeError();
  return { code, does: DOES.parse(does), label: { en, de } };
}
