import { join } from 'node:path';
import { Fn, Stack } from 'aws-cdk-lib';
import { CfnContactFlow } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { bindFlow } from '../../flow-language/bind-flow';
import { leaveOutActions } from '../../flow-language/leave-out-actions';
import type { FlowType } from '../../flow-language/types';
import type { ConnectInstance } from './connect-instance';
import { readFlow } from './read-flow';
import { wordingOf, type Language } from './wording';

export interface ContactFlowProps {
  readonly instance: ConnectInstance;
  readonly type: Exclude<FlowType, 'MODULE'>;
  /** Shown to flow designers in the console's list of flows. */
  readonly description: string;
  /** A value for each named place of the file, like `function.flow-handoff`. */
  readonly references?: Record<string, string>;
  /** Actions of the file that are not deployed; what led to one leads to what follows it. Default: none. */
  readonly leftOut?: readonly string[];
  /** In which it speaks. Needed where the file names wording. */
  readonly language?: Language;
  /** The file. Default: contact-flows/<id>.json. */
  readonly file?: string;
}

/** A flow of contact-flows/. */
export class ContactFlow extends Construct {
  readonly arn: string;
  /** Last part of the ARN, as StartOutboundVoiceContact and the phone number's association take it. */
  readonly flowId: string;

  /** @throws Error listing what Connect would refuse, or a place without a reference. */
  constructor(scope: Construct, id: string, props: ContactFlowProps) {
    super(scope, id);
    const file = props.file ?? join(__dirname, '../../contact-flows', `${id}.json`);
    const flow = leaveOutActions(readFlow(file, props.type), props.leftOut ?? []);
    const bound = bindFlow(flow, { ...props.references, ...(props.language && wordingOf(flow, props.language)) });
    const resource = props.instance.inTurn(
      new CfnContactFlow(this, 'Flow', {
        instanceArn: props.instance.arn,
        name: `${Stack.of(this).stackName} ${id}`,
        type: props.type,
        description: props.description,
        content: Stack.of(this).toJsonString(bound),
      }),
    );
    this.arn = resource.attrContactFlowArn;
    this.flowId = Fn.select(3, Fn.split('/', this.arn));
  }
}
