import type { StartTestCaseExecutionRequest, StartTestCaseExecutionResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** TestCaseId is answered as the whole ARN [S]. */
export const startTestCaseExecution =
  (centre: Pick<ContactCentre, 'startTestExecution'>): Operation<StartTestCaseExecutionRequest, StartTestCaseExecutionResponse> =>
  (input) => {
    const { id, testCase, status } = centre.startTestExecution(input.TestCaseId!);
    return { TestCaseExecutionId: id, TestCaseId: testCase.arn, Status: status };
  };
