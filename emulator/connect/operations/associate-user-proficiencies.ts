import type { AssociateUserProficienciesRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const associateUserProficiencies =
  (centre: Pick<ContactCentre, 'associateProficiencies'>): Operation<AssociateUserProficienciesRequest, void> =>
  (input) => {
    const given = input.UserProficiencies!.map(({ AttributeName, AttributeValue, Level }) => ({ name: AttributeName!, value: AttributeValue!, level: Level! }));
    centre.associateProficiencies(input.UserId!, given);
  };
