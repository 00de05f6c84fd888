import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { CfnContactFlowModule, CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { bindFlow } from '../../flow-language/bind-flow';
import { leaveOutActions } from '../../flow-language/leave-out-actions';
import { speak } from '../wording/speak';
import type { Wordings } from '../wording/wordings';
import type { ViewPlaces } from './agent-view';
import type { ConnectInstance } from './connect-instance';
import { readFlow, refuseFlow } from './read-flow';

export interface FlowModuleProps {
  readonly instance: ConnectInstance;
  /** What it says, by language. */
  readonly wordings: Wordings;
  /** Flow designers see it in the console's list of modules. */
  readonly description: string;
  /** The functions that the module invokes, by the name of their placeholder: `flow-inbound` fills `{{function.flow-inbound}}`. */
  readonly functions: Record<string, IFunction>;
  /** The settings that the module names, by the name of their placeholder: `voicemail-seconds` fills `{{setting.voicemail-seconds}}`. Default: none. */
  readonly settings?: Record<string, string>;
  /** Required if the module sets what agents see. */
  readonly view?: ViewPlaces;
}

/** A module of contact-flows/modules/ that flow designers put into their own inbound flows. */
export class FlowModule extends Construct {
  readonly arn: string;

  /** @throws Error listing what Connect would refuse, or a placeholder without a reference. */
  constructor(scope: Construct, id: string, { instance, wordings, description, functions, settings = {}, view }: FlowModuleProps) {
    super(scope, id);
    for (const [name, { functionArn }] of Object.entries(functions)) {
      // Connect lets a flow invoke only functions that are associated with the instance. This also adds the function's permission.
      instance.inTurn(
        new CfnIntegrationAssociation(this, name, { instanceId: instance.arn, integrationType: 'LAMBDA_FUNCTION', integrationArn: functionArn }),
      );
    }
    const file = join(__dirname, '../../contact-flows/modules', `${id}.json`);
    const module = speak(leaveOutActions(readFlow(file, 'MODULE'), view?.leftOut ?? []), wordings);
    refuseFlow(file, module, 'MODULE');
    const references = Object.fromEntries([
      ...Object.entries(functions).map(([name, { functionArn }]) => [`function.${name}`, functionArn] as const),
      ...Object.entries(settings).map(([name, value]) => [`setting.${name}`, value] as const),
    ]);
    const resource = instance.inTurn(
      new CfnContactFlowModule(this, 'Module', {
        instanceArn: instance.arn,
        name: `${Stack.of(this).stackName} ${id}`,
        description,
        content: Stack.of(this).toJsonString(bindFlow(module, { ...references, ...view?.references })),
      }),
    );
    this.arn = resource.attrContactFlowModuleArn;
  }
}
