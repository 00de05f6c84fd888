import type { UpdateTestCaseRequest, UpdateTestCaseResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { testCaseInput } from './test-case-input';

export const updateTestCase =
  (centre: Pick<ContactCentre, 'updateTestCase'>): Operation<UpdateTestCaseRequest, UpdateTestCaseResponse> =>
  (input) => {
    centre.updateTestCase(input.TestCaseId!, { ...testCaseInput(input), name: input.Name, content: input.Content });
    return {};
  };
