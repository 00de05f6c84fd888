import type { ContactCentre } from '../../emulator/connect/contact-centre';
import type { OpenRange } from '../../emulator/connect/model';

export interface Closing {
  /** First and last local date. Both are included. */
  from: string;
  till: string;
  /** Times at which it is open all the same. Default: none. */
  except?: OpenRange[];
}

/** Closes the queue, and all queues with its hours, by an override. An operator does this for a holiday or in an emergency. */
export function closeQueue(centre: ContactCentre, queueArn: string, { from, till, except = [] }: Closing): void {
  const { hoursOfOperationId } = centre.describeQueue(queueArn);
  centre.createHoursOverride(hoursOfOperationId, { name: `Closed ${from}`, effectiveFrom: from, effectiveTill: till, ranges: except });
}
