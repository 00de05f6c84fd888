import type { CreateIntegrationAssociationRequest, CreateIntegrationAssociationResponse } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** The reference asks these of the type EVENT alone. */
const ofEvents = ['SourceApplicationUrl', 'SourceApplicationName', 'SourceType'] as const;

export const createIntegrationAssociation =
  (centre: Pick<ContactCentre, 'createIntegrationAssociation'>): Operation<CreateIntegrationAssociationRequest, CreateIntegrationAssociationResponse> =>
  (input) => {
    const missing = input.IntegrationType === 'EVENT' ? ofEvents.filter((member) => input[member] === undefined) : [];
    if (missing.length > 0) throw new ConnectError('InvalidRequestException', `The IntegrationType EVENT needs ${missing.join(', ')} too.`);
    const { id, arn } = centre.createIntegrationAssociation({
      type: input.IntegrationType!,
      integrationArn: input.IntegrationArn!,
      source: { applicationUrl: input.SourceApplicationUrl, applicationName: input.SourceApplicationName, type: input.SourceType },
      tags: { ...input.Tags },
    });
    return { IntegrationAssociationId: id, IntegrationAssociationArn: arn };
  };
