import type { Journal } from '../journal';

/** A request as it reaches an endpoint outside. */
export interface WebhookRequest {
  /** ISO instant. */
  at: string;
  method: string;
  /** With its query. */
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** The answer of the endpoint: a status, at once; or nothing within the time that EventBridge waits. */
export type WebhookAnswer = { status: number; retryAfterSeconds?: number } | 'no answer';

/** Stand-ins for endpoints outside the account: nothing leaves this machine. */
export interface Webhooks {
  /** Lets an endpoint answer, from now on: by default 200. An address that nobody stands in for cannot be reached. */
  register(url: string, answer?: (request: WebhookRequest) => WebhookAnswer): void;
  /** Returns the requests that arrived, oldest first, whatever was answered. With an address, it returns those to that address. */
  requests(url?: string): WebhookRequest[];
}

export interface WebhookSending extends Webhooks {
  send(request: Omit<WebhookRequest, 'at'>): WebhookAnswer | 'not reached';
}

export function createWebhooks({ time, journal }: { time: { iso(): string }; journal: Journal }): WebhookSending {
  const endpoints = new Map<string, (request: WebhookRequest) => WebhookAnswer>();
  const arrived: WebhookRequest[] = [];
  const addressOf = (url: string) => url.split('?')[0]!;

  return {
    register: (url, answer = () => ({ status: 200 })) => void endpoints.set(url, answer),
    requests: (url) => arrived.filter((request) => url === undefined || addressOf(request.url) === url),
    send(sent) {
      const answer = endpoints.get(addressOf(sent.url));
      const request = { at: time.iso(), ...sent };
      if (answer) arrived.push(request);
      const answered = answer ? answer(request) : 'not reached';
      journal.record('webhook', 'SENT', { method: sent.method, url: sent.url, answer: typeof answered === 'string' ? answered : answered.status });
      return answered;
    },
  };
}
