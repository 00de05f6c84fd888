import type { SearchTestCasesRequest, SearchTestCasesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { search, usualFields } from './search-resources';
import { testCaseAnswer, versionOf, type TestCasePlace } from './test-case-answer';

/** By name. Whether the description may be searched too is documented nowhere. */
export const searchTestCases =
  (centre: Pick<ContactCentre, 'listTestCases'> & TestCasePlace): Operation<SearchTestCasesRequest, SearchTestCasesResponse> =>
  (input) => {
    const things = centre.listTestCases().map((testCase) => ({ ...testCase, answer: testCaseAnswer(testCase, versionOf(testCase)!, centre) }));
    type Thing = (typeof things)[number];
    const byDescription = { description: ({ answer }: Thing) => [answer.Description ?? ''] };
    const fields = { name: usualFields.name, ...(centre.switches.testSearchByDescription === 'accepted' && byDescription) };
    const conditions = { StatusCondition: ({ answer }: Thing) => answer.Status! };
    const { page, nextToken, total } = search<Thing>({ things, fields, conditions, tags: ({ tags }) => tags }, input);
    return { TestCases: page.map(({ answer }) => answer), NextToken: nextToken, ApproximateTotalCount: total };
  };
