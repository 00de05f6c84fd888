import type { JourneyLine } from '../../../lambda/http/api-types';
import type { CallInRequest, CallInView } from '../../../lambda/http/customer-api-types';
import { pushApplication } from '../../instance/local-instance';
import { CustomerApp } from '../apps/customer-app';
import { demand } from '../story/demands';
import type { Story } from '../story/story';

/** A push, as the app on the customer's phone reads it. */
export interface AppPush {
  /** ISO instant. */
  at: string;
  type: 'call-in-ready' | 'call-in-code';
  number?: string;
  code?: string;
}

/** One customer who announces in the app that they will call, and the screens that the app shows them. */
export class AnnouncedCall {
  /** Everything that the app did and was told, in order of time. */
  readonly journey: JourneyLine[] = [];
  /** ISO instant of the request. */
  requestedAt = '';
  /** The state that the app showed last. */
  state: CallInView['state'] | 'not announced' = 'not announced';
  private readonly app: CustomerApp;
  private readonly device: string;
  private token = '';

  constructor(
    private readonly story: Story,
    readonly number: string,
  ) {
    this.app = new CustomerApp(story, number);
    this.device = story.stage.emulator.sns.endpoints.create(pushApplication, { token: number }).arn;
  }

  /** Announces a call to Support, and demands that it is accepted. */
  async announce(kind: CallInRequest['kind'], context?: Record<string, string>): Promise<CallInView> {
    const body: CallInRequest = { number: this.number, queueId: this.story.stage.instance.supportQueue.id, kind, push: { endpointArn: this.device }, ...(context && { context }) };
    const { token, ...view } = await this.app.ask<CallInView>('POST /call-ins', { body, status: 201 });
    this.token = token ?? '';
    this.requestedAt = view.requestedAt;
    return this.note('announced', view, `${this.number} announces a call, ${kind}: ${view.state}.`);
  }

  /** Asks a moment later how the announced call stands. */
  async look(): Promise<CallInView> {
    await this.story.pass(1);
    const view = await this.app.ask<CallInView>(`GET /call-ins/${this.token}`);
    return this.note('app-shows', view, `The app of ${this.number} shows: ${view.state}.`);
  }

  async accept(): Promise<CallInView> {
    const view = await this.app.ask<CallInView>(`POST /call-ins/${this.token}/accept`);
    return this.note('turn-accepted', view, `${this.number} accepts: ${view.state}.`);
  }

  async acceptRefused(code: string): Promise<void> {
    const { status, body } = await this.app.call<{ code: string }>(`POST /call-ins/${this.token}/accept`);
    demand(body.code === code, `Accepting was to be refused as ${code}, and was answered ${status}: ${JSON.stringify(body)}`);
  }

  /** @throws naming the state that the app shows instead. */
  async demandState(state: CallInView['state']): Promise<void> {
    const view = await this.look();
    demand(view.state === state, `The announced call of ${this.number} was to be ${state}, and is ${view.state}.`);
  }

  /** Pushes that came to this phone, oldest first. */
  pushes(): AppPush[] {
    return this.story.stage.emulator.sns.endpoints.pushes(this.device).map(({ at, message }) => {
      const { data } = (JSON.parse(message) as { fcmV1Message: { message: { data: Omit<AppPush, 'at'> } } }).fcmV1Message.message;
      return { at, ...data };
    });
  }

  private note(event: string, view: CallInView, detail: string): CallInView {
    this.state = view.state;
    this.journey.push({ at: this.story.now, event, contactId: null, detail });
    return view;
  }
}
