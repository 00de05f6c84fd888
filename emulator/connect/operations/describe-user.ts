import type { DescribeUserRequest, DescribeUserResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { userAnswer } from './user-answer';

export const describeUser =
  (centre: Pick<ContactCentre, 'describeUser'>): Operation<DescribeUserRequest, DescribeUserResponse> =>
  (input) => ({ User: userAnswer(centre.describeUser(input.UserId!)) });
