import { CfnOutput, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { VariablesOf } from '../../lambda/environment/contract';
import type { stackKeys } from '../../lambda/environment/keys';
import type { CallGrant } from '../function/call-grant';
import { keyReadDays } from '../settings/retention-settings';
import type { CheckedSettings } from '../settings/settings';

export interface StackKeysProps {
  readonly setting: CheckedSettings['keys'];
  /** The day until which what was made without a key is found too. Undefined: nothing was. */
  readonly plainIdsUntil: string | undefined;
  /** How long things are kept that are found by digests of numbers. */
  readonly kept: Parameters<typeof keyReadDays>[0];
}

/**
 * The secret whose key makes the names of customers' records, limits and codes, made by this stack or by one before. Without it, nobody can tell a number from
 * such a name. It stays when the stack is removed, as the table does: without the key, no record is found by its customer's number.
 */
export class StackKeys extends Construct {
  readonly variables: VariablesOf<typeof stackKeys>;
  private readonly secretArn: string;

  constructor(scope: Construct, id: string, { setting, plainIdsUntil, kept }: StackKeysProps) {
    super(scope, id);
    this.secretArn = setting.kind === 'existing' ? setting.secretArn : this.createSecret().secretArn;
    this.variables = { KEYS_SECRET: this.secretArn, KEY_READ_DAYS: String(keyReadDays(kept)), PLAIN_UNTIL: plainIdsUntil ? `${plainIdsUntil}T00:00:00.000Z` : '' };
    new CfnOutput(this, 'Arn', { value: this.secretArn, description: 'Secret with the key of this stack; docs/operator/security.md says how to change it' }).overrideLogicalId('KeysSecret');
  }

  /** Grants reading the key. */
  read(): CallGrant {
    return { actions: ['secretsmanager:GetSecretValue'], resources: [this.secretArn] };
  }

  private createSecret(): Secret {
    const secret = new Secret(this, 'Secret', {
      description: 'Dialback: key of the names that records, limits and codes have in place of numbers',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'A rotation each month would make every function look in two places at all times. One command changes the key, and functions then read both keys (docs/operator/security.md).',
    });
    return secret;
  }
}
