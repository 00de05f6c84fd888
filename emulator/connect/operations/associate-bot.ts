import type { AssociateBotRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { botNamed } from './bot-reference';
import type { Operation } from './operation';

export const associateBot =
  (centre: Pick<ContactCentre, 'associateBot'>): Operation<AssociateBotRequest, void> =>
  (input) => {
    centre.associateBot(botNamed(input));
  };
