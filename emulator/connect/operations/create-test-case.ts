import type { CreateTestCaseRequest, CreateTestCaseResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { testCaseInput } from './test-case-input';

export const createTestCase =
  (centre: Pick<ContactCentre, 'createTestCase'>): Operation<CreateTestCaseRequest, CreateTestCaseResponse> =>
  (input) => {
    const made = centre.createTestCase({ ...testCaseInput(input), name: input.Name!, content: input.Content!, tags: input.Tags });
    return { TestCaseId: made.id, TestCaseArn: made.arn };
  };
