import type { ListLambdaFunctionsRequest, ListLambdaFunctionsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listLambdaFunctions =
  (centre: Pick<ContactCentre, 'listFunctions'>): Operation<ListLambdaFunctionsRequest, ListLambdaFunctionsResponse> =>
  (input) => {
    const { page, nextToken } = pageOf(centre.listFunctions(), input, 25);
    return { LambdaFunctions: page, NextToken: nextToken };
  };
