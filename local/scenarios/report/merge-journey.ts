import type { JourneyLine } from '../../../lambda/http/api-types';

/** Merges the product's lines into the truth. A line of the product that says the same of the same contact is left out. */
export function mergeJourney(truth: JourneyLine[], recorded: JourneyLine[]): JourneyLine[] {
  const own = recorded.filter((line) => !truth.some(({ event, contactId }) => event === line.event && contactId === line.contactId));
  // Within one instant, a request comes before its results, and the end comes last.
  const isEnd = ({ event }: JourneyLine) => event === 'ended';
  return [...own.filter((line) => !isEnd(line)), ...truth, ...own.filter(isEnd)].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
