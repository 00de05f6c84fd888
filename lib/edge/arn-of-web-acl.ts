import type { CheckedSettings } from '../settings/settings';

/** The setting after the check. */
export type CheckedEdge = Extract<CheckedSettings['edge'], { kind: 'cloudfront' }>;

/** @throws Error when it is to be new: the ready app makes it first, in a stack of its own, and puts its ARN in the place of the wish. */
export function arnOfWebAcl(acl: CheckedEdge['webAcl']): string {
  if (acl.kind === 'new') throw new Error('edge wants a new web ACL, but only the ready app makes the stack of web ACLs. Name one that exists, or make an EdgeStack and give Dialback its edge.');
  return acl.arn;
}
