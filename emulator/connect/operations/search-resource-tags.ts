import type { SearchResourceTagsRequest, SearchResourceTagsResponse, StringComparisonType, TagSearchCondition } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { InstanceStore } from '../instance-store';
import type { Operation } from './operation';
import { pageOf } from './pages';
import { textMatches } from './search-resources';

type Tags = Record<string, string>;
/** The types of resources by the names that the API reference gives; security profiles and prompts have no tags of their own here. */
const tagsByType: Record<string, (store: InstanceStore) => Tags[]> = {
  'agent': ({ users }) => tagsIn(users),
  'agent-state': ({ statuses }) => tagsIn(statuses),
  'routing-profile': ({ routingProfiles }) => tagsIn(routingProfiles),
  'standard-queue': ({ queues }) => tagsIn(queues),
  'security-profile': () => [],
  'operating-hours': ({ hours }) => tagsIn(hours),
  'prompt': ({ prompts }) => tagsIn(prompts),
  'contact-flow': ({ flows }) => tagsIn(flows),
  'flow-module': ({ modules }) => tagsIn(modules),
  'transfer-destination': ({ quickConnects }) => tagsIn(quickConnects),
};

/** Each pair of key and value once, whatever has it. */
export const searchResourceTags =
  ({ store }: Pick<ContactCentre, 'store'>): Operation<SearchResourceTagsRequest, SearchResourceTagsResponse> =>
  ({ ResourceTypes = [], SearchCriteria: { TagSearchCondition: condition = {} } = {}, ...input }) => {
    const unknown = ResourceTypes.find((type) => !Object.hasOwn(tagsByType, type));
    if (unknown !== undefined) throw new ConnectError('InvalidParameterException', `ResourceTypes has "${unknown}". It takes ${Object.keys(tagsByType).join(', ')}.`);
    const types = ResourceTypes.length > 0 ? ResourceTypes : Object.keys(tagsByType);
    const pairs = types.flatMap((type) => tagsByType[type]!(store)).flatMap((tags) => Object.entries(tags));
    const once = new Map(pairs.filter((pair) => meets(pair, condition)).map(([key, value]) => [JSON.stringify([key, value]), { key, value }]));
    const { page, nextToken } = pageOf([...once.values()], input, 100);
    return { Tags: page, NextToken: nextToken };
  };

function tagsIn(resources: ReadonlyMap<string, { tags: Tags }>): Tags[] {
  return [...resources.values()].map(({ tags }) => tags);
}

function meets([key, value]: [string, string], { tagKey, tagKeyComparisonType, tagValue, tagValueComparisonType }: TagSearchCondition): boolean {
  const holds = (given: string, wanted: string | undefined, how: StringComparisonType | undefined) => wanted === undefined || textMatches(given, wanted, how);
  return holds(key, tagKey, tagKeyComparisonType) && holds(value, tagValue, tagValueComparisonType);
}
