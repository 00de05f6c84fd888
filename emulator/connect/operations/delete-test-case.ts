import type { DeleteTestCaseRequest, DeleteTestCaseResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const deleteTestCase =
  (centre: Pick<ContactCentre, 'deleteTestCase'>): Operation<DeleteTestCaseRequest, DeleteTestCaseResponse> =>
  (input) => {
    centre.deleteTestCase(input.TestCaseId!);
    return {};
  };
