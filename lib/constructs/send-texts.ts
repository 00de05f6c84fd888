import type { CallGrant } from './call-grant';

/**
 * Texts to numbers and nothing else: a phone has no ARN (service authorization reference for Amazon SNS), while topics and devices have one. Not as
 * a denial, which would also stop pushes to the devices that another grant of the same function names.
 */
export function sendTexts(): CallGrant {
  return { actions: ['sns:Publish'], resources: [], resourcesBut: ['arn:*:sns:*:*:*'] };
}
