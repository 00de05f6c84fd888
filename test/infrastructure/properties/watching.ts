import { ofType } from '../synthesize';
import { referencesIn, type Property } from './property';

/** The first sentence says who is hurt: agents, customers, callers, callbacks, clicks or a deploy. */
export const saysWhoIsHurt: Property = (template) =>
  ofType(template, 'AWS::CloudWatch::Alarm').flatMap(([id, { Properties }]) => {
    const description = String(Properties['AlarmDescription'] ?? '');
    const hurt = /\b(agents?|customers?|clicks?|callbacks?)\b/i.test(description);
    return hurt && description.includes('Look at: ') ? [] : [`${id} says "${description}"`];
  });

/** The queue itself, or, if a function reads it, the queue for messages that the function could not handle. */
export const isWatched: Property = (template) => {
  const watched = new Set(ofType(template, 'AWS::CloudWatch::Alarm').flatMap(([, alarm]) => referencesIn(alarm.Properties['Dimensions'])));
  return ofType(template, 'AWS::SQS::Queue').flatMap(([id, { Properties }]) =>
    [id, ...referencesIn(Properties['RedrivePolicy'])].some((queue) => watched.has(queue)) ? [] : [`nobody notices what lies in ${id}`],
  );
};

export const keepsUndeliveredEvents: Property = (template) =>
  ofType(template, 'AWS::Events::Rule')
    .filter(([, rule]) => rule.Properties['EventPattern'])
    .flatMap(([id, rule]) =>
      (rule.Properties['Targets'] as { DeadLetterConfig?: unknown }[]).flatMap((target) => (target.DeadLetterConfig ? [] : [`${id} drops events it cannot deliver`])),
    );

export const tellsSomebody: Property = (template) =>
  ofType(template, 'AWS::CloudWatch::Alarm').flatMap(([id, { Properties }]) => (Properties['AlarmActions'] ? [] : [`${id} tells nobody`]));
