import { createHash } from 'node:crypto';
import type { Instance } from '../model';
import { arnOf } from './arns';

/** Those that every instance has from the start: Administrator Guide, "Default security profiles". */
const names = ['Admin', 'Agent', 'CallCenterManager', 'QualityAnalyst'];

export interface SecurityProfile {
  id: string;
  arn: string;
  name: string;
}

/** The instance's security profiles. Their ids are the same whenever the instance's id is. */
export function securityProfilesOf(instance: Instance): SecurityProfile[] {
  return names.map((name) => {
    const digits = createHash('sha256').update(`${instance.id}:${name}`).digest('hex');
    const id = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-');
    return { id, arn: arnOf(instance, 'security-profile', id), name };
  });
}
