import { Tags } from 'aws-cdk-lib';
import { ManagedPolicy, PermissionsBoundary } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';

/** The rules of the account hold for all that is inside, also for what the CDK adds by itself. */
export function obeyAccount(scope: Construct, { permissionsBoundaryArn, tags }: CheckedSettings): void {
  if (permissionsBoundaryArn !== undefined) PermissionsBoundary.of(scope).apply(ManagedPolicy.fromManagedPolicyArn(scope, 'Boundary', permissionsBoundaryArn));
  for (const [name, value] of Object.entries(tags)) Tags.of(scope).add(name, value);
}
