import { Duration } from 'aws-cdk-lib';
import { type EventBus, Match } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { Foundation } from '../callbacks/foundation';
import { FailureQueue } from '../function/failure-queue';
import { addWebhook } from '../function/webhook';
import type { CheckedSettings } from '../settings/settings';

/** Tells the operator's own servers of events, as long as EventBridge tries: a day. */
export function addEventWebhooks(scope: Construct, webhooks: CheckedSettings['events']['webhooks'], { bus, alarmTopic }: { bus: EventBus } & Pick<Foundation, 'alarmTopic'>): void {
  if (webhooks.length === 0) return;
  const place = new Construct(scope, 'EventWebhooks');
  const undelivered = new FailureQueue(place, 'Undelivered', {
    impact: 'A webhook did not take some events for a day: that server misses what happened to those callbacks, voicemails or announced calls.',
    lookAt: 'the messages in the queue, whose attributes say which webhook and what it answered (docs/events/webhooks.md says how they are sent again).',
    topic: alarmTopic,
  });
  for (const { about, ...webhook } of webhooks) {
    addWebhook(place, webhook, {
      bus,
      pattern: { source: ['dialback'], detailType: about.flatMap((subject) => Match.prefix(`dialback.${subject}.`)) },
      what: 'Events',
      undelivered,
      maxEventAge: Duration.hours(24),
      retryAttempts: 185,
    });
  }
}
