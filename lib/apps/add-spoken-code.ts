import type { Construct } from 'constructs';
import type { Foundation } from '../callbacks/foundation';
import { ContactFlow } from '../connect/contact-flow';
import { wordingsOf } from '../wording/wordings';

/** Adds the flow of the calls that speak codes, unless the settings want none. */
export function addSpokenCode(scope: Construct, { instance, settings }: Foundation): ContactFlow | undefined {
  if (!settings.numberCheck.calls) return undefined;
  return new ContactFlow(scope, 'spoken-code', {
    instance,
    withTests: settings.flowTests,
    type: 'CONTACT_FLOW',
    wordings: wordingsOf(settings),
    description: 'Speaks the code by which a customer of an app shows that a number is theirs. Started by Dialback; use it nowhere else.',
  });
}
