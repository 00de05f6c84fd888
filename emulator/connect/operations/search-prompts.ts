import type { SearchPromptsRequest, SearchPromptsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { search, usualFields } from './search-resources';

export const searchPrompts =
  (centre: Pick<ContactCentre, 'listPrompts'>): Operation<SearchPromptsRequest, SearchPromptsResponse> =>
  (input) => {
    const { page, nextToken, total } = search({ things: centre.listPrompts(), fields: usualFields, tags: ({ tags }) => tags }, input);
    return { Prompts: page.map((prompt) => ({ PromptARN: prompt.arn, PromptId: prompt.id, Name: prompt.name, Description: prompt.description, Tags: prompt.tags })), NextToken: nextToken, ApproximateTotalCount: total };
  };
