import type { DescribeContactRequest, DescribeContactResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { contactAnswer } from './contact-answer';
import type { Operation } from './operation';

export const describeContact =
  (centre: Pick<ContactCentre, 'clock' | 'describeContact' | 'store'>): Operation<DescribeContactRequest, DescribeContactResponse> =>
  (input) => {
    const place = { instanceArn: centre.store.instance.arn, now: centre.clock.now() };
    return { Contact: contactAnswer(centre.describeContact(input.ContactId!), place) };
  };
