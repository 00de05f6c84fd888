import type { DescribeContactRequest, DescribeContactResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { answerPlace, contactAnswer } from './contact-answer';
import type { Operation } from './operation';

export const describeContact =
  (centre: Pick<ContactCentre, 'clock' | 'describeContact' | 'store' | 'switches'>): Operation<DescribeContactRequest, DescribeContactResponse> =>
  (input) => ({ Contact: contactAnswer(centre.describeContact(input.ContactId!), answerPlace(centre)) });
