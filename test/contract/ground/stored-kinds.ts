import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { createDispatchCursorStore, createResendMark } from '../../../lambda/agenda/adapters/dynamodb-dispatch-cursor';
import { cacheAgentDirectory } from '../../../lambda/agents/adapters/cached-agent-directory';
import { createCustomerNumberBook } from '../../../lambda/agent-callbacks/adapters/dynamodb-customer-numbers';
import { createLoanBook } from '../../../lambda/agents/adapters/dynamodb-loan-book';
import { createAgentHoldStore } from '../../../lambda/agents/adapters/dynamodb-hold-store';
import { createNumberChecks } from '../../../lambda/app-access/adapters/dynamodb-number-checks';
import { createRateLimits } from '../../../lambda/ground/adapters/dynamodb-rate-limits';
import { createTokenBook } from '../../../lambda/app-access/adapters/dynamodb-token-book';
import { randomSecrets } from '../../../lambda/app-access/adapters/random-tokens';
import { CALL_IN_FORMAT } from '../../../lambda/call-ins/adapters/call-in-items';
import { createCallInStore } from '../../../lambda/call-ins/adapters/dynamodb-call-in-store';
import { createCodeIndex, createCodeTryBook } from '../../../lambda/call-ins/adapters/dynamodb-code-index';
import { createCallInTurns } from '../../../lambda/call-ins/adapters/sqs-call-in-turns';
import { toItem } from '../../../lambda/callbacks/adapters/callback-items';
import { createCallbackStore } from '../../../lambda/callbacks/adapters/dynamodb-callback-store';
import { createFollowUps } from '../../../lambda/callbacks/adapters/dynamodb-follow-ups';
import { createNumberIndex } from '../../../lambda/callbacks/adapters/dynamodb-number-index';
import { CALLBACK_FORMAT } from '../../../lambda/callbacks/adapters/stored-callback';
import { createContactIndex } from '../../../lambda/callbacks/adapters/dynamodb-contact-index';
import { createLineSweepMark } from '../../../lambda/callbacks/adapters/dynamodb-line-sweep-mark';
import { createContactStories } from '../../../lambda/journeys/adapters/dynamodb-contact-stories';
import { createHistory } from '../../../lambda/journeys/adapters/dynamodb-history';
import { keptOnce } from '../../../lambda/ground/adapters/kept-once';
import { createCapacityBook } from '../../../lambda/ground/adapters/dynamodb-capacity-book';
import { createReportEntries } from '../../../lambda/reports/adapters/dynamodb-reports';
import { SAMPLES } from '../../../docs/print/callback-samples';
import { TABLE } from './callbacks-table';

const now = '2026-11-23T09:00:00.000Z';
const clock = { now: () => now };
const ids = { digest: (...parts: string[]) => parts.join('/'), underOtherKeys: () => [] };
const versioned = { id: 's1.a', version: 1, savedBy: 'w' };
const callIn = { askedBy: 'a', kind: 'delayed', number: '+4930123456', queueId: 'q', requestedAt: now, inLineSince: now, purgeAt: now, phase: 'queued' };
const limit = { name: 'texts', atMost: 3, windowSeconds: 60 };
const secrets = { ...randomSecrets, digest: (parts: readonly string[]) => parts.join('/') };

export interface StoredKind {
  subject: string;
  /** What a fault calls it. Default: its subject. */
  said?: string;
  fields: Record<string, unknown>;
  /** The field that the tests break. */
  broken: string;
  read(client: DynamoDBDocumentClient): Promise<unknown>;
}

/** One item of each kind, and the adapter that reads it. */
export const STORED_KINDS: StoredKind[] = [
  { subject: 'subject', fields: { ...toItem(SAMPLES.dispatching, 90), ...versioned, format: CALLBACK_FORMAT }, broken: 'callback', read: (client) => createCallbackStore(client, { TableName: TABLE, keptDays: 90 }).findLatest('subject') },
  { subject: 'call-in#s1', fields: { ...versioned, format: CALL_IN_FORMAT, callIn, removeAt: 1 }, broken: 'callIn', read: (client) => createCallInStore(client, { TableName: TABLE, keptDays: 90 }).findLatest('s1') },
  { subject: 'call#c1', fields: { callbackId: 's1.a', removeAt: 1 }, broken: 'callbackId', read: (client) => createContactIndex(client, { TableName: TABLE, store: createCallbackStore(client, { TableName: TABLE, keptDays: 90 }) }).findLinked('c1') },
  { subject: 'number#number/n1', fields: { callbackId: 's1.a', removeAt: 1 }, broken: 'callbackId', read: (client) => createNumberIndex(client, { TableName: TABLE, keptDays: 90, store: createCallbackStore(client, { TableName: TABLE, keptDays: 90 }), ids }).linkedTo('n1') },
  { subject: 'followed#c1', fields: { callbackId: 's1.a', removeAt: 1 }, broken: 'callbackId', read: (client) => createFollowUps(client, { TableName: TABLE, keptDays: 90, store: createCallbackStore(client, { TableName: TABLE, keptDays: 90 }) }).followingOn('c1') },
  { subject: 'tick#dispatch', fields: { reached: '', version: 1 }, broken: 'reached', read: (client) => createDispatchCursorStore(client, TABLE).read() },
  { subject: 'tick#resend', fields: { at: now, reached: '', behind: {} }, broken: 'at', read: (client) => createResendMark(client, TABLE).read() },
  { subject: 'tick#lines', fields: { at: now, after: '' }, broken: 'at', read: (client) => createLineSweepMark(client, TABLE).read() },
  { subject: 'hold#u-ada', fields: { kind: 'hold-status', original: 'o', attentionShard: 'a0', attentionAt: now }, broken: 'kind', read: (client) => createAgentHoldStore(client, TABLE).find('u-ada') },
  { subject: 'loan#device#u-ada', fields: { original: 'softphone', given: '+4930123456', attentionShard: 'a0', attentionAt: now }, broken: 'given', read: (client) => createLoanBook(client, TABLE).find('u-ada', 'device') },
  { subject: 'contact-numbers#number/n1', fields: { version: 1, numbers: [{ number: '+4930123456', added: { at: now, by: 'ada' } }] }, broken: 'numbers', read: (client) => createCustomerNumberBook(client, { TableName: TABLE, keptDays: 90, ids, clock }).of('n1') },
  { subject: 'identity#ada', fields: { agent: { userId: 'u-ada', username: 'ada' }, at: now }, broken: 'agent', read: (client) => cacheAgentDirectory({ find: async () => undefined }, { client, TableName: TABLE, clock }).find('ada') },
  { subject: 'kept#user#a', fields: { at: now, answer: 'a' }, broken: 'answer', read: (client) => keptOnce({ client, TableName: TABLE, clock, kind: 'user', schema: v.string(), freshSeconds: 60, read: async () => 'b' }).of('a') },
  { subject: 'limit#texts#a', said: 'limit#texts', fields: { used: 3, endsAt: '2026-11-23T09:01:00.000Z' }, broken: 'used', read: (client) => createRateLimits(client, { TableName: TABLE, ids, clock }).use(limit, 'a') },
  { subject: 'token#shop/t', fields: { names: 's1.a', removeAt: 1 }, broken: 'names', read: (client) => createTokenBook(client, { TableName: TABLE, secrets }).find('shop', 't') },
  { subject: 'number-check#n', fields: { codeDigest: 'd', expiresAt: '2026-11-23T09:01:00.000Z', tries: 0 }, broken: 'codeDigest', read: (client) => createNumberChecks(client, TABLE).countTry('n', { now, atMost: 3 }) },
  { subject: 'call-in-code#d', fields: { callInId: 's1.a', removeAt: 1 }, broken: 'callInId', read: (client) => createCodeIndex(client, { tableName: TABLE, clock }).callInOf('d') },
  { subject: 'call-in-tries#c', fields: { tries: { tries: 1, countedUntil: now }, savedBy: 'w' }, broken: 'tries', read: (client) => createCodeTryBook(client, TABLE).change('c', () => ({ answer: 'looked' })) },
  { subject: 'call-in-turns#q', fields: { turn: 1, startedAt: now }, broken: 'turn', read: (client) => createCallInTurns({ sqs: undefined as never, QueueUrl: '', table: client, tableName: TABLE, clock }).last('q') },
  { subject: 'journey#c', fields: { initiatedAt: now, removeAt: 1 }, broken: 'initiatedAt', read: (client) => createContactStories(client, { TableName: TABLE, keptDays: 1, clock }).find('c') },
  { subject: 'history#queue#q', fields: { kind: 'contact', leadsTo: 'c', at: now, removeAt: 1 }, broken: 'kind', read: (client) => createHistory(client, { TableName: TABLE, ids }).newest({ queue: 'q' }, { limit: 1 }) },
  { subject: 'report#d', fields: { version: 1, removeAt: 1 }, broken: 'version', read: (client) => createReportEntries(client, { TableName: TABLE }).ofDay('d').next() },
  { subject: 'slot#q', fields: { taken: {}, version: 1 }, broken: 'taken', read: (client) => createCapacityBook(client, { tableName: TABLE, clock }).takers('slot#q') },
];
