import { nextSoonStart } from '../../lambda/agenda/domain/next-soon-start';
import { type DispatchCursor, type DispatchCursorStore, type DispatchMessage, type DispatchQueue, FIRST_CURSOR, type LastResend, type ResendMark } from '../../lambda/agenda/ports/dispatch';

export function createInMemoryCursor(): DispatchCursorStore {
  let held: DispatchCursor = FIRST_CURSOR;
  return {
    read: async () => held,
    async save(next) {
      if (next.version !== held.version) return undefined;
      held = { ...next, soonStartAt: held.soonStartAt, outOfTurn: held.outOfTurn, version: next.version + 1 };
      return held;
    },
    async reserveStart(ask) {
      const { start, lane } = nextSoonStart(held, ask);
      held = { ...held, ...lane };
      return start;
    },
  };
}

export function createInMemoryResendMark(): ResendMark {
  let mark: LastResend | undefined;
  return { read: async () => mark, save: async (last) => void (mark = last) };
}

/** Stores the sent messages in their order. */
export function createInMemoryDispatchQueue(): DispatchQueue & { sent: { message: DispatchMessage; at: string }[] } {
  const sent: { message: DispatchMessage; at: string }[] = [];
  return { sent, send: async (messages) => void sent.push(...messages) };
}
