import type { ListTestCaseExecutionsRequest, ListTestCaseExecutionsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { lastOf } from '../instance-store';
import type { Operation } from './operation';
import { pageOf } from './pages';
import { testTime } from './test-case-answer';

/** StartTime and EndTime bound the start of the execution, in epoch milliseconds. */
export const listTestCaseExecutions =
  (centre: Pick<ContactCentre, 'listTestExecutions' | 'switches'>): Operation<ListTestCaseExecutionsRequest, ListTestCaseExecutionsResponse> =>
  (input) => {
    const found = centre.listTestExecutions().filter(
      ({ testCase, status, startedAt }) =>
        (input.TestCaseId === undefined || testCase.id === lastOf(input.TestCaseId)) &&
        (input.TestCaseName === undefined || testCase.name === input.TestCaseName) &&
        (input.Status === undefined || status === input.Status) &&
        (input.StartTime === undefined || startedAt >= input.StartTime) &&
        (input.EndTime === undefined || startedAt <= input.EndTime),
    );
    const { page, nextToken } = pageOf(found, input, 100);
    const executions = page.map(({ id, testCase, status, startedAt, endedAt }) => ({
      StartTime: testTime(startedAt, centre),
      EndTime: endedAt === undefined ? undefined : testTime(endedAt, centre),
      TestCaseExecutionId: id,
      TestCaseId: testCase.id,
      TestCaseExecutionStatus: status,
      Tags: testCase.tags,
    }));
    return { TestCaseExecutions: executions, NextToken: nextToken };
  };
