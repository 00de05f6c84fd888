import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** AWS calls that a function may make, the resources, and the reason if a resource is wider than one thing. */
export interface CallGrant {
  readonly actions: string[];
  readonly resources: string[];
  /** Allows all resources but these, in place of `resources`. For actions on things without an ARN. */
  readonly resourcesBut?: string[];
  /** Conditions that must hold, by operator and condition key. */
  readonly conditions?: Record<string, Record<string, string[]>>;
  /** Why a wildcard cannot be narrower. Required if a resource ends in one. It goes into the acknowledgement of the finding. */
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
  return new PolicyStatement({
    actions: grant.actions,
    ...(grant.resourcesBut ? { notResources: grant.resourcesBut } : { resources: grant.resources }),
    ...(grant.conditions && { conditions: grant.conditions }),
  });
}

/** What a mapping needs of its function to read the stream of a table. */
export function readStreamOf(streamArn: string): CallGrant {
  return { actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((operation) => `dynamodb:${operation}`), resources: [streamArn] };
}
