import type { AgentDesk, Phone } from '../../../emulator/connect/console';
import type { Dial, DialMode, StartDialRequest } from '../../../lambda/http/api-types';
import type { Stage } from '../../stage';
import { agentName, Story } from './story';

/** The customer to be called, and others who ring the live queue. */
export const customerNumber = '+442079460142';
export const otherNumbers = { first: '+441214960117', second: '+441214960163' };

/** How soon the product knows the end of a call from contact events; the sweep alone would take a minute and more. */
const newsSeconds = 10;

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

  /** Waits until the call is over for the agent, and then for the product to say so. */
  async ended(): Promise<void> {
    await this.until('the call is over', () => [undefined, 'ENDED'].includes(this.agent.view().contact?.state));
    for (let waited = 0; waited <= newsSeconds; waited += 1) {
      const { status, body } = await this.stage.api.call<Dial>(agentName, `GET /dials/${this.dial!.id}`);
      if (status === 200) this.dial = body;
      if (this.dial!.outcome) return;
      await this.pass(1);
    }
    throw new Error(`The call is over, but ${newsSeconds} seconds later the product still says that it is ${this.dial!.state}.`);
  }
}
