import type { CallIn } from '../../lambda/domain/call-in/call-in';
import type { CodeTries } from '../../lambda/domain/call-in/code-tries';
import type { CallInLine, CallInStore, CallInTurn, CallInTurns, CodeIndex, CodeTryBook } from '../../lambda/ports/call-in-store';
import type { Clock } from '../../lambda/ports/surroundings';

/** The promises of the stores without DynamoDB; held to them by the same contract tests. */
export function createInMemoryCallIns(): CallInStore & CallInLine & { all(): CallIn[] } {
  const current = new Map<string, CallIn>();
  const past = new Map<string, CallIn>();
  return {
    async create(callIn, insteadOf) {
      const there = current.get(callIn.subject);
      if (there?.id !== insteadOf?.id || there?.version !== insteadOf?.version) return false;
      if (there) past.set(there.id, there);
      current.set(callIn.subject, callIn);
      return true;
    },
    async save(next) {
      const there = current.get(next.subject);
      if (there?.id !== next.id || there.version !== next.version) return 'overtaken';
      const saved = { ...next, version: next.version + 1 };
      current.set(saved.subject, saved);
      return { saved };
    },
    find: async (id) => [...current.values()].find((callIn) => callIn.id === id) ?? past.get(id),
    findLatest: async (subject) => current.get(subject),
    async queued(queueId, limit) {
      const waiting = [...current.values()].filter((callIn) => callIn.phase === 'queued' && callIn.queueId === queueId);
      const places = waiting.map(({ inLineSince, subject }) => ({ place: `${inLineSince}#${subject}`, subject }));
      return places.sort((a, b) => (a.place < b.place ? -1 : 1)).slice(0, limit).map(({ subject }) => subject);
    },
    async *dueUntil(instant) {
      for (const callIn of [...current.values()]) if ('attentionAt' in callIn && callIn.attentionAt <= instant) yield callIn.subject;
    },
    all: () => [...current.values()],
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
