import type { IntegrationAssociation } from '../model';

/** Other services that the instance is linked with. Functions are not among them: flows' functions have operations of their own. */
export interface IntegrationActions {
  /** DuplicateResourceException when the instance has one of this type with this ARN. */
  createIntegrationAssociation(request: Omit<IntegrationAssociation, 'id' | 'arn'>): IntegrationAssociation;
  listIntegrationAssociations(): IntegrationAssociation[];
  deleteIntegrationAssociation(id: string): void;
}
