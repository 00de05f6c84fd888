import { join } from 'node:path';
import { Fn, Stack } from 'aws-cdk-lib';
import { CfnContactFlow } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { bindFlow } from '../../flow-language/bind-flow';
import { leaveOutActions } from '../../flow-language/leave-out-actions';
import type { FlowType } from '../../flow-language/types';
import { speak, wordingPlaces } from '../wording/speak';
import type { Wordings } from '../wording/wordings';
import type { ConnectInstance } from './connect-instance';
import { FlowTests } from './flow-tests';
import { readFlow, refuseFlow } from './read-flow';

export interface ContactFlowProps {
  readonly instance: ConnectInstance;
  readonly type: Exclude<FlowType, 'MODULE'>;
  /** Flow designers see it in the console's list of flows. */
  readonly description: string;
  /** A value for each placeholder of the file, like `function.flow-handoff`. */
  readonly references?: Record<string, string>;
  /** Actions of the file that are not deployed. Links to such an action go to the next one instead. Default: none. */
  readonly leftOut?: readonly string[];
  /** What it says, by language. Required if the file names wording. */
  readonly wordings?: Wordings;
  /** The file. Default: contact-flows/<id>.json. */
  readonly file?: string;
  /** Whether its test cases of contact-flows/tests/ are deployed too. Default: false. */
  readonly withTests?: boolean;
}

/** A flow of contact-flows/, deployed. */
export class ContactFlow extends Construct {
  readonly arn: string;
  /** Last part of the ARN, which StartOutboundVoiceContact and the phone number's association take. */
  readonly flowId: string;

  /** @throws Error listing what Connect would refuse, or a placeholder without a reference. */
  constructor(scope: Construct, id: string, props: ContactFlowProps) {
    super(scope, id);
    const file = props.file ?? join(__dirname, '../../contact-flows', `${id}.json`);
    const flow = leaveOutActions(readFlow(file, props.type), props.leftOut ?? []);
    const { references = {}, wordings } = props;
    const spoken = wordings ? speak(flow, wordings) : flow;
    refuseFlow(file, spoken, props.type);
    const resource = props.instance.inTurn(
      new CfnContactFlow(this, 'Flow', {
        instanceArn: props.instance.arn,
        name: `${Stack.of(this).stackName} ${id}`,
        type: props.type,
        description: props.description,
        content: Stack.of(this).toJsonString(bindFlow(spoken, references)),
      }),
    );
    this.arn = resource.attrContactFlowArn;
    this.flowId = Fn.select(3, Fn.split('/', this.arn));
    if (props.withTests) new FlowTests(this, 'Tests', { instance: props.instance, flow: id, references: { ...references, ...(wordings && wordingPlaces(wordings)), [`flow.${id}`]: this.arn } });
  }
}
