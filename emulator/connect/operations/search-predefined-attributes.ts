import type { SearchPredefinedAttributesRequest, SearchPredefinedAttributesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { User } from '../model';
import type { Operation } from './operation';
import { search, usualFields } from './search-resources';

/** The names and values of the proficiencies that users have: in Connect each of them is a predefined attribute. */
export const searchPredefinedAttributes =
  (centre: Pick<ContactCentre, 'listUsers'>): Operation<SearchPredefinedAttributesRequest, SearchPredefinedAttributesResponse> =>
  (input) => {
    const { page, nextToken, total } = search({ things: attributesOf(centre.listUsers()), fields: { name: usualFields.name } }, input);
    return { PredefinedAttributes: page.map(({ name, values }) => ({ Name: name, Values: { StringList: [...values] } })), NextToken: nextToken, ApproximateTotalCount: total };
  };

function attributesOf(users: readonly User[]): { name: string; values: Set<string> }[] {
  const values = new Map<string, Set<string>>();
  for (const { name, value } of users.flatMap(({ proficiencies }) => proficiencies)) values.set(name, (values.get(name) ?? new Set()).add(value));
  return [...values].map(([name, known]) => ({ name, values: known }));
}
