import * as v from 'valibot';
import * as f from './fields';

/** The stream of Kinesis to which the instance sends events of its agents (*Data streaming* in its settings). */
export interface AgentEventStreamSetting {
  /** ARN of the data stream, in the account and region of the instance. Dialback reads it, and changes nothing of it. */
  arn: string;
  /** ARN of the KMS key that it is encrypted with. Default: none; or the one that AWS manages for Kinesis. */
  keyArn?: string;
}

export const agentEventStreamSchema = f.fields({ arn: f.dataStreamArn, keyArn: v.optional(f.encryptionKeyArn) });
