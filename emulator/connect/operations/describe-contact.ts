import type { DescribeContactRequest, DescribeContactResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { contactAnswer } from './contact-answer';
import type { Operation } from './operation';

export const describeContact =
  (centre: Pick<ContactCentre, 'describeContact' | 'store'>): Operation<DescribeContactRequest, DescribeContactResponse> =>
  (input) => ({ Contact: contactAnswer(centre.describeContact(input.ContactId!), centre.store.instance.arn) });
