import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCallInLine } from '../../../lambda/call-ins/adapters/dynamodb-call-in-line';
import { createCallInStore } from '../../../lambda/call-ins/adapters/dynamodb-call-in-store';
import { createCodeIndex, createCodeTryBook } from '../../../lambda/call-ins/adapters/dynamodb-code-index';
import type { CallIn, CallInPhase } from '../../../lambda/call-ins/domain/call-in';
import { takeTry, tryRules } from '../../../lambda/call-ins/domain/code-tries';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import type { CallInLine, CallInStore, CodeIndex, CodeTryBook } from '../../../lambda/call-ins/ports/call-in-store';
import { CALL_IN_PHASES, CALL_IN_POLICY, CALL_IN_REQUEST } from '../../../docs/print/call-in-states';
import { createInMemoryCallIns, createInMemoryCodes } from '../../fakes/in-memory-call-ins';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

const { ofCaller } = tryRules(CALL_IN_POLICY);

const clock = { at: '', now: () => clock.at };
let table: { client: DynamoDBDocumentClient; close(): Promise<void> } | undefined;
afterEach(async () => {
  await table?.close();
  table = undefined;
});

interface Stores {
  store: CallInStore;
  line: CallInLine;
  codes: CodeIndex;
  tries: CodeTryBook;
}
const inMemory = async (): Promise<Stores> => {
  const callIns = createInMemoryCallIns();
  const codes = createInMemoryCodes(clock);
  return { store: callIns, line: callIns, codes, tries: codes };
};
const dynamodb = async (): Promise<Stores> => {
  table = await openCallbacksTable();
  const { client } = table;
  return { store: createCallInStore(client, { TableName: TABLE, keptDays: 90 }), line: createCallInLine(client, TABLE), codes: createCodeIndex(client, { tableName: TABLE, clock }), tries: createCodeTryBook(client, TABLE) };
};

describe.each([
  ['in memory', inMemory],
  ['DynamoDB', dynamodb],
])('the stores of announced calls (%s)', (_name, open) => {
  let stores: Stores;
  beforeEach(async () => {
    clock.at = '2026-11-23T09:00:00.000Z';
    stores = await open();
  });
  const callIn = (n: number, phase: CallInPhase = { phase: 'queued' }): CallIn => ({ ...CALL_IN_REQUEST, subject: `s${n}`, id: `s${n}.key`, inLineSince: plusSeconds(CALL_IN_REQUEST.inLineSince, n), ...phase });
  const due = async (until: string) => {
    const found: string[] = [];
    for await (const { item } of stores.line.toPass({ until, queueIds: [] }, {})) found.push(item);
    return found;
  };

  test.each(Object.keys(CALL_IN_PHASES))('gives back what was written: %s', async (name) => {
    const written = callIn(1, CALL_IN_PHASES[name]!);
    expect(await stores.store.create(written)).toBeUndefined();
    expect(await stores.store.find('s1.key')).toEqual(written);
    expect(await stores.store.findLatest('s1')).toEqual(written);
  });

  test('keeps what stood in its place, which then waits for nothing', async () => {
    const first = callIn(1, CALL_IN_PHASES.ready);
    await stores.store.create(first);
    expect(await due('2026-11-24T00:00:00.000Z')).toEqual(['s1']);
    expect(await stores.store.create({ ...callIn(1), id: 's1.other' }, first)).toBeUndefined();
    expect(await stores.store.find('s1.key')).toEqual(first);
    expect(await due('2026-11-24T00:00:00.000Z')).toEqual([]);
  });

  test('saves once per version, however many try: one call gets the code', async () => {
    const expected = callIn(1, CALL_IN_PHASES.expected);
    await stores.store.create(expected);
    const saves = await Promise.all(
      Array.from({ length: 50 }, (_, n) => stores.store.save({ ...CALL_IN_REQUEST, ...expected, ...CALL_IN_PHASES['ended: matched']!, contactId: `c${n}` } as CallIn)),
    );
    expect(saves.filter((save) => save !== 'overtaken')).toHaveLength(1);
  });

  test('lists who waits for a queue in order, and nobody who waits no more', async () => {
    for (const n of [3, 1, 2]) await stores.store.create(callIn(n));
    await stores.store.create({ ...callIn(0), queueId: 'another' });
    expect(await stores.line.queued('q-support', 2)).toEqual(['s1', 's2']);
    await stores.store.save(callIn(1, CALL_IN_PHASES.ready));
    expect(await stores.line.queued('q-support', 9)).toEqual(['s2', 's3']);
  });

  test('lists what has a moment that passed: neither who waits for a turn nor what is over', async () => {
    await stores.store.create(callIn(1));
    await stores.store.create(callIn(2, CALL_IN_PHASES.ready));
    await stores.store.create(callIn(3, CALL_IN_PHASES.expected));
    await stores.store.create(callIn(4, CALL_IN_PHASES['ended: matched']));
    expect(await due('2026-11-23T09:13:00.000Z')).toEqual(['s2']);
    expect(await due('2026-11-23T09:20:00.000Z')).toEqual(['s2', 's3']);
  });

  test('gives a code to one call-in until its time, and tells whose it is', async () => {
    expect(await stores.codes.reserve('digest', 'a', '2026-11-23T10:00:00.000Z')).toBe(true);
    expect(await stores.codes.reserve('digest', 'b', '2026-11-23T10:00:00.000Z')).toBe(false);
    expect(await stores.codes.reserve('digest', 'a', '2026-11-23T10:00:00.000Z')).toBe(true);
    expect(await stores.codes.callInOf('digest')).toBe('a');
    clock.at = '2026-11-23T10:00:00.000Z';
    expect(await stores.codes.reserve('digest', 'b', '2026-11-23T11:00:00.000Z')).toBe(true);
    expect([await stores.codes.callInOf('digest'), await stores.codes.callInOf('unknown')]).toEqual(['b', undefined]);
  });

  test('counts each of 50 tries at once, and lets no more of them through than may be', async () => {
    const tries = await Promise.all(
      Array.from({ length: 50 }, () =>
        stores.tries.change('caller', (before) => {
          const next = takeTry(before, clock.at, ofCaller);
          return next === 'locked' ? { answer: 'locked' } : { next, answer: 'let in' };
        }),
      ),
    );
    expect(tries.filter((answer) => answer === 'let in')).toHaveLength(ofCaller.limit);
  });
});
