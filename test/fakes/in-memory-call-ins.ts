import type { CallIn } from '../../lambda/call-ins/domain/call-in';
import type { CodeTries } from '../../lambda/call-ins/domain/code-tries';
import type { CallInLine, CallInStore, CallInTurn, CallInTurns, CodeIndex, CodeTryBook } from '../../lambda/call-ins/ports/call-in-store';
import type { Clock } from '../../lambda/ground/ports/clock-ids-notices';
import { createInMemoryVersionedItems } from './in-memory-versioned-items';

/** The promises of the stores without DynamoDB. The same contract tests check both. */
export function createInMemoryCallIns(): CallInStore & CallInLine & { newest(): CallIn[] } {
  const items = createInMemoryVersionedItems<CallIn>();
  return {
    ...items,
    async queued(queueId, limit) {
      const waiting = items.newest().filter((callIn) => callIn.phase === 'queued' && callIn.queueId === queueId);
      const places = waiting.map(({ inLineSince, subject }) => ({ place: `${inLineSince}#${subject}`, subject }));
      return places.sort((a, b) => (a.place < b.place ? -1 : 1)).slice(0, limit).map(({ subject }) => subject);
    },
    async *toPass({ until: instant, queueIds }, { after = '', until = '~' }) {
      const placeOf = (callIn: CallIn) => {
        if ('checkAt' in callIn) return callIn.checkAt <= instant ? `0#${callIn.checkAt}#${callIn.subject}` : undefined;
        return callIn.phase === 'queued' && queueIds.includes(callIn.queueId) ? `1#${queueIds.indexOf(callIn.queueId)}#${callIn.inLineSince}#${callIn.subject}` : undefined;
      };
      const placed = items.newest().map((callIn) => ({ item: callIn.subject, place: placeOf(callIn) ?? '' })).sort((one, other) => one.place.localeCompare(other.place));
      for (const each of placed) if (each.place > after && each.place <= until) yield each;
    },
  };
}

export function createInMemoryCodes(clock: Clock): CodeIndex & CodeTryBook {
  const owners = new Map<string, { callInId: string; keepUntil: string }>();
  const tries = new Map<string, CodeTries>();
  return {
    async reserve(codeDigest, callInId, keepUntil) {
      const there = owners.get(codeDigest);
      if (there && there.callInId !== callInId && there.keepUntil > clock.now()) return false;
      owners.set(codeDigest, { callInId, keepUntil });
      return true;
    },
    callInOf: async (codeDigest) => owners.get(codeDigest)?.callInId,
    async change(caller, change) {
      const { next, answer } = change(tries.get(caller));
      if (next) tries.set(caller, next);
      return answer;
    },
  };
}

/** Messages wait in `sent` until the test brings them. */
export function createInMemoryTurns(clock: Clock): CallInTurns & { sent: CallInTurn[] } {
  const newest = new Map<string, { turn: number; startedAt: string }>();
  const sent: CallInTurn[] = [];
  return {
    sent,
    last: async (queueId) => newest.get(queueId),
    async begin(queueId, turn) {
      if ((newest.get(queueId)?.turn ?? 0) >= turn) return false;
      newest.set(queueId, { turn, startedAt: clock.now() });
      return true;
    },
    send: async (message) => void sent.push(message),
  };
}
