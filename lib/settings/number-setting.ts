import * as v from 'valibot';
import * as f from './fields';

/** A number of the instance. The stack claims it, or it is there already. */
export type NumberSetting =
  | {
      /** The stack claims any free number of the country. The number stays when the stack is removed, because a released number is gone for up to 180 days. */
      kind: 'claim';
      /** ISO 3166 alpha-2, like `DE`. */
      country: string;
      type: 'DID' | 'TOLL_FREE';
      /** First digits of the number, like `+4930`. Default: any number of the country. */
      prefix?: string;
    }
  | {
      /** A number that the instance has claimed already. */
      kind: 'existing';
      /** `arn:aws:connect:<region>:<account>:phone-number/<id>` */
      arn: string;
      /** The same number, in E.164. */
      number: string;
    };

/** A queue of the instance whose outbound caller id is the source of the handoff call. */
export interface SourceQueueSetting {
  kind: 'queue';
  /** `<instance ARN>/queue/<id>` */
  arn: string;
  /** The queue's outbound caller id number, in E.164. The dedicated number accepts this caller and no other. */
  number: string;
}

const claim = f.fields({
  kind: f.literal('claim'),
  country: f.country,
  type: f.choice('DID', 'TOLL_FREE'),
  prefix: v.optional(f.numberPrefix),
});
const existing = f.fields({ kind: f.literal('existing'), arn: f.numberArn, number: f.phoneNumber });
const queue = f.fields({ kind: f.literal('queue'), arn: f.queueArn, number: f.phoneNumber });

export const numberSchema = v.variant('kind', [claim, existing], f.kindOf('claim', 'existing'));
export const sourceSchema = v.variant('kind', [claim, existing, queue], f.kindOf('claim', 'existing', 'queue'));
