import type { StopTestCaseExecutionRequest, StopTestCaseExecutionResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const stopTestCaseExecution =
  (centre: Pick<ContactCentre, 'stopTestExecution'>): Operation<StopTestCaseExecutionRequest, StopTestCaseExecutionResponse> =>
  (input) => {
    centre.stopTestExecution(input.TestCaseId!, input.TestCaseExecutionId!);
    return {};
  };
