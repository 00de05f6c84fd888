import { CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnApplication } from 'aws-cdk-lib/aws-appintegrations';
import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { ConnectInstance } from '../connect/connect-instance';

/** What the page asks of the workspace: its agent's id, the contact that they have, and the customer's number (administrator guide, "Events and requests"). */
const PERMISSIONS = ['User.Details.View', 'Contact.Details.View', 'Contact.CustomerDetails.View'];

/** What a frame of the workspace may do: run the page, keep its sign-in for the tab, and open the window in which the agent signs in. */
const SANDBOX = ['allow-scripts', 'allow-same-origin', 'allow-forms', 'allow-popups', 'allow-popups-to-escape-sandbox'];

/** AppIntegrations takes no longer one. A stack's name may be longer. */
const NAMESPACE_LENGTH = 32;

export interface WorkspaceApplicationProps {
  readonly instance: ConnectInstance;
  /** Address of the page. */
  readonly address: string;
}

/** The page as an application of Connect's agent workspace. One serves all contacts of an agent, so that they sign in once. */
export class WorkspaceApplication extends Construct {
  constructor(scope: Construct, id: string, { instance, address }: WorkspaceApplicationProps) {
    super(scope, id);
    const { stackName } = Stack.of(this);
    const application = new CfnApplication(this, 'Application', {
      name: stackName,
      namespace: stackName.slice(0, NAMESPACE_LENGTH),
      description: 'Dialback: voicemails and callbacks, beside the contact',
      applicationSourceConfig: { externalUrlConfig: { accessUrl: address } },
      applicationConfig: { contactHandling: { scope: 'CROSS_CONTACTS' } },
      iframeConfig: { allow: ['autoplay'], sandbox: SANDBOX },
      permissions: PERMISSIONS,
    });
    instance.inTurn(new CfnIntegrationAssociation(this, 'Association', { instanceId: instance.arn, integrationType: 'APPLICATION', integrationArn: application.attrApplicationArn }));
    new CfnOutput(this, 'Name', { value: stackName, description: 'The application in Connect’s agent workspace. Let security profiles access it: Agent Applications' }).overrideLogicalId('WorkspaceApplication');
  }
}
