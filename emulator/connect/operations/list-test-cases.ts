import type { ListTestCasesRequest, ListTestCasesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';
import { testCaseAnswer, versionOf, type TestCasePlace } from './test-case-answer';

export const listTestCases =
  (centre: Pick<ContactCentre, 'listTestCases'> & TestCasePlace): Operation<ListTestCasesRequest, ListTestCasesResponse> =>
  (input) => {
    const { page, nextToken } = pageOf(centre.listTestCases(), input);
    const summaries = page.map((testCase) => {
      const { Id, Arn, Name, Status, LastModifiedTime, LastModifiedRegion } = testCaseAnswer(testCase, versionOf(testCase)!, centre);
      return { Id, Arn, Name, Status, LastModifiedTime, LastModifiedRegion };
    });
    return { TestCaseSummaryList: summaries, NextToken: nextToken };
  };
