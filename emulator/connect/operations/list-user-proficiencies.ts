import type { ListUserProficienciesRequest, ListUserProficienciesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listUserProficiencies =
  (centre: Pick<ContactCentre, 'describeUser'>): Operation<ListUserProficienciesRequest, ListUserProficienciesResponse> =>
  (input) => {
    const { page, nextToken } = pageOf(centre.describeUser(input.UserId!).proficiencies, input, 100);
    const list = page.map(({ name, value, level }) => ({ AttributeName: name, AttributeValue: value, Level: level }));
    return { UserProficiencyList: list, NextToken: nextToken };
  };
