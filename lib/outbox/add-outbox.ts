import { CfnOutput } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { Foundation } from '../callbacks/foundation';
import type { DialbackFunction } from '../function/dialback-function';
import { FailureQueue } from '../function/failure-queue';
import { addEventWebhooks } from './add-event-webhooks';
import { createStreamOutbox } from './create-stream-outbox';

/** Adds the stack's event bus, and the function that tells other systems there what happens, if the settings have one. */
export function addOutbox(scope: Construct, foundation: Foundation): { bus?: EventBus; functions: DialbackFunction[] } {
  const { settings, alarmTopic } = foundation;
  if (settings.events.bus === 'none') return { functions: [] };
  const bus = new EventBus(scope, 'Events', { description: 'Dialback: what happens to callbacks, clicks, voicemails and announced calls (docs/events)' });
  new CfnOutput(scope, 'EventBusName', { value: bus.eventBusName, description: 'Event bus that other systems make their rules on (docs/events)' });
  const unpublished = new FailureQueue(scope, 'Unpublished', {
    impact: 'Some events were not published: systems that read them miss what happened to those callbacks, voicemails or announced calls.',
    topic: alarmTopic,
  });
  addEventWebhooks(scope, settings.events.webhooks, { bus, alarmTopic });
  return { bus, functions: [createStreamOutbox(scope, foundation, { bus, unpublished })] };
}
