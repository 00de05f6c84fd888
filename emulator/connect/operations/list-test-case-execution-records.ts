import type { ListTestCaseExecutionRecordsRequest, ListTestCaseExecutionRecordsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';
import { testTime } from './test-case-answer';

export const listTestCaseExecutionRecords =
  (centre: Pick<ContactCentre, 'describeTestExecution' | 'switches'>): Operation<ListTestCaseExecutionRecordsRequest, ListTestCaseExecutionRecordsResponse> =>
  (input) => {
    const { records } = centre.describeTestExecution(input.TestCaseId!, input.TestCaseExecutionId!);
    const { page, nextToken } = pageOf(records.filter(({ status }) => input.Status === undefined || status === input.Status), input, 100);
    const answers = page.map(({ observationId, status, at, record }) => ({ ObservationId: observationId, Status: status, Timestamp: testTime(at, centre), Record: JSON.stringify(record) }));
    return { ExecutionRecords: answers, NextToken: nextToken };
  };
