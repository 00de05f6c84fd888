import type { IntegrationAssociationSummary, ListIntegrationAssociationsRequest, ListIntegrationAssociationsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { IntegrationAssociation } from '../model';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listIntegrationAssociations =
  (centre: Pick<ContactCentre, 'listIntegrationAssociations' | 'store'>): Operation<ListIntegrationAssociationsRequest, ListIntegrationAssociationsResponse> =>
  (input) => {
    const { IntegrationType = '', IntegrationArn = '' } = input;
    const wanted = centre.listIntegrationAssociations().filter(({ type, integrationArn }) => {
      return (!IntegrationType || type === IntegrationType) && (!IntegrationArn || integrationArn === IntegrationArn);
    });
    const { page, nextToken } = pageOf(wanted, input, 100);
    return { IntegrationAssociationSummaryList: page.map((each) => summaryOf(each, centre.store.instance.id)), NextToken: nextToken };
  };

function summaryOf({ id, arn, type, integrationArn, source }: IntegrationAssociation, instanceId: string): IntegrationAssociationSummary {
  return {
    IntegrationAssociationId: id,
    IntegrationAssociationArn: arn,
    InstanceId: instanceId,
    IntegrationType: type,
    IntegrationArn: integrationArn,
    SourceApplicationUrl: source.applicationUrl,
    SourceApplicationName: source.applicationName,
    SourceType: source.type,
  };
}
