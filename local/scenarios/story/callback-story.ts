import type { CallbackPage, EditCallbackRequest, ScheduleCallbackRequest, ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { timeZone } from '../../instance/local-instance';
import type { Stage } from '../../stage';
import type { SeenByAgent } from '../scenario';
import { seenAt } from './seen-at';
import { agentName, Story } from './story';

/** Who is called back in these stories. */
export const customers = { first: '+442079460143', second: '+442079460144', third: '+442079460145' };

/** What is usually asked for: in some minutes, for the agents of Support. */
export type Promising = Partial<ScheduleCallbackRequest> & { minutes?: number };

interface Asked {
  status: number;
  body: ScheduledCallback;
}

/** How soon the product knows what became of a call from contact events; the sweep alone would take minutes. */
const newsSeconds = 10;

/** Agents promise customers callbacks for a time. */
export class CallbackStory extends Story {
  /** As the product showed them last, by id, in the order in which they were promised. */
  readonly callbacks = new Map<string, ScheduledCallback>();
  /** The time that was promised first, or set by an edit, by id: a retry has a later one. */
  readonly promisedFor = new Map<string, string>();
  /** By whoever took a callback. */
  readonly seen: SeenByAgent[] = [];
  private keys = 0;

  constructor(stage: Stage) {
    super(stage);
    for (const number of Object.values(customers)) this.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
  }

  /** The request that an agent's page would send. */
  requestFor({ minutes = 10, ...request }: Promising): ScheduleCallbackRequest {
    const at = request.dueAt ? {} : { in: { minutes, zone: timeZone } };
    return { ...(!('relatedContactId' in request) && { number: customers.first, queueId: this.stage.instance.supportQueue.id }), ...at, ...request };
  }

  /** Whatever the answer is. */
  async ask(request: ScheduleCallbackRequest, { by = agentName, key = `promise-${(this.keys += 1)}` } = {}): Promise<Asked> {
    const answer = await this.stage.api.call<ScheduledCallback>(by, 'POST /callbacks', { body: request, headers: { 'idempotency-key': key } });
    if (answer.status === 201) this.promisedFor.set(answer.body.id, answer.body.dueAt);
    return answer;
  }

  /** An agent promises a callback, and it is taken. */
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

  look(id: string, by = agentName): Promise<ScheduledCallback> {
    return this.act(`GET /callbacks/${id}`, { by });
  }

  /** @param query like `list=missed`. */
  async list(query = '', by = agentName): Promise<ScheduledCallback[]> {
    const { status, body } = await this.stage.api.call<CallbackPage>(by, `GET /callbacks${query && `?${query}`}`);
    if (status !== 200) throw new Error(`GET /callbacks?${query} was answered ${status}: ${JSON.stringify(body)}`);
    return body.callbacks;
  }

  /** Waits for the product to say that the callback is over, which it is. */
  async ended(id: string, by = agentName): Promise<ScheduledCallback> {
    return this.shows(id, { what: 'over', is: ({ outcome }) => outcome !== undefined }, by);
  }

  /** Waits until the customer was not reached, and the product says that it goes on. Then the agent is ready again. */
  async failed(id: string, by = agentName): Promise<ScheduledCallback> {
    const { failedAttempts } = this.callbacks.get(id)!;
    await this.until('the customer is not reached', () => ['ERROR', 'ENDED'].includes(this.desk(by).view().contact?.state ?? ''), by);
    const after = await this.shows(id, { what: 'to be tried again', is: (callback) => callback.state === 'pending' && callback.failedAttempts > failedAttempts }, by);
    this.desk(by).clear();
    return after;
  }

  /** Waits for the product to show what has come about. */
  async shows(id: string, { what, is }: { what: string; is: (callback: ScheduledCallback) => boolean }, by = agentName): Promise<ScheduledCallback> {
    for (let waited = 0; waited <= newsSeconds; waited += 1) {
      const callback = await this.look(id, by);
      if (is(callback)) return callback;
      await this.pass(1);
    }
    const { state, journey } = this.callbacks.get(id)!;
    throw new Error(`The callback is ${what}, but after ${newsSeconds} seconds the product still says that it is ${state}: ${JSON.stringify(journey)}`);
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
