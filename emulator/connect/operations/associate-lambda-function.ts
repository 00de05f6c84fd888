import type { AssociateLambdaFunctionRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const associateLambdaFunction =
  (centre: Pick<ContactCentre, 'associateFunction'>): Operation<AssociateLambdaFunctionRequest, void> =>
  (input) => {
    centre.associateFunction(input.FunctionArn!);
  };
