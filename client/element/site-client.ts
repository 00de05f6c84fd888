import createClient from 'openapi-fetch';
import * as v from 'valibot';
import type { components, paths } from '../customer-api';
import * as answers from './read-answers';
import type { NumberCheck, Request, Slot, Wait } from './read-answers';

export type CallbackOrder = components['schemas']['CallbackRequest'];

const TIME_REFUSALS = ['no-such-slot', 'slot-full', 'closes-before-turn', 'queue-closed-then', 'outside-calling-window'] as const;
export type TimeRefusal = (typeof TIME_REFUSALS)[number];

/** The API did not do what was asked for. `code` is that of the API, or `unreachable`: no answer came, or one that cannot be read. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
  }

  /** Whether another time would do. A code that was sent is not used up. */
  get isOfTime(): boolean {
    return TIME_REFUSALS.some((code) => code === this.code);
  }
}

/** The site's own server puts the key of its app and the customer's id in the place of this. */
const header = { 'x-customer-id': 'set-by-the-site' };
const SLOTS = '20';

export interface SiteClient {
  wait(queueId: string): Promise<Wait>;
  slots(queueId: string): Promise<Slot[]>;
  /** Brings a code to the number. */
  check(number: string, by: 'text' | 'call'): Promise<NumberCheck>;
  /** @param key the same for the same wish */
  ask(order: CallbackOrder, key: string): Promise<Request & { token: string }>;
  read(token: string): Promise<Request>;
  move(token: string, slot: string): Promise<Request>;
  cancel(token: string): Promise<Request>;
}

/** The API of customers, by way of the site's own server. Each method throws a Refusal. @param address where that server takes its paths, like `/callback` */
export function createSiteClient(address: string): SiteClient {
  const client = createClient<paths>({ baseUrl: new URL(address, document.baseURI).href.replace(/\/$/, '') });
  return {
    wait: (id) => told(answers.wait, client.GET('/queues/{id}/wait', { params: { header, path: { id } } })),
    slots: async (id) => (await told(answers.slots, client.GET('/queues/{id}/slots', { params: { header, path: { id }, query: { count: SLOTS } } }))).slots,
    check: (number, by) => told(answers.numberCheck, client.POST('/number-checks', { params: { header }, body: { number, by } })),
    ask: (body, key) => told(answers.newRequest, client.POST('/callback-requests', { params: { header: { ...header, 'Idempotency-Key': key } }, body })),
    read: (token) => told(answers.request, client.GET('/callback-requests/{token}', { params: { header, path: { token } } })),
    move: (token, slot) => told(answers.request, client.PATCH('/callback-requests/{token}', { params: { header, path: { token } }, body: { slot } })),
    cancel: (token) => told(answers.request, client.DELETE('/callback-requests/{token}', { params: { header, path: { token } } })),
  };
}

async function told<T>(schema: v.GenericSchema<unknown, T>, asked: Promise<{ data?: unknown; error?: unknown }>): Promise<T> {
  const { data, error } = await asked.catch(() => ({ data: undefined, error: undefined }));
  const read = v.safeParse(schema, data);
  if (read.success) return read.output;
  const refused = v.safeParse(answers.problem, error);
  throw refused.success ? new Refusal(refused.output.code, refused.output.detail) : new Refusal('unreachable', '');
}
