import type { DisassociateLambdaFunctionRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const disassociateLambdaFunction =
  (centre: Pick<ContactCentre, 'disassociateFunction'>): Operation<DisassociateLambdaFunctionRequest, void> =>
  (input) => {
    centre.disassociateFunction(input.FunctionArn!);
  };
