import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Calls that a function may make, on which resources, and why where a resource is wider than one thing. */
export interface CallGrant {
  readonly actions: string[];
  readonly resources: string[];
  /** In place of `resources`: all but these. For actions on what has no ARN. */
  readonly resourcesBut?: string[];
  /** Needed when a resource ends in a wildcard: why it cannot be narrower. Goes into the acknowledgement of the finding. */
  readonly wildcardBecause?: string;
}

/** @throws Error when a wildcard has no reason, or an action is a wildcard. */
export function statementOf(grant: CallGrant): PolicyStatement {
  const wide = grant.resources.filter((resource) => resource.includes('*'));
  if (wide.length > 0 && !grant.wildcardBecause) {
    throw new Error(`The grant of ${grant.actions.join(', ')} on ${wide.join(', ')} needs wildcardBecause: say why it cannot name one resource.`);
  }
  const loose = grant.actions.filter((action) => action.includes('*'));
  if (loose.length > 0) throw new Error(`The grant of ${loose.join(', ')} must name each action.`);
  return new PolicyStatement({ actions: grant.actions, ...(grant.resourcesBut ? { notResources: grant.resourcesBut } : { resources: grant.resources }) });
}
