import { operationIn, type Register } from '../front-door/shapes/operation';
import { required, structure, text } from '../front-door/shapes/shape';
import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import type { KeptSecret, Secrets, SecretVersion } from './secrets';

export interface SecretsContext {
  secrets: Secrets;
}

const operation = operationIn<SecretsContext>();

/** A call on a secret that is not there needs the right as well. */
const on = (action: string) => ({ secrets }: SecretsContext, { SecretId = '' }: { SecretId?: string }) => {
  try {
    return [{ action: `secretsmanager:${action}`, resources: [secrets.find(SecretId).arn] }];
  } catch {
    return [{ action: `secretsmanager:${action}`, resources: [SecretId] }];
  }
};

/** Secrets Manager's operations by name. */
export const secretsOperations: Register<SecretsContext> = {
  CreateSecret: operation({
    input: structure({ Name: required(text), SecretString: text, Description: text, ClientRequestToken: text }),
    rights: (_context, { Name }) => [{ action: 'secretsmanager:CreateSecret', resources: [Name ?? '*'] }],
    run({ secrets }, { Name, SecretString, Description, ClientRequestToken }) {
      if (SecretString === undefined) throw new NotEmulated('a secret without a SecretString');
      const made = secrets.create({ name: Name, value: SecretString, ...(Description !== undefined && { description: Description }), ...(ClientRequestToken && { versionId: ClientRequestToken }) });
      return { ARN: made.arn, Name, VersionId: made.current.id };
    },
  }),

  /** Without a stage or a version, the current one. */
  GetSecretValue: operation({
    input: structure({ SecretId: required(text), VersionId: text, VersionStage: text }),
    rights: on('GetSecretValue'),
    run({ secrets }, { SecretId, VersionId, VersionStage }) {
      const secret = secrets.find(SecretId);
      const version = VersionId === undefined ? atStage(secret, VersionStage) : withId(secret, VersionId, VersionStage);
      return { ARN: secret.arn, Name: secret.name, VersionId: version.id, SecretString: version.value, VersionStages: [stageOf(secret, version)], CreatedDate: version.createdAt / 1000 };
    },
  }),

  PutSecretValue: operation({
    input: structure({ SecretId: required(text), SecretString: text, ClientRequestToken: text }),
    rights: on('PutSecretValue'),
    run({ secrets }, { SecretId, SecretString, ClientRequestToken }) {
      if (SecretString === undefined) throw new ServiceError('InvalidRequestException', 'You must provide either SecretString or SecretBinary.');
      const { secret, version } = secrets.put(SecretId, SecretString, ClientRequestToken);
      return { ARN: secret.arn, Name: secret.name, VersionId: version.id, VersionStages: [stageOf(secret, version)] };
    },
  }),

  DescribeSecret: operation({
    input: structure({ SecretId: required(text) }),
    rights: on('DescribeSecret'),
    run({ secrets }, { SecretId }) {
      const { arn, name, description, createdAt, current, previous } = secrets.find(SecretId);
      return {
        ARN: arn,
        Name: name,
        ...(description !== undefined && { Description: description }),
        CreatedDate: createdAt / 1000,
        LastChangedDate: current.createdAt / 1000,
        VersionIdsToStages: { [current.id]: ['AWSCURRENT'], ...(previous && { [previous.id]: ['AWSPREVIOUS'] }) },
      };
    },
  }),
};

function stageOf({ current }: KeptSecret, version: SecretVersion): string {
  return version === current ? 'AWSCURRENT' : 'AWSPREVIOUS';
}

function atStage(secret: KeptSecret, stage = 'AWSCURRENT'): SecretVersion {
  if (stage !== 'AWSCURRENT' && stage !== 'AWSPREVIOUS') throw new NotEmulated(`the staging label ${stage}. AWSCURRENT and AWSPREVIOUS are.`);
  const version = stage === 'AWSCURRENT' ? secret.current : secret.previous;
  if (!version) throw new ServiceError('ResourceNotFoundException', `Secrets Manager can't find the specified secret value for staging label: ${stage}`);
  return version;
}

function withId(secret: KeptSecret, id: string, stage: string | undefined): SecretVersion {
  const version = [secret.current, secret.previous].find((one) => one?.id === id);
  if (version && stage !== undefined && stage !== stageOf(secret, version)) throw new ServiceError('InvalidRequestException', 'You provided a VersionStage that is not associated to the provided VersionId.');
  if (!version) throw new ServiceError('ResourceNotFoundException', `Secrets Manager can't find the specified secret value for VersionId: ${id}`);
  return version;
}
