import type { AgentDesk, Phone } from '../../emulator/connect/console';
import type { Dial, DialMode, StartDialRequest } from '../../lambda/http/api-types';
import { supportNumber } from '../instance/local-instance';
import type { Stage } from '../stage';

/** The parts: one agent, the customer to be called, and others who ring the live queue. */
export const agentName = 'ada';
export const customerNumber = '+442079460142';
export const otherNumbers = { first: '+441214960117', second: '+441214960163' };

/** Nothing in a story takes longer than this; what does has gone wrong. */
const patienceSeconds = 300;
/** How soon the product knows the end of a call from contact events; the sweep alone would take a minute and more. */
const newsSeconds = 10;

/** Stage directions: who does what, and waiting until something has come about. Time passes only here. */
export class Story {
  readonly agent: AgentDesk;
  readonly customer: Phone;
  clickedAt = '';
  /** Order of the journal lines before and after the click was answered. */
  click = { from: 0, to: 0 };
  dial: Dial | undefined;

  constructor(
    readonly stage: Stage,
    private readonly mode: DialMode,
  ) {
    this.agent = stage.console.agent(agentName);
    this.customer = stage.console.phone(customerNumber);
  }

  phone(number: string): Phone {
    return this.stage.console.phone(number);
  }

  /** The agent logs in, takes a status and opens the page, which asks who they are. */
  async signIn(status = 'Available'): Promise<void> {
    this.agent.login();
    this.agent.setStatus(status);
    await this.stage.api.call(agentName, 'GET /me');
  }

  pass(seconds: number): Promise<void> {
    return this.stage.emulator.time.advance(seconds * 1000);
  }

  /** Somebody else rings the live queue. */
  callIn(number: string): void {
    this.phone(number).call(supportNumber);
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

  /** Waits until the agent's softphone rings. */
  offered(): Promise<void> {
    return this.until('a call is offered to the agent', () => ['INCOMING', 'CONNECTING'].includes(this.agent.view().contact?.state ?? ''));
  }

  connected(): Promise<void> {
    return this.until('agent and customer talk', () => this.agent.view().contact?.state === 'CONNECTED');
  }

  /** Takes what rings, talks, hangs up and finishes the wrap-up. */
  async handle(talkSeconds: number): Promise<void> {
    await this.offered();
    await this.pass(2);
    this.agent.accept();
    await this.connected();
    await this.pass(talkSeconds);
    this.agent.hangUp();
    await this.pass(1);
    this.agent.clear();
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

  async until(what: string, condition: () => boolean): Promise<void> {
    const came = await this.stage.emulator.time.runUntil(condition, patienceSeconds * 1000);
    if (!came) throw new Error(`In ${patienceSeconds} seconds it did not come about that ${what}. The agent's desk shows ${JSON.stringify(this.agent.view())}.`);
  }
}
