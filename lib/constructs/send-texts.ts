import type { CallGrant } from './call-grant';

export function sendTexts(): CallGrant {
  return { actions: ['sns:Publish'], resources: ['*'], wildcardBecause: 'A phone has no ARN: texts to numbers are published to no resource that could be named (service authorization reference for Amazon SNS).' };
}
