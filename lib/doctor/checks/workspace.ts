import { paginateListIntegrationAssociations } from '@aws-sdk/client-connect';
import { type Check, right, wrong } from '../finding';

/** The output of the stack that names the page as an application of Connect's agent workspace. */
const OUTPUT = 'WorkspaceApplication';

/** The page in Connect's agent workspace: that it is an application of the instance. */
export const workspaceCheck: Check = {
  name: 'workspace',
  needs: ['connect:ListIntegrationAssociations'],
  async run({ connect: client, instanceId: InstanceId, stack }) {
    const name = stack?.output(OUTPUT);
    if (name === undefined) return [];
    for await (const { IntegrationAssociationSummaryList: found = [] } of paginateListIntegrationAssociations({ client }, { InstanceId, IntegrationType: 'APPLICATION' })) {
      if (found.length > 0) return [right(`The instance has an application; ${name} is seen by agents whose security profile lets them (Agent applications).`)];
    }
    return [wrong(`${name} is no application of the instance: no agent can open the page in Connect’s workspace.`, 'Deploy again. If it stays so: Connect in the AWS console, Third-party applications, the name of the stack, add the instance.')];
  },
};
