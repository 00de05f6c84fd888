import type { GetTestCaseExecutionSummaryRequest, GetTestCaseExecutionSummaryResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { testTime } from './test-case-answer';

export const getTestCaseExecutionSummary =
  (centre: Pick<ContactCentre, 'describeTestExecution' | 'switches'>): Operation<GetTestCaseExecutionSummaryRequest, GetTestCaseExecutionSummaryResponse> =>
  (input) => {
    const { startedAt, endedAt, status, observations } = centre.describeTestExecution(input.TestCaseId!, input.TestCaseExecutionId!);
    return {
      StartTime: testTime(startedAt, centre),
      EndTime: endedAt === undefined ? undefined : testTime(endedAt, centre),
      Status: status,
      ObservationSummary: { TotalObservations: observations.total, ObservationsPassed: observations.passed, ObservationsFailed: observations.failed },
    };
  };
