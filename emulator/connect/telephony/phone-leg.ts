import type { CustomerLeg, FarEnd } from './customer-leg';
import type { CustomerInput } from './customer-input';

/** One call of an outside phone. It ends once, whoever hangs up first. */
export class PhoneLeg implements CustomerLeg {
  contactId: string | undefined;
  private farEnd: FarEnd | undefined;
  private over = false;

  constructor(
    readonly number: string,
    readonly input: CustomerInput,
    private readonly phone: { hear(text: string, contactId: string | undefined): void; ended(contactId: string | undefined, by: 'phone' | 'centre'): void },
  ) {}

  hear(text: string): void {
    if (!this.over) this.phone.hear(text, this.contactId);
  }

  attach(contactId: string, farEnd: FarEnd): void {
    this.contactId = contactId;
    this.farEnd = farEnd;
    if (this.over) farEnd.hangsUp();
  }

  drop(): void {
    this.end('centre');
  }

  farEndHangsUp(): void {
    if (this.end('phone')) this.farEnd?.hangsUp();
  }

  farEndSays(words: string): void {
    this.farEnd?.says(words);
  }

  private end(by: 'phone' | 'centre'): boolean {
    if (this.over) return false;
    this.over = true;
    this.phone.ended(this.contactId, by);
    return true;
  }
}
