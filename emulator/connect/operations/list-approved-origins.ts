import type { ListApprovedOriginsRequest, ListApprovedOriginsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listApprovedOrigins =
  (centre: Pick<ContactCentre, 'store'>): Operation<ListApprovedOriginsRequest, ListApprovedOriginsResponse> =>
  (input) => {
    const { page, nextToken } = pageOf([...centre.store.instance.approvedOrigins], input, 25);
    return { Origins: page, NextToken: nextToken };
  };
