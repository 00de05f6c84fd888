import type { DescribeRoutingProfileRequest, DescribeRoutingProfileResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { routingProfileAnswer } from './routing-profile-answer';

export const describeRoutingProfile =
  (centre: Pick<ContactCentre, 'describeRoutingProfile' | 'listUsers' | 'store'>): Operation<DescribeRoutingProfileRequest, DescribeRoutingProfileResponse> =>
  (input) => ({ RoutingProfile: routingProfileAnswer(centre, centre.describeRoutingProfile(input.RoutingProfileId!)) });
