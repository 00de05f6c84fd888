import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ConnectClient } from '@aws-sdk/client-connect';
import type { Agent } from '../../lambda/agents/domain/agent';
import { wireApiAgent } from '../../lambda/functions/api-agent/wire-api-agent';
import { createNotices } from '../../lambda/ground/adapters/logged-notices';
import type { AgentRouteKey } from '../../lambda/http/agent-routes';
import { type Request, sayTo } from '../../lambda/http/route';
import { USUAL_NUMBER_TYPES } from '../../lambda/numbers/domain/number-type';
import type { QueuePolicy } from '../../lambda/queues/domain/queue-policy';
import type { SeededRandom } from '../../emulator/seeded-random';
import { USUAL_CALLING } from '../../lambda/queues/domain/calling-policy';
import { TABLE } from '../../test/contract/ground/callbacks-table';
import { keyedIds } from '../../test/fakes/keyed-ids';
import { ENGLISH } from '../../test/fakes/speeches';

interface Api {
  connect: ConnectClient;
  table: DynamoDBDocumentClient;
  queues: readonly QueuePolicy[];
  /** Runs of the function that are warm at once. Each has a memory of its own. */
  environments: number;
  random: SeededRandom;
}

interface Asked {
  username: string;
  /** `GET /callbacks/{id}`. */
  route: string;
  query?: Record<string, string>;
  id?: string;
}

export interface ApiAnswer {
  status: number;
  body: Record<string, unknown>;
}

/** The agents' API: its routes and adapters, in as many environments as run at once. Any of them may get a request. */
export function openApi({ connect, table, queues, environments, random }: Api): (asked: Asked) => Promise<ApiAnswer> {
  const byId = new Map(queues.map((queue) => [queue.queueId, queue]));
  const notices = { ...createNotices('bench', 'Dialback'), failed: () => undefined, warn: () => undefined, decided: () => undefined };
  const wired = Array.from({ length: environments }, () =>
    wireApiAgent({ ...VARIABLES, queues: byId, offers: new Map(), calling: USUAL_CALLING, speeches: [ENGLISH] }, { connect, table, notices, ids: keyedIds }),
  );
  return async ({ username, route, query, id }) => {
    const { routes, directory } = wired[Math.floor(random.next() * environments)]!;
    const agent = await directory.find(username);
    if (!agent) throw new Error(`${username} was not found.`);
    const request = { routeKey: route, headers: {}, queryStringParameters: query, pathParameters: id === undefined ? undefined : { id } } as unknown as Request;
    const answered = sayTo(request, await routes[route as AgentRouteKey](request, { agent: agent satisfies Agent }));
    return { status: answered.statusCode ?? 200, body: JSON.parse(answered.body ?? '{}') as Record<string, unknown> };
  };
}

const VARIABLES: Omit<Parameters<typeof wireApiAgent>[0], 'queues' | 'offers' | 'calling' | 'speeches'> = {
  CALLING_LISTS_TABLE: 'lists',
  CALLING_AUDIT_KEPT_DAYS: 0,
  CALLBACKS_TABLE: TABLE,
  RECORDS_KEPT_DAYS: 90,
  STACK_NAME: 'Dialback',
  KEYS_SECRET: 'secret',
  KEY_READ_DAYS: 365,
  PLAIN_UNTIL: '',
  INSTANCE_ID: 'instance',
  QUEUE_SETTINGS: 'hash',
  DISPATCH_QUEUE_URL: 'https://sqs.eu-central-1.amazonaws.com/1/q',
  SECONDS_PER_CALL: 2 / 3,
  PLACEMENTS_PER_MINUTE: 'unlimited',
  ORDER_GUARANTEE: 'none',
  HOLD_STATUS_ID: undefined,
  ROUTABLE_STATUS_ID: undefined,
  QUIET_ROUTING_PROFILE_ID: undefined,
  INSTANCE_ARN: 'arn:aws:connect:eu-central-1:111122223333:instance/instance',
  HANDOFF_FLOW_ID: 'handoff',
  LEGACY_FLOW_ID: undefined,
  CUSTOMER_FIRST_FLOW_ID: undefined,
  DEDICATED_NUMBER: '+441214960100',
  SOURCE_NUMBER: '+441214960101',
  SOURCE_QUEUE_ID: undefined,
  CALLER_ID: undefined,
  CLICK_RECORDING: 'never',
  CALLING_LISTS_AUDIT: undefined,
  RING_TIMEOUT_SECONDS: 30,
  ALLOWED_COUNTRIES: ['GB'],
  DEFAULT_COUNTRY: 'GB',
  NUMBER_TYPES: [...USUAL_NUMBER_TYPES],
  DIAL_MODE: 'queued-callback',
  LEGACY_ALLOWED: false,
  QUIET_WORK_PROFILE_ID: undefined,
  QUIET_WORK_AT_MOST_MINUTES: 0,
  AGENTS_CHOOSE_DEVICE: false,
  CLICK_AT_MOST_MINUTES: 30,
  CUSTOMER_NUMBERS_KEPT_DAYS: 365,
  IDENTITY_CLAIM: 'username',
  IDENTITY_HOLDS: 'username',
  ROLES_FROM: 'nothing',
  ROLES_CLAIM: undefined,
  ADMINISTRATORS: [],
  OWN_OUTCOMES: [],
  VOICEMAILS_KEPT: true,
  VOICEMAIL_ANSWERED_QUEUE_URL: undefined,
};
