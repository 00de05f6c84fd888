import * as v from 'valibot';
import { type EntriesOf, INSTANT, TEXTS } from '../../ground/adapters/read-stored';
import { CALL_IN_OUTCOMES, type CallInRequest, type Ended, type Expected, type Expired, EXPIRIES, type Queued, type Ready } from '../domain/call-in';

const REQUEST = {
  subject: v.string(),
  id: v.string(),
  askedBy: v.string(),
  kind: v.picklist(['immediate', 'delayed']),
  number: v.string(),
  queueId: v.string(),
  push: v.optional(v.union([v.strictObject({ endpointArn: v.string() }), v.strictObject({ webhookId: v.string() })])),
  context: v.optional(TEXTS),
  requestedAt: INSTANT,
  inLineSince: INSTANT,
  purgeAt: INSTANT,
  version: v.number(),
} satisfies EntriesOf<CallInRequest>;

const QUEUED = { phase: v.literal('queued') } satisfies EntriesOf<Queued>;
const READY = { phase: v.literal('ready'), readyAt: INSTANT, pushedAt: v.optional(INSTANT), pushExpiresAt: INSTANT, checkAt: INSTANT } satisfies EntriesOf<Ready>;
const EXPECTED = { phase: v.literal('expected'), expectedAt: INSTANT, codeDigest: v.optional(v.string()), callUntil: INSTANT, checkAt: INSTANT } satisfies EntriesOf<Expected>;
const EXPIRED = { phase: v.literal('expired'), expiredAt: INSTANT, because: v.picklist(EXPIRIES), checkAt: INSTANT } satisfies EntriesOf<Expired>;
const ENDED = { phase: v.literal('ended'), endedAt: INSTANT, outcome: v.picklist(CALL_IN_OUTCOMES), contactId: v.optional(v.string()) } satisfies EntriesOf<Ended>;

const inPhase = <Phase extends v.ObjectEntries>(phase: Phase) => v.strictObject({ ...REQUEST, ...phase });

/** An announced call as the domain has it, in each of its states. */
export const CALL_IN = v.variant('phase', [inPhase(QUEUED), inPhase(READY), inPhase(EXPECTED), inPhase(EXPIRED), inPhase(ENDED)]);
