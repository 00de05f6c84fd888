import { type Answered, spoil, spoilings } from './spoiled-answers';

/** An endpoint as it is answered. */
export interface Answering {
  /** Right answers. Each round has the next one. */
  rights: readonly unknown[];
  /** A list of the answer, and an entry of it that is never spoiled. */
  keeps?: readonly [list: string, entry: unknown];
  /** How the page reads it: `fetch` gives it the answer. Default: nobody knows, and each answer is drawn. */
  read?: () => Promise<unknown>;
}

/** Of the answers that are read like one before, every so many are drawn all the same: they show that reading is all that a page does with an answer. */
const drawnAlike = 10;

export function withKept(right: unknown, keeps: Answering['keeps']): unknown {
  const [list, entry] = keeps ?? [];
  const all = right as Record<string, unknown> | null;
  return list !== undefined && typeof all === 'object' && Array.isArray(all?.[list]) ? { ...all, [list]: [...(all[list] as unknown[]), entry] } : right;
}

/**
 * Spoils right answers so many times, and returns what has to be drawn: a page draws what it read, so of those that it reads alike one stands for all.
 * @param from the place of the first among the spoilings of the seed
 */
export async function tellingAnswers({ rights, keeps, read }: Answering, { times, seed, from }: { times: number; seed: number; from: number }): Promise<Answered[]> {
  const all = spoilings(seed);
  const answers = Array.from({ length: times }, (_, nth) => keptIn(spoil(rights[nth % rights.length], all[(from + nth) % all.length]!), keeps));
  if (!read) return answers;
  const known = new Set<string>();
  let alike = 0;
  const isTelling = (way: string) => known.size < known.add(way).size || (alike += 1) % drawnAlike === 0;
  const ways = await waysRead(answers, read);
  return answers.filter((_, nth) => isTelling(ways[nth]!));
}

/** What a page has of each answer: what it read, or why it could not, in words that are the same for the same. */
async function waysRead(answers: readonly Answered[], read: () => Promise<unknown>): Promise<string[]> {
  let answer: Answered;
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(answer.body, { status: answer.status, headers: { 'content-type': answer.type } }));
  const complained = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const ways: string[] = [];
  for (answer of answers) ways.push(await read().then((has) => JSON.stringify({ has }), (error: Error) => JSON.stringify({ ...error, name: error.name, message: error.message })));
  fetched.mockRestore();
  complained.mockRestore();
  return ways;
}

function keptIn(answer: Answered, keeps: Answering['keeps']): Answered {
  try {
    return { ...answer, body: JSON.stringify(withKept(JSON.parse(answer.body), keeps)) };
  } catch {
    return answer;
  }
}
