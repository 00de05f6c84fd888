import { CustomerInput } from '../telephony/customer-input';
import type { CustomerLeg, FarEnd } from '../telephony/customer-leg';

/** The customer of a test: at the phone or in a chat, and doing only what the test tells them. */
export interface TestCustomer {
  press(digits: string): void;
  say(words: string): void;
  hangUp(): void;
}

/** A caller that nobody sees: no number is dialled, and no phone rings. */
export class SimulatedCaller implements CustomerLeg, TestCustomer {
  readonly input = new CustomerInput();
  private farEnd: FarEnd | undefined;
  private over = false;

  /** What is played is observed where it is played, with its length. */
  hear(): void {}

  attach(_contactId: string, farEnd: FarEnd): void {
    this.farEnd = farEnd;
    if (this.over) farEnd.hangsUp();
  }

  drop(): void {
    this.over = true;
  }

  press(digits: string): void {
    if (!this.over) this.input.press(digits);
  }

  say(words: string): void {
    if (this.over) return;
    this.input.say(words);
    this.farEnd?.says(words);
  }

  hangUp(): void {
    if (this.over) return;
    this.over = true;
    this.farEnd?.hangsUp();
  }
}
