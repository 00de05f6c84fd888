import type { DescribeQuickConnectRequest, DescribeQuickConnectResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { quickConnectAnswer } from './quick-connect-answer';

export const describeQuickConnect =
  (centre: Pick<ContactCentre, 'describeQuickConnect'>): Operation<DescribeQuickConnectRequest, DescribeQuickConnectResponse> =>
  (input) => ({ QuickConnect: quickConnectAnswer(centre.describeQuickConnect(input.QuickConnectId!)) });
