import type { CustomerLeg, FarEnd } from './customer-leg';
import { CustomerInput } from './customer-input';

/** A call between two numbers of the instance: two contacts, each the customer of the other; both end together. */
export function connectInternally(callingNumber: string, calledNumber: string): { callerSees: CustomerLeg; calledSees: CustomerLeg } {
  const callerSees = new CircuitEnd(calledNumber);
  const calledSees = new CircuitEnd(callingNumber);
  callerSees.other = calledSees;
  calledSees.other = callerSees;
  return { callerSees, calledSees };
}

class CircuitEnd implements CustomerLeg {
  readonly input = new CustomerInput();
  other: CircuitEnd | undefined;
  private farEnd: FarEnd | undefined;
  private over = false;

  constructor(readonly number: string) {}

  /** Nobody listens at the other end but another flow. */
  hear(): void {}

  attach(_contactId: string, farEnd: FarEnd): void {
    this.farEnd = farEnd;
    if (this.over) farEnd.hangsUp();
  }

  drop(): void {
    if (this.over) return;
    this.over = true;
    this.other?.farEndHungUp();
  }

  private farEndHungUp(): void {
    if (this.over) return;
    this.over = true;
    this.farEnd?.hangsUp();
  }
}
