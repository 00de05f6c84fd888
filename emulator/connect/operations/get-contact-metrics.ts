import type { ContactMetricResult, GetContactMetricsRequest, GetContactMetricsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** Only while the contact waits in a queue (amazon-connect.md 3.5). A metric that nobody could tell is left out. */
export const getContactMetrics =
  (centre: Pick<ContactCentre, 'contactMetrics' | 'describeContact'>): Operation<GetContactMetricsRequest, GetContactMetricsResponse> =>
  (input) => {
    const { positionInQueue, estimatedWaitSeconds } = centre.contactMetrics(input.ContactId!);
    const values = { POSITION_IN_QUEUE: positionInQueue, ESTIMATED_WAIT_TIME: estimatedWaitSeconds };
    const results = input.Metrics!.flatMap(({ Name }): ContactMetricResult[] => {
      const value = values[Name!];
      return value === undefined ? [] : [{ Name, Value: { Number: value } }];
    });
    const { id, arn } = centre.describeContact(input.ContactId!);
    return { MetricResults: results, Id: id, Arn: arn };
  };
