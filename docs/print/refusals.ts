import { AGENT_CALLBACK_REFUSALS } from '../../lambda/agent-callbacks/domain/refusals';
import { AGENT_REFUSALS } from '../../lambda/agents/domain/refusals';
import { APP_REFUSALS } from '../../lambda/app-access/domain/refusals';
import { REQUEST_REFUSALS } from '../../lambda/app-requests/domain/refusals';
import { CALL_IN_REFUSALS } from '../../lambda/call-ins/domain/refusals';
import { CALLBACK_REFUSALS } from '../../lambda/callbacks/domain/refusals';
import { DIAL_REFUSALS } from '../../lambda/dials/domain/refusals';
import { RULE_REFUSALS } from '../../lambda/calling-rules/domain/refusals';
import { LIST_REFUSALS } from '../../lambda/calling-rules/domain/list-refusals';
import type { RefusalTable } from '../../lambda/ground/domain/refusal';
import { GROUND_REFUSALS } from '../../lambda/ground/domain/refusals';
import { JOURNEY_REFUSALS } from '../../lambda/journeys/domain/refusals';
import { NUMBER_REFUSALS } from '../../lambda/numbers/domain/refusals';
import { PAUSE_REFUSALS } from '../../lambda/pauses/domain/refusals';
import { QUEUE_REFUSALS } from '../../lambda/queues/domain/refusals';
import { SLOT_REFUSALS } from '../../lambda/slots/domain/refusals';
import { REPORT_REFUSALS } from '../../lambda/reports/domain/refusals';
import { VOICEMAIL_REFUSALS } from '../../lambda/voicemails/domain/refusals';
import { SUPERVISION_REFUSALS } from '../../lambda/supervision/domain/refusals';
import { WAIT_REFUSALS } from '../../lambda/waits/domain/refusals';

/** The table of each subject that refuses something, in the order of the page. */
export const REFUSALS_BY_SUBJECT = {
  ground: rowsOf(GROUND_REFUSALS),
  numbers: rowsOf(NUMBER_REFUSALS),
  queues: rowsOf(QUEUE_REFUSALS),
  pauses: rowsOf(PAUSE_REFUSALS),
  agents: rowsOf(AGENT_REFUSALS),
  'calling-rules': [...rowsOf(RULE_REFUSALS), ...rowsOf(LIST_REFUSALS)],
  'app-access': rowsOf(APP_REFUSALS),
  'call-ins': rowsOf(CALL_IN_REFUSALS),
  callbacks: rowsOf(CALLBACK_REFUSALS),
  dials: rowsOf(DIAL_REFUSALS),
  'agent-callbacks': rowsOf(AGENT_CALLBACK_REFUSALS),
  voicemails: rowsOf(VOICEMAIL_REFUSALS),
  slots: rowsOf(SLOT_REFUSALS),
  waits: rowsOf(WAIT_REFUSALS),
  'app-requests': rowsOf(REQUEST_REFUSALS),
  supervision: rowsOf(SUPERVISION_REFUSALS),
  journeys: rowsOf(JOURNEY_REFUSALS),
  reports: rowsOf(REPORT_REFUSALS),
};

interface Row {
  code: string;
  status: number;
  sentence: string;
}

function rowsOf<Facts>(table: RefusalTable<Facts>): Row[] {
  return (Object.keys(table) as (keyof Facts & string)[]).map((code) => ({ code, status: table[code].status, sentence: table[code].sentence(table[code].example) }));
}

export function printRefusals(): string {
  const rows = Object.values(REFUSALS_BY_SUBJECT).flat();
  return [
    '# Refusals',
    '',
    'This page lists every refusal of the HTTP APIs of agents and customers. The answer is `application/problem+json` with `code`, `status` and `detail`. The codes are',
    'stable. The sentences are for people and may be reworded. `npm run docs:print` prints this page; a test fails when it is stale.',
    '',
    '| Code | Status | What the person reads (an example) |',
    '|---|---|---|',
    ...rows.map(({ code, status, sentence }) => `| \`${code}\` | ${status} | ${sentence} |`),
    '',
    'The `Retry-After` header of a 429 gives the seconds after which the request may be sent again.',
    '',
    'Three more answers are not refusals. The gateway answers 401 if the token is missing, expired or of another issuer, or if the app key',
    'is missing. It answers 403 without a code if no app has that key. 503 with',
    'the code `unavailable` means that Connect, DynamoDB or another service did not answer. After a 503 you can send the same request again: a call that is on its way',
    'is not made twice.',
    '',
  ].join('\n');
}
