import type { CallGrant } from './call-grant';

/**
 * Allows texts to phone numbers only. A phone has no ARN, while topics and devices have one (service authorization reference for Amazon SNS). It is not a
 * denial, because a denial would also stop pushes to devices that another grant of the same function names.
 */
export function sendTexts(): CallGrant {
  return { actions: ['sns:Publish'], resources: [], resourcesBut: ['arn:*:sns:*:*:*'] };
}
