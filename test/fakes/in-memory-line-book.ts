import type { Line } from '../../lambda/domain/callback/callback';
import type { LineBook } from '../../lambda/ports/callback-store';

/** One after the other: whoever asks waits until the one before has been answered. */
export function createInMemoryLineBook(): LineBook {
  const lines = new Map<string, string[]>();
  let before: Promise<unknown> = Promise.resolve();
  const take: LineBook['take'] = async (line, callbackId, { limit, standsThere }) => {
    const there = lines.get(nameOf(line)) ?? [];
    if (there.includes(callbackId)) return true;
    const stands = await Promise.all(there.map(async (id) => there.length < limit || (await standsThere(id))));
    const standing = there.filter((_id, n) => stands[n]);
    if (standing.length >= limit) return false;
    lines.set(nameOf(line), [...standing, callbackId]);
    return true;
  };
  return {
    take(...asked) {
      const answer = before.then(() => take(...asked));
      before = answer.catch(() => undefined);
      return answer;
    },
  };
}

function nameOf(line: Line): string {
  return 'agent' in line ? `agent ${line.agent.userId}` : `queue ${line.queueId}`;
}
