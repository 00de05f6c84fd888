import type { SayOutcomeRequest } from '../../../lambda/http/api-types';
import type { CallbackPage, DialOfCallback, EditCallbackRequest, ScheduleCallbackRequest, ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { timeZone } from '../../instance/local-instance';
import type { Stage } from '../../stage';
import type { SeenByAgent } from '../scenario';
import { seenAt } from './seen-at';
import { agentName, Story } from './story';

/** Numbers of the customers who are called back in these stories. */
export const customers = { first: '+442079460143', second: '+442079460144', third: '+442079460145' };

/** Numbers of customers with an app, whose phones take texts. */
export const mobiles = { first: '+447400123456', second: '+447400123457', third: '+447400123458' };

/** The usual promise: in some minutes, for the agents of Support. */
export type Promising = Partial<ScheduleCallbackRequest> & { minutes?: number };

interface Asked {
  status: number;
  body: ScheduledCallback;
}

/** Agents promise customers callbacks for a time. */
export class CallbackStory extends Story {
  /** Callbacks by id as the product showed them last, in the order in which they were promised. */
  readonly callbacks = new Map<string, ScheduledCallback>();
  /** The time that was promised first, or set by an edit, by id. A retry has a later one. */
  readonly promisedFor = new Map<string, string>();
  /** The facts that agents saw when they accepted a callback, one entry for each. */
  readonly seen: SeenByAgent[] = [];
  private keys = 0;

  constructor(stage: Stage) {
    super(stage);
    for (const number of [...Object.values(customers), ...Object.values(mobiles)]) this.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
  }

  /** Returns the request that an agent's page would send. */
  requestFor({ minutes = 10, ...request }: Promising): ScheduleCallbackRequest {
    const at = request.dueAt ? {} : { in: { minutes, zone: timeZone } };
    return { ...(!('relatedContactId' in request) && { number: customers.first, queueId: this.stage.instance.supportQueue.id }), ...at, ...request };
  }

  /** Sends the request and returns any answer. */
  async ask(request: ScheduleCallbackRequest, { by = agentName, key = `promise-${(this.keys += 1)}` } = {}): Promise<Asked> {
    const answer = await this.stage.api.call<ScheduledCallback>(by, 'POST /callbacks', { body: request, headers: { 'idempotency-key': key } });
    if (answer.status === 201) this.promisedFor.set(answer.body.id, answer.body.dueAt);
    return answer;
  }

  /** An agent promises a callback. The product must accept it. */
  async promise(promising: Promising = {}, by = agentName): Promise<ScheduledCallback> {
    const { status, body } = await this.ask(this.requestFor(promising), { by });
    if (status !== 201) throw new Error(`The promise was answered ${status}: ${JSON.stringify(body)}`);
    return this.note(body);
  }

  async edit(id: string, change: EditCallbackRequest, by = agentName): Promise<ScheduledCallback> {
    const edited = await this.act(`PATCH /callbacks/${id}`, { by, body: change });
    this.promisedFor.set(id, edited.dueAt);
    return edited;
  }

  cancel(id: string, by = agentName): Promise<ScheduledCallback> {
    return this.act(`DELETE /callbacks/${id}`, { by });
  }

  callNow(id: string, by = agentName): Promise<ScheduledCallback> {
    return this.act(`POST /callbacks/${id}/dial-now`, { by });
  }

  /** An agent opens the callback to look at it first. */
  open(id: string, by = agentName): Promise<ScheduledCallback> {
    return this.act(`POST /callbacks/${id}/claim`, { by });
  }

  handBack(id: string, by = agentName): Promise<ScheduledCallback> {
    return this.act(`DELETE /callbacks/${id}/claim`, { by });
  }

  /** An agent clicks a customer who is owed a callback. The product must call that now. */
  async click(number: string, by = agentName): Promise<ScheduledCallback> {
    const { status, body } = await this.stage.api.call<DialOfCallback>(by, 'POST /dials', { body: { number }, headers: { 'idempotency-key': `click-of-${by}` } });
    if (status !== 200 || !body.callback) throw new Error(`The click was to become the call of the callback: ${status}, ${JSON.stringify(body)}`);
    return this.note(body.callback);
  }

  /** The agent who had the call says what came of it. */
  say(id: string, said: SayOutcomeRequest, by = agentName): Promise<ScheduledCallback> {
    return this.act(`POST /callbacks/${id}/outcome`, { by, body: said });
  }

  look(id: string, by = agentName): Promise<ScheduledCallback> {
    return this.act(`GET /callbacks/${id}`, { by });
  }

  /** @param query like `list=missed`. */
  async list(query = '', by = agentName): Promise<ScheduledCallback[]> {
    const { status, body } = await this.stage.api.call<CallbackPage>(by, `GET /callbacks${query && `?${query}`}`);
    if (status !== 200) throw new Error(`GET /callbacks?${query} was answered ${status}: ${JSON.stringify(body)}`);
    return body.callbacks;
  }

  /** Waits until the product says that the callback is over, and demands that it is. */
  async ended(id: string, by = agentName): Promise<ScheduledCallback> {
    return this.shows(id, { what: 'over', is: ({ outcome }) => outcome !== undefined }, by);
  }

  /** Waits until the product says that the customer was not reached and that there is a retry. Then the agent is ready again. */
  async failed(id: string, by = agentName): Promise<ScheduledCallback> {
    const { failedAttempts } = this.callbacks.get(id)!;
    await this.until('the customer is not reached', () => ['ERROR', 'ENDED'].includes(this.desk(by).view().contact?.state ?? ''), by);
    const after = await this.shows(id, { what: 'to be tried again', is: (callback) => callback.state === 'pending' && callback.failedAttempts > failedAttempts }, by);
    this.desk(by).clear();
    return after;
  }

  /** Waits until the product shows what should be true. */
  async shows(id: string, { what, is }: { what: string; is: (callback: ScheduledCallback) => boolean }, by = agentName): Promise<ScheduledCallback> {
    for (let waited = 0; waited <= this.newsSeconds; waited += 1) {
      const callback = await this.look(id, by);
      if (is(callback)) return callback;
      await this.pass(1);
    }
    const { state, journey } = this.callbacks.get(id)!;
    throw new Error(`The callback is ${what}, but after ${this.newsSeconds} seconds the product still says that it is ${state}: ${JSON.stringify(journey)}`);
  }

  override async answer(agent = agentName): Promise<void> {
    await super.answer(agent);
    if (this.desk(agent).view().contact?.initiationMethod === 'CALLBACK') this.seen.push(seenAt(this.desk(agent)));
  }

  private async act(route: string, { by, body }: { by: string; body?: unknown }): Promise<ScheduledCallback> {
    const answer = await this.stage.api.call<ScheduledCallback>(by, route, body === undefined ? {} : { body });
    if (answer.status >= 300) throw new Error(`${route} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return this.note(answer.body);
  }

  private note(callback: ScheduledCallback): ScheduledCallback {
    this.callbacks.set(callback.id, callback);
    return callback;
  }
}
