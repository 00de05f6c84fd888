import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/**
 * The key that CloudFront shows to the API behind it, and the one before. Whoever may read the configuration of the distribution, or of the function that compares,
 * reads the key: it opens nothing without the key of an app.
 */
export class EdgeKeys extends Construct {
  /** The key that is shown. */
  readonly shown: string;
  /** Those that are taken: edges all over the world change to a new key one after the other. */
  readonly taken: readonly string[];

  constructor(scope: Construct, id: string, { keyNumber }: { keyNumber: number }) {
    super(scope, id);
    this.shown = this.createKey(keyNumber);
    this.taken = [this.shown, ...(keyNumber > 1 ? [this.createKey(keyNumber - 1)] : [])];
  }

  private createKey(keyNumber: number): string {
    const secret = new Secret(this, `Key${keyNumber}`, {
      description: 'Dialback: the key by which the API of apps knows requests of its distribution',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: 'CloudFront takes a new key only by a deploy: keyNumber in the settings changes it, and both keys are taken meanwhile (docs/operator/edge.md).' });
    return secret.secretValue.unsafeUnwrap();
  }
}
