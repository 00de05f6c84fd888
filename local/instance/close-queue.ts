import type { ContactCentre } from '../../emulator/connect/contact-centre';

/** What an operator does for a holiday: an override closes the queue, and all that have its hours, from the first local date to the last, both included. */
export function closeQueue(centre: ContactCentre, queueArn: string, { from, till }: { from: string; till: string }): void {
  const { hoursOfOperationId } = centre.describeQueue(queueArn);
  centre.createHoursOverride(hoursOfOperationId, { name: `Closed ${from}`, effectiveFrom: from, effectiveTill: till, ranges: [] });
}
