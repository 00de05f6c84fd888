import type { LabDevice, LabPush } from '../lab-types';
import { pushApplication, pushWebhook } from '../instance/local-instance';
import type { Stage } from '../stage';
import { LabRefusal } from './lab-problem';

/** A request of the app on a phone to the customers' API. */
export interface AppRequest {
  method: string;
  /** Path with its query. */
  path: string;
  body?: Record<string, unknown>;
  idempotencyKey?: string;
}

/**
 * The server of the company's app. Only it has the key of the customers' API. It knows its customers by their phones, and takes the pushes that come to its web
 * address.
 */
export interface AppServer {
  /** Passes on a request of the app on a phone, and returns the answer. @param phone E.164 */
  ask(phone: string, request: AppRequest): Promise<{ status: number; body: unknown; contentType: string }>;
  /** Returns the addresses at which the app on a phone can be told something. The first use registers the device. */
  device(phone: string): LabDevice;
  /** Pushes to the app on a phone, oldest first. */
  pushesTo(phone: string): LabPush[];
}

export function createAppServer({ customerApi, emulator, console }: Pick<Stage, 'customerApi' | 'emulator' | 'console'>): AppServer {
  const { endpoints } = emulator.sns;
  /** The phone that announced each call, by the call's id. */
  const announcedBy = new Map<string, string>();
  emulator.webhooks.register(pushWebhook.address);

  const byServer = (phone: string): LabPush[] =>
    emulator.webhooks
      .requests(pushWebhook.address)
      .filter(({ body }) => announcedBy.get((JSON.parse(body) as { callInId: string }).callInId) === phone)
      .map(({ at, body }) => ({ at, by: 'server', payload: body }));
  const byDevice = (phone: string): LabPush[] =>
    endpoints
      .pushes()
      .filter(({ token }) => token === phone)
      .map(({ at, message }) => ({ at, by: 'device', payload: message }));

  return {
    async ask(phone, { method, path, body, idempotencyKey }) {
      if (!customerApi) throw new LabRefusal('No app is named in the settings: nobody may use the customers’ API.', 404);
      const answer = await customerApi.call<{ id?: string } | undefined>(phone, `${method} ${path}`, {
        ...(body && { body }),
        ...(idempotencyKey !== undefined && { headers: { 'idempotency-key': idempotencyKey } }),
      });
      if (path === '/call-ins' && answer.body?.id) announcedBy.set(answer.body.id, phone);
      return { status: answer.status, body: answer.body ?? null, contentType: answer.headers['content-type'] ?? 'application/json' };
    },
    device(phone) {
      // From now on the lab shows this phone and its pushes.
      console.phone(phone);
      return { endpointArn: endpoints.create(pushApplication, { token: phone }).arn, webhookId: pushWebhook.id };
    },
    pushesTo: (phone) => [...byDevice(phone), ...byServer(phone)].sort((a, b) => a.at.localeCompare(b.at)),
  };
}
