import type { Problem } from '../../../lambda/http/api-types';
import type { CallbackRequest, CallbackRequestView, NumberCheckView, QueueSlots, QueueWaitView } from '../../../lambda/http/customer-api-types';
import type { Story } from '../story/story';
import { demand } from '../story/demands';

/** The parts of a request that vary. `request` fills in the rest: the customer's number, the queue Support unless another is named, and the check. */
export type Requesting = Pick<CallbackRequest, 'slot' | 'comment' | 'context' | 'skills'> & Partial<Pick<CallbackRequest, 'queueId'>>;

/** An accepted request. The app keeps its token. */
export type Requested = CallbackRequestView & { token: string };

/** The company's app as one of its customers uses it, over the customers' HTTP API. */
export class CustomerApp {
  private requests = 0;
  private check: CallbackRequest['check'];

  /** @param number the customer's, E.164. The app knows the customer by it. */
  constructor(
    private readonly story: Story,
    readonly number: string,
  ) {}

  /** Calls the API and returns any answer. */
  async call<Body>(route: string, body?: unknown): Promise<{ status: number; body: Body }> {
    const { customerApi } = this.story.stage;
    if (!customerApi) throw new Error('The settings name no app: nobody may use the customers’ API.');
    const headers = { 'idempotency-key': `${this.number}-${(this.requests += 1)}` };
    return customerApi.call<Body>(this.number, route, { ...(body !== undefined && { body }), ...(route.endsWith('/callback-requests') && { headers }) });
  }

  /** @throws naming the answer that came instead. */
  async ask<Body>(route: string, { body, status = 200 }: { body?: unknown; status?: number } = {}): Promise<Body> {
    const answer = await this.call<Body>(route, body);
    demand(answer.status === status, `${route} was to be answered ${status}, and was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  wait(): Promise<QueueWaitView> {
    return this.ask(`GET /queues/${this.queueId}/wait`);
  }

  /** Returns the free slots nearest to a time. @param around ISO instant. */
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

  /** The customer answers the call, presses 1, hears the code, and types it into the app with the next request. */
  async proveNumberInCall(): Promise<void> {
    const phone = this.story.phone(this.number);
    const { id } = await this.ask<NumberCheckView>('POST /number-checks', { body: { number: this.number, by: 'call' }, status: 201 });
    await this.story.until('the customer answers', () => phone.view().state === 'connected');
    phone.press('1');
    await this.story.until('the call is over', () => phone.view().state === 'idle');
    const codes = new Set(phone.view().heard.join(' ').match(/\b\d{6}\b/g));
    if (codes.size !== 1) throw new Error(`The customer was to hear one code of six digits, and heard “${phone.view().heard.join(' ')}”.`);
    this.check = { id, code: [...codes][0]! };
  }

  /** Asks for a code, and demands that it is refused with this code of the API's. */
  async codeRefused(by: 'text' | 'call', code: string): Promise<void> {
    const { body, status } = await this.call<Problem>('POST /number-checks', { number: this.number, by });
    demand(body.code === code, `The code was to be refused as ${code}, and was answered ${status}: ${JSON.stringify(body)}`);
  }

  /** Requests a callback, and demands that it is accepted. */
  request(requesting: Requesting): Promise<Requested> {
    return this.ask('POST /callback-requests', { body: this.requestFor(requesting), status: 201 });
  }

  /** Requests a callback, and demands that it is refused with this code. */
  async requestRefused(requesting: Requesting, code: string): Promise<void> {
    const { body, status } = await this.call<Problem>('POST /callback-requests', this.requestFor(requesting));
    demand(body.code === code, `The request was to be refused as ${code}, and was answered ${status}: ${JSON.stringify(body)}`);
  }

  look({ token }: Requested): Promise<CallbackRequestView> {
    return this.ask(`GET /callback-requests/${token}`);
  }

  /** Moves the callback to another slot, and demands that it is moved. */
  move({ token }: Requested, slot: string): Promise<CallbackRequestView> {
    return this.ask(`PATCH /callback-requests/${token}`, { body: { slot } });
  }

  /** Wants to move it, and demands that this is refused with this code. */
  async moveRefused({ token }: Requested, slot: string, code: string): Promise<void> {
    const { body, status } = await this.call<Problem>(`PATCH /callback-requests/${token}`, { slot });
    demand(body.code === code, `The move was to be refused as ${code}, and was answered ${status}: ${JSON.stringify(body)}`);
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
