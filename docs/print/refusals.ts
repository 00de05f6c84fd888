import { AGENT_CALLBACK_REFUSALS } from '../../lambda/agent-callbacks/domain/refusals';
import { AGENT_REFUSALS } from '../../lambda/agents/domain/refusals';
import { APP_REFUSALS } from '../../lambda/app-access/domain/refusals';
import { REQUEST_REFUSALS } from '../../lambda/app-requests/domain/refusals';
import { CALL_IN_REFUSALS } from '../../lambda/call-ins/domain/refusals';
import { CALLBACK_REFUSALS } from '../../lambda/callbacks/domain/refusals';
import { DIAL_REFUSALS } from '../../lambda/dials/domain/refusals';
import { RULE_REFUSALS } from '../../lambda/calling-rules/domain/refusals';
import { LIST_REFUSALS } from '../../lambda/calling-rules/domain/list-refusals';
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
export const REFUSAL_TABLES = {
  ground: [GROUND_REFUSALS],
  numbers: [NUMBER_REFUSALS],
  queues: [QUEUE_REFUSALS],
  pauses: [PAUSE_REFUSALS],
  agents: [AGENT_REFUSALS],
  'calling-rules': [RULE_REFUSALS, LIST_REFUSALS],
  'app-access': [APP_REFUSALS],
  'call-ins': [CALL_IN_REFUSALS],
  callbacks: [CALLBACK_REFUSALS],
  dials: [DIAL_REFUSALS],
  'agent-callbacks': [AGENT_CALLBACK_REFUSALS],
  voicemails: [VOICEMAIL_REFUSALS],
  slots: [SLOT_REFUSALS],
  waits: [WAIT_REFUSALS],
  'app-requests': [REQUEST_REFUSALS],
  supervision: [SUPERVISION_REFUSALS],
  journeys: [JOURNEY_REFUSALS],
  reports: [REPORT_REFUSALS],
};

/** In English. */
export const REFUSALS_BY_SUBJECT: Record<string, Row[]> = Object.fromEntries(Object.entries(REFUSAL_TABLES).map(([subject, tables]) => [subject, tables.flatMap((table) => rowsOf(table))]));

type AnyTable = Record<string, { status: number; sentence: (facts: object, language?: string) => string; example: object }>;

interface Row {
  code: string;
  status: number;
  sentence: string;
}

function rowsOf(table: object): Row[] {
  return Object.entries(table as AnyTable).map(([code, { status, sentence, example }]) => ({ code, status, sentence: sentence(example) }));
}

export function printRefusals(): string {
  const rows = Object.values(REFUSALS_BY_SUBJECT).flat();
  return [
    '# Refusals',
    '',
    'This page lists every refusal of the HTTP APIs of agents and customers. The answer is `application/problem+json` with `code`, `status` and `detail`. The codes are',
    'stable. The sentences are for people and may be reworded. They are in English, German, Spanish, French, Italian, Portuguese and Dutch: the one of these that the request’s header',
    '`Accept-Language` likes best, and English where it names none. `npm run docs:print` prints this page; a test fails when it is stale.',
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
