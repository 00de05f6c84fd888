import { type App, Stack } from 'aws-cdk-lib';
import { ConnectInstance } from '../connect/connect-instance';
import { EdgeStack } from '../edge/edge-stack';
import type { CheckedSettings } from '../settings/settings';
import { Dialback } from './dialback';

/** A stack with Dialback and nothing else, as the ready app makes it. With `edge`, a stack of web ACLs stands beside it. */
export class DialbackStack extends Stack {
  constructor(app: App, settings: CheckedSettings) {
    const { account, region } = new ConnectInstance(settings.instanceArn);
    const isBesideAnother = EdgeStack.isNeeded(settings);
    super(app, settings.stackName, { env: { account, region }, description: 'Dialback: click-to-dial and callbacks for Amazon Connect', crossRegionReferences: isBesideAnother });
    const { edge } = isBesideAnother ? new EdgeStack(app, settings) : settings;
    // The CDK leaves this id out of the names of what is inside: they are as if it stood in the stack itself.
    new Dialback(this, 'Default', { ...settings, edge });
  }
}
