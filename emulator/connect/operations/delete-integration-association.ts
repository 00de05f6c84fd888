import type { DeleteIntegrationAssociationRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const deleteIntegrationAssociation =
  (centre: Pick<ContactCentre, 'deleteIntegrationAssociation'>): Operation<DeleteIntegrationAssociationRequest, void> =>
  (input) => {
    centre.deleteIntegrationAssociation(input.IntegrationAssociationId!);
  };
