import type { ContactCentre } from '../../emulator/connect/contact-centre';
import type { OpenRange } from '../../emulator/connect/model';

export interface Closing {
  /** First and last local date, both included. */
  from: string;
  till: string;
  /** When it is open all the same. Default: never. */
  except?: OpenRange[];
}

/** What an operator does for a holiday or in an emergency: an override closes the queue, and all that have its hours. */
export function closeQueue(centre: ContactCentre, queueArn: string, { from, till, except = [] }: Closing): void {
  const { hoursOfOperationId } = centre.describeQueue(queueArn);
  centre.createHoursOverride(hoursOfOperationId, { name: `Closed ${from}`, effectiveFrom: from, effectiveTill: till, ranges: except });
}
