import { Aspects, Tags } from 'aws-cdk-lib';
import { ManagedPolicy, PermissionsBoundary } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';
import { EncryptWith } from './encrypt-with';
import { EnterNetwork } from './enter-network';

/** The rules of the account hold for all that is inside, also for what the CDK adds by itself. */
export function obeyAccount(scope: Construct, { permissionsBoundaryArn, tags, network, encryptionKeyArn }: CheckedSettings): void {
  if (permissionsBoundaryArn !== undefined) PermissionsBoundary.of(scope).apply(ManagedPolicy.fromManagedPolicyArn(scope, 'Boundary', permissionsBoundaryArn));
  for (const [name, value] of Object.entries(tags)) Tags.of(scope).add(name, value);
  if (network) Aspects.of(scope).add(new EnterNetwork(network));
  if (encryptionKeyArn !== undefined) Aspects.of(scope).add(new EncryptWith(encryptionKeyArn));
}
