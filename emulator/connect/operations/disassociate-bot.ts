import type { DisassociateBotRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { botNamed } from './bot-reference';
import type { Operation } from './operation';

export const disassociateBot =
  (centre: Pick<ContactCentre, 'disassociateBot'>): Operation<DisassociateBotRequest, void> =>
  (input) => {
    centre.disassociateBot(botNamed(input));
  };
