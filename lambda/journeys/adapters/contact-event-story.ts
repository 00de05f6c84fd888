import { type ContactEvent, newsOf, text, withLowerNames } from '../../callbacks/adapters/contact-event';
import type { ContactStory } from '../domain/contact-story';

/** What one contact event tells of its contact: no number of the customer. An event tells everything that was there before it. */
export function storyOfEvent(event: ContactEvent): ContactStory | undefined {
  const news = newsOf(event);
  if (!news) return undefined;
  const { facts, rootContactId, queueId } = news;
  const detail = withLowerNames(event.detail);
  const texts = {
    channel: text(detail.channel)?.toUpperCase(),
    method: text(detail.initiationmethod),
    ...(rootContactId !== facts.contactId && { rootContactId }),
    ...{ previousContactId: text(detail.previouscontactid), relatedContactId: text(detail.relatedcontactid), queueId },
    ourNumber: text(withLowerNames(detail.tags)['aws:connect:systemendpoint']) ?? text(withLowerNames(detail.systemendpoint).address),
  };
  return { ...facts, ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)) };
}
