import type { AgentDesk, Phone } from '../../../emulator/connect/console';
import type { JourneyLine } from '../../../lambda/http/api-types';
import { supportNumber } from '../../instance/local-instance';
import type { Stage } from '../../stage';
import { restUntil } from './rest-until';

/** User name of the agent in stories that have one. */
export const agentName = 'ada';

/**
 * Whoever would call once more has done it in this time: a message that was lost is sent again after four minutes, the local run tries again after five, and what
 * Connect tells nobody is found in five.
 */
export const AFTERWARDS_SECONDS = 420;

/** Limit for every wait in a story. A longer one means that something went wrong. */
const patienceSeconds = 300;

/** The acts of people in a story, and waits until something has happened. Time passes only here. */
export class Story {
  /** What the operator did. */
  readonly operated: JourneyLine[] = [];

  constructor(readonly stage: Stage) {}

  /** The operator runs a command of bin/. Returns what it printed. */
  async operate(command: string, ...options: string[]): Promise<string> {
    const { emulator: { endpoint }, settingsPath, commands } = this.stage;
    const said = await commands({ endpoint, settingsPath, now: this.now }, command, options);
    this.operated.push({ at: this.now, event: command, contactId: null, detail: said.trim().split('\n')[0]! });
    return said;
  }

  /**
   * Seconds until the product says how a call ended. Contact events tell it at once. Where Connect queues an unanswered contact again, there is no event until its
   * last attempt: the product finds out when it looks next, within five minutes.
   */
  get newsSeconds(): number {
    return this.stage.emulator.connect.centre.switches.retry === 'same-contact' ? 400 : 10;
  }

  desk(agent: string): AgentDesk {
    return this.stage.console.agent(agent);
  }

  phone(number: string): Phone {
    return this.stage.console.phone(number);
  }

  /** ISO instant. */
  get now(): string {
    return this.stage.emulator.time.iso();
  }

  /** The agent logs in, chooses a status and opens the page, which asks who they are. */
  async signIn(status = 'Available', agent = agentName): Promise<void> {
    this.desk(agent).login();
    this.desk(agent).setStatus(status);
    await this.stage.api.call(agent, 'GET /me');
  }

  pass(seconds: number): Promise<void> {
    return this.stage.emulator.time.advance(seconds * 1000);
  }

  /** Lets at least so much time pass, of which the last half of a minute is to see what came of it: the schedules of every minute go once, just before. */
  rest(seconds: number): Promise<void> {
    const minute = 60_000;
    const halfPast = Math.ceil((this.stage.emulator.time.now() + seconds * 1000) / minute - 0.5) + 0.5;
    return restUntil(this.stage, halfPast * minute);
  }

  /** Lets the time pass in which a call too many would come. */
  passAfterwards(): Promise<void> {
    return this.rest(AFTERWARDS_SECONDS);
  }

  /** @param at ISO instant. */
  passUntil(at: string): Promise<void> {
    return this.stage.emulator.time.advanceTo(Date.parse(at));
  }

  /** Waits for the time of a callback, or until near it. Nobody does anything until then. @param at ISO instant. */
  untilDue(at: string): Promise<void> {
    return restUntil(this.stage, Date.parse(at));
  }

  /** Somebody rings a live queue. */
  callIn(number: string, inboundNumber = supportNumber): void {
    this.phone(number).call(inboundNumber);
  }

  /** Waits until the agent's softphone rings. */
  offered(agent = agentName): Promise<void> {
    return this.until(`a call is offered to ${agent}`, () => this.desk(agent).view().contact?.ringing === true, agent);
  }

  connected(agent = agentName): Promise<void> {
    return this.until(`${agent} and the customer talk`, () => this.desk(agent).view().contact?.state === 'CONNECTED', agent);
  }

  /** The agent accepts the ringing call, talks, hangs up and finishes the wrap-up. */
  async handle(talkSeconds: number, agent = agentName): Promise<void> {
    await this.answer(agent);
    await this.pass(talkSeconds);
    await this.finish(agent);
  }

  /** The agent accepts the ringing call, and waits until the customer is on the line. */
  async answer(agent = agentName): Promise<void> {
    await this.offered(agent);
    await this.pass(2);
    this.desk(agent).accept();
    await this.connected(agent);
  }

  /** The agent hangs up, and finishes the wrap-up. */
  async finish(agent = agentName): Promise<void> {
    this.desk(agent).hangUp();
    await this.pass(1);
    this.desk(agent).clear();
  }

  async until(what: string, condition: () => boolean, agent = agentName): Promise<void> {
    const came = await this.stage.emulator.time.runUntil(condition, patienceSeconds * 1000);
    if (!came) throw new Error(`In ${patienceSeconds} seconds it did not come about that ${what}. The desk of ${agent} shows ${JSON.stringify(this.desk(agent).view())}.`);
  }
}
