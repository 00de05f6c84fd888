import type { ListUsersRequest, ListUsersResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listUsers =
  (centre: Pick<ContactCentre, 'listUsers'>): Operation<ListUsersRequest, ListUsersResponse> =>
  (input) => {
    const { page, nextToken } = pageOf(centre.listUsers(), input);
    return { UserSummaryList: page.map(({ id, arn, username }) => ({ Id: id, Arn: arn, Username: username })), NextToken: nextToken };
  };
