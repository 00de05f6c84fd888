import type { PaceOf } from '../../pacing/usecases/pace-of';
import type { Line } from '../domain/attempt';
import type { Callback } from '../domain/callback';
import { isPromised, type Promised } from '../domain/callback-request';
import { dueKeyOf } from '../domain/due-key';
import { skillsOf } from '../domain/skills-of';
import type { LinePorts, PacedLines, Room } from './line-ports';
import { standsThereNow } from './stands-there';

export type PacedLinesNeeds = Omit<LinePorts, 'pacedLines'> & { paceOf: PaceOf };

export function createPacedLines(needs: PacedLinesNeeds): PacedLines {
  const roomFor = async (callback: Callback & Promised): Promise<Room> => {
    const beside = await underWayBeside(needs, callback);
    const claimOf = (one: Callback & Promised) => ({ queueId: one.queueId, skills: skillsOf(one, needs.queues.get(one.queueId)) });
    const underWay = beside.map((one) => ({ ...claimOf(one), isWaiting: one.phase === 'waiting' }));
    const { way, atMost } = await needs.paceOf(claimOf(callback), underWay);
    return { way, atMost, hasRoom: atMost > beside.filter(({ queueId }) => queueId === callback.queueId).length };
  };
  return {
    roomFor,
    async isAgentSpared(callback) {
      const isOnlyLine = [...needs.queues.values()].filter(({ customerFirst }) => customerFirst).length < 2;
      if (isOnlyLine) return true;
      const { way, hasRoom } = await roomFor(callback);
      return way === 'agent-first' || hasRoom;
    },
  };
}

/**
 * All others who are called before an agent, or wait for one, in whichever line. Who was given a seat, and waits to be brought to it, counts for those who were
 * due after them.
 */
async function underWayBeside(needs: PacedLinesNeeds, callback: Callback & Promised): Promise<(Callback & Promised)[]> {
  const lines = [...needs.queues.values()].flatMap(({ queueId, customerFirst }) => (customerFirst ? [{ queueId }] : []));
  const beside = await Promise.all(
    lines.map(async (line) => {
      const stands = standsThereNow(needs, line);
      const ids = [...(await needs.lines.standing(line))].filter((id) => id !== callback.id);
      const standing = await Promise.all(ids.map(async (id) => ((await stands(id)) ? needs.store.find(id) : undefined)));
      return Promise.all(standing.map(async (other) => (other && isPromised(other) && (await comesBefore(needs, line, { other, callback })) ? [other] : [])));
    }),
  );
  return beside.flat(2);
}

async function comesBefore({ parking }: PacedLinesNeeds, line: Line, { other, callback }: { other: Callback & Promised; callback: Promised }): Promise<boolean> {
  return other.phase !== 'pending' || dueKeyOf(other) < dueKeyOf(callback) || !(await parking.isParked(line, dueKeyOf(other)));
}
