import * as v from 'valibot';
import * as f from './fields';

/** Connect's own softphone (the Contact Control Panel) on the agents' page, beside the list. Agents sign in to Connect in a window that it opens. */
export interface EmbeddedCcp {
  kind: 'embedded-ccp';
  /** Address of the instance without a path, like `https://my-centre.my.connect.aws`. The stack adds the page to the instance's approved origins. */
  instanceAddress: string;
}

/** Where agents take calls. `elsewhere`: in Connect's agent workspace, in a window of their own, or on another device. */
export type SoftphoneSetting = EmbeddedCcp | { kind: 'elsewhere' };

export const softphoneSchema = v.variant(
  'kind',
  [f.fields({ kind: f.literal('embedded-ccp'), instanceAddress: f.connectAddress }), f.fields({ kind: f.literal('elsewhere') })],
  f.kindOf('embedded-ccp', 'elsewhere'),
);
