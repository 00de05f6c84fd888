import { ConsoleRefusal } from '../console-refusal';
import type { ShownView } from '../flow-runner/host';
import { CustomerInput } from '../telephony/customer-input';
import type { CustomerLeg, FarEnd } from '../telephony/customer-leg';

export interface ChatMessage {
  /** ISO instant. */
  at: string;
  from: 'SYSTEM' | 'CUSTOMER';
  text: string;
}

/** A view in the window, until the customer chooses one of its actions. */
export interface ChatScreen {
  view: ShownView;
  choose(action: string, output: Record<string, unknown>): void;
}

/** The chat window of one customer: what stands in it, and what they do there. */
export class ChatWindow implements CustomerLeg {
  readonly input = new CustomerInput();
  readonly messages: ChatMessage[] = [];
  screen: ChatScreen | undefined;
  over = false;
  private farEnd: FarEnd | undefined;
  /** The contact that the chat is in now: a transfer to another queue makes a new one. */
  contactId: string | undefined;

  constructor(
    private readonly clock: { iso(): string },
    private readonly record: (what: string, contactId: string | undefined, detail: Record<string, unknown>) => void,
  ) {}

  hear(text: string): void {
    if (!this.over) this.add('SYSTEM', text);
  }

  attach(contactId: string, farEnd: FarEnd): void {
    this.contactId = contactId;
    this.farEnd = farEnd;
    if (this.over) farEnd.hangsUp();
  }

  drop(): void {
    this.over = true;
  }

  say(text: string): void {
    this.refuseWhenOver('write');
    this.add('CUSTOMER', text);
    this.input.say(text);
  }

  /** @throws ConsoleRefusal when no view is shown */
  choose(action: string, output: Record<string, unknown>): void {
    this.refuseWhenOver('choose');
    if (!this.screen) throw new ConsoleRefusal(`There is no view in the chat; the customer cannot choose ${action}.`);
    this.screen.choose(action, output);
  }

  leave(): void {
    this.refuseWhenOver('leave');
    this.over = true;
    this.record('LEFT', this.contactId, {});
    this.farEnd?.hangsUp();
  }

  private add(from: ChatMessage['from'], text: string): void {
    this.messages.push({ at: this.clock.iso(), from, text });
    this.record(from === 'SYSTEM' ? 'SHOWN' : 'WROTE', this.contactId, { text });
  }

  private refuseWhenOver(act: string): void {
    if (this.over) throw new ConsoleRefusal(`The chat is over; the customer cannot ${act}.`);
  }
}
