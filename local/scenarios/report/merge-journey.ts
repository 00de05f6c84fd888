import type { JourneyLine } from '../../../lambda/http/api-types';

/** Lines of the product that say what the ground truth says of the same contact are the same line. */
export function mergeJourney(truth: JourneyLine[], recorded: JourneyLine[]): JourneyLine[] {
  const own = recorded.filter((line) => !truth.some(({ event, contactId }) => event === line.event && contactId === line.contactId));
  // Within one instant: what is asked for comes before what follows of it, and the end is said last.
  const isEnd = ({ event }: JourneyLine) => event === 'ended';
  return [...own.filter((line) => !isEnd(line)), ...truth, ...own.filter(isEnd)].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
