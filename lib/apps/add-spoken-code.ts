import type { Construct } from 'constructs';
import type { Foundation } from '../callbacks/foundation';
import { ContactFlow } from '../connect/contact-flow';

/** Adds the flow of the calls that speak codes, unless the settings want none. */
export function addSpokenCode(scope: Construct, { instance, settings: { numberCheck, language, flowTests } }: Foundation): ContactFlow | undefined {
  if (!numberCheck.calls) return undefined;
  return new ContactFlow(scope, 'spoken-code', {
    instance,
    withTests: flowTests,
    type: 'CONTACT_FLOW',
    language,
    description: 'Speaks the code by which a customer of an app shows that a number is theirs. Started by Dialback; use it nowhere else.',
  });
}
