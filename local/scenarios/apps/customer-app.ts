import type { Problem } from '../../../lambda/http/api-types';
import type { CallbackRequest, CallbackRequestView, NumberCheckView, QueueSlots, QueueWaitView } from '../../../lambda/http/customer-api-types';
import type { Story } from '../story/story';
import { demand } from '../story/demands';

/** What the app leaves to `request`: number and queue are its customer's and Support, the check its own. */
export type Requesting = Pick<CallbackRequest, 'slot' | 'comment' | 'context'>;

/** A request that was taken: its token is kept by the app. */
export type Requested = CallbackRequestView & { token: string };

/** The company's app as one of its customers uses it, over the customers' HTTP API. */
export class CustomerApp {
  private requests = 0;
  private check: CallbackRequest['check'];

  /** @param number the customer's, E.164; the app knows the customer by it. */
  constructor(
    private readonly story: Story,
    readonly number: string,
  ) {}

  /** Whatever the answer is. */
  async call<Body>(route: string, body?: unknown): Promise<{ status: number; body: Body }> {
    const { customerApi } = this.story.stage;
    if (!customerApi) throw new Error('The settings name no app: nobody may use the customers’ API.');
    const headers = { 'idempotency-key': `${this.number}-${(this.requests += 1)}` };
    return customerApi.call<Body>(this.number, route, { ...(body !== undefined && { body }), ...(route.endsWith('/callback-requests') && { headers }) });
  }

  /** @throws what was answered instead. */
  async ask<Body>(route: string, { body, status = 200 }: { body?: unknown; status?: number } = {}): Promise<Body> {
    const answer = await this.call<Body>(route, body);
    demand(answer.status === status, `${route} was to be answered ${status}, and was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  wait(): Promise<QueueWaitView> {
    return this.ask(`GET /queues/${this.queueId}/wait`);
  }

  /** The free slots nearest to a time. @param around ISO instant. */
  async slots(around: string, count: number): Promise<QueueSlots['slots']> {
    return (await this.ask<QueueSlots>(`GET /queues/${this.queueId}/slots?around=${around}&count=${count}`)).slots;
  }

  /** The customer reads the code off their phone, and types it into the app with the next request. */
  async proveNumber(): Promise<void> {
    const { id } = await this.ask<NumberCheckView>('POST /number-checks', { body: { number: this.number }, status: 201 });
    const text = this.story.phone(this.number).view().texts.at(-1)?.text ?? '';
    const code = /\b\d{6}\b/.exec(text)?.[0];
    if (!code) throw new Error(`The phone was to get a code of six digits, and got “${text}”.`);
    this.check = { id, code };
  }

  /** Asks for a callback, and it is taken. */
  request(requesting: Requesting): Promise<Requested> {
    return this.ask('POST /callback-requests', { body: this.requestFor(requesting), status: 201 });
  }

  /** Asks for a callback, and it is refused with this code. */
  async requestRefused(requesting: Requesting, code: string): Promise<void> {
    const { body, status } = await this.call<Problem>('POST /callback-requests', this.requestFor(requesting));
    demand(body.code === code, `The request was to be refused as ${code}, and was answered ${status}: ${JSON.stringify(body)}`);
  }

  look({ token }: Requested): Promise<CallbackRequestView> {
    return this.ask(`GET /callback-requests/${token}`);
  }

  cancel({ token }: Requested): Promise<CallbackRequestView> {
    return this.ask(`DELETE /callback-requests/${token}`);
  }

  private get queueId(): string {
    return this.story.stage.instance.supportQueue.id;
  }

  private requestFor(requesting: Requesting): CallbackRequest {
    return { number: this.number, queueId: this.queueId, ...(this.check && { check: this.check }), ...requesting };
  }
}
