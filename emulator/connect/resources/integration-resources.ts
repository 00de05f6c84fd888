import type { CentreContext } from '../centre-context';
import { ConnectRefusal } from '../connect-refusal';
import { arnOf } from './arns';
import { findResource } from './find-resource';
import type { IntegrationActions } from './integration-actions';

/** Kept as records: what is linked is not emulated, nor asked whether it exists. */
export function integrationResources(ctx: CentreContext): IntegrationActions {
  const { instance, integrationAssociations } = ctx.store;
  return {
    createIntegrationAssociation(request) {
      for (const { type, integrationArn } of integrationAssociations.values()) {
        if (type === request.type && integrationArn === request.integrationArn) {
          throw new ConnectRefusal('DuplicateResourceException', `${integrationArn} is associated with this instance already, as ${type}.`);
        }
      }
      const id = ctx.random.uuid();
      const created = { ...request, id, arn: arnOf(instance, 'integration-association', id) };
      integrationAssociations.set(id, created);
      return created;
    },
    listIntegrationAssociations: () => [...integrationAssociations.values()],
    deleteIntegrationAssociation(id) {
      findResource(integrationAssociations, id, 'integration association');
      integrationAssociations.delete(id);
    },
  };
}
