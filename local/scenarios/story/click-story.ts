import type { AgentDesk, Phone } from '../../../emulator/connect/console';
import type { Dial, DialMode, Problem, StartDialRequest } from '../../../lambda/http/api-types';
import type { Stage } from '../../stage';
import { agentName, Story } from './story';

/** The customer to be called, and others who ring the live queue. */
export const customerNumber = '+442079460142';
export const otherNumbers = { first: '+441214960117', second: '+441214960163' };

/** One agent clicks one customer's number. */
export class ClickStory extends Story {
  readonly agent: AgentDesk;
  readonly customer: Phone;
  clickedAt = '';
  /** Order of the journal lines before and after the click was answered. */
  click = { from: 0, to: 0 };
  dial: Dial | undefined;

  constructor(
    stage: Stage,
    readonly mode: DialMode,
  ) {
    super(stage);
    this.agent = this.desk(agentName);
    this.customer = this.phone(customerNumber);
  }

  /** The agent clicks the customer's number. */
  async clickToDial(request: Partial<StartDialRequest> = {}): Promise<void> {
    const { emulator, api } = this.stage;
    const body: StartDialRequest = { number: customerNumber, mode: this.mode, ...request };
    this.clickedAt = emulator.time.iso();
    const from = emulator.journal.entries.length;
    const answer = await api.call<Dial>(agentName, 'POST /dials', { body, headers: { 'idempotency-key': 'one-click' } });
    this.click = { from, to: emulator.journal.entries.length };
    if (answer.status !== 201) throw new Error(`The click was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    this.dial = answer.body;
  }

  /** Another agent clicks the same customer, who is being called already. The product must refuse, and say who calls them. */
  async refusedClick(by: string): Promise<void> {
    const body: StartDialRequest = { number: customerNumber };
    const { status, body: problem } = await this.stage.api.call<Problem>(by, 'POST /dials', { body, headers: { 'idempotency-key': `click-of-${by}` } });
    const isTold = status === 409 && problem.code === 'customer-being-called' && problem.detail.includes(agentName);
    if (!isTold) throw new Error(`The click of ${by} was to be told that ${agentName} calls this customer: ${status}, ${JSON.stringify(problem)}`);
  }

  /** The agent takes the click back. The product must say that it does. */
  async takeBack(): Promise<void> {
    const { status, body } = await this.stage.api.call<Dial>(agentName, `DELETE /dials/${this.dial!.id}`);
    if (status !== 200 && status !== 202) throw new Error(`The click was to be taken back: ${status}, ${JSON.stringify(body)}`);
    this.dial = body;
  }

  /** Waits until the call is over for the agent, and then until the product says so. */
  async ended(): Promise<void> {
    await this.until('the call is over', () => [undefined, 'ENDED', 'ERROR'].includes(this.agent.view().contact?.state));
    for (let waited = 0; waited <= this.newsSeconds; waited += 1) {
      const { status, body } = await this.stage.api.call<Dial>(agentName, `GET /dials/${this.dial!.id}`);
      if (status === 200) this.dial = body;
      if (this.dial!.outcome) return;
      await this.pass(1);
    }
    throw new Error(`The call is over, but ${this.newsSeconds} seconds later the product still says that it is ${this.dial!.state}.`);
  }
}
