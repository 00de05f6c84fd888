import type { DescribeTestCaseRequest, DescribeTestCaseResponse } from '@aws-sdk/client-connect';
import { notFound } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { testCaseAnswer, versionOf, type TestCasePlace } from './test-case-answer';

export const describeTestCase =
  (centre: Pick<ContactCentre, 'describeTestCase'> & TestCasePlace): Operation<DescribeTestCaseRequest, DescribeTestCaseResponse> =>
  (input) => {
    const testCase = centre.describeTestCase(input.TestCaseId!);
    const shown = versionOf(testCase, input.Status);
    if (!shown) throw notFound(`A version with the status ${input.Status} of the test case`, testCase.id);
    return { TestCase: testCaseAnswer(testCase, shown, centre) };
  };
