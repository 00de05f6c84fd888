import { inboundFlow } from '../../instance/inbound-flow';
import { greeting } from '../../instance/seed-instance';
import type { Stage } from '../../stage';

/** Makes Support's inbound flow say which language a caller speaks, by their number. A flow designer asks the caller, or a CRM. */
export function nameLanguageInSupport({ emulator, instance, stack }: Stage, languages: Readonly<Record<string, string>>): void {
  const { centre } = emulator.connect;
  const flow = inboundFlow(instance.supportQueue.arn, greeting('support'), stack.outputs.CallbackOfferFlow);
  const named = Object.values(languages).map((language) => ({
    Identifier: `speaks-${language}`,
    Type: 'UpdateContactAttributes',
    Parameters: { Attributes: { dialback_language: language }, TargetContact: 'Current' },
    Transitions: { NextAction: flow.StartAction, Errors: [{ NextAction: flow.StartAction, ErrorType: 'NoMatchingError' }] },
  }));
  const whoCalls = {
    Identifier: 'who-calls',
    Type: 'Compare',
    Parameters: { ComparisonValue: '$.CustomerEndpoint.Address' },
    Transitions: {
      NextAction: flow.StartAction,
      Errors: [{ NextAction: flow.StartAction, ErrorType: 'NoMatchingCondition' }],
      Conditions: Object.entries(languages).map(([number, language]) => ({ NextAction: `speaks-${language}`, Condition: { Operator: 'Equals', Operands: [number] } })),
    },
  };
  const content = JSON.stringify({ ...flow, StartAction: whoCalls.Identifier, Actions: [whoCalls, ...named, ...flow.Actions] });
  const { id } = centre.createFlow({ name: 'Support inbound, in the language of the caller', type: 'CONTACT_FLOW', content });
  centre.associateNumberFlow(instance.supportNumberArn, id);
}
