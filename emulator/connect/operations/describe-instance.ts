import type { DescribeInstanceRequest, DescribeInstanceResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { instanceAnswer } from './instance-answer';
import type { Operation } from './operation';

export const describeInstance =
  (centre: Pick<ContactCentre, 'store'>): Operation<DescribeInstanceRequest, DescribeInstanceResponse> =>
  () => ({ Instance: { ...instanceAnswer(centre.store.instance), Tags: centre.store.instance.tags } });
