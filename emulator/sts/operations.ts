import type { VirtualTime } from '../clock/virtual-time';
import { operationIn, type Register } from '../front-door/shapes/operation';
import { number, required, structure, text } from '../front-door/shapes/shape';
import type { Iam } from '../iam/iam';
import type { Principal } from '../iam/principal';
import { roleName } from '../iam/role';
import { ServiceError } from '../service-error';

export interface StsContext {
  iam: Iam;
  time: VirtualTime;
  accountId: string;
}

const operation = operationIn<StsContext>();

/** A session's is the id of its role, and its own name. */
function userIdOf(iam: Iam, caller: Principal): string | undefined {
  return caller.kind === 'role' ? `${iam.role(caller.roleArn).id}:${roleName(caller.arn)}` : undefined;
}

function checkNames(roleArn: string, sessionName: string): void {
  if (!/^arn:[\w-]+:iam::\d{12}:role\/./.test(roleArn)) throw new ServiceError('ValidationError', `${roleArn} is invalid`);
  if (!/^[\w+=,.@-]*$/.test(sessionName))
    throw new ServiceError('ValidationError', `1 validation error detected: Value '${sessionName}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`);
  if (sessionName.length < 2 || sessionName.length > 64)
    throw new ServiceError('ValidationError', `1 validation error detected: Value '${sessionName}' at 'roleSessionName' failed to satisfy constraint: Member must have length from 2 to 64`);
}

/** STS's operations by name. Neither asks for rights beforehand: AWS lets everyone ask who they are, and a role says itself who may take it. */
export const stsOperations: Register<StsContext> = {
  GetCallerIdentity: operation({
    input: structure({}),
    run: ({ accountId, iam }, _input, caller) => ({ Arn: caller.arn, UserId: userIdOf(iam, caller) ?? accountId, Account: accountId }),
  }),

  AssumeRole: operation({
    // The session's keys work for as long as the emulator runs.
    input: structure({ RoleArn: required(text), RoleSessionName: required(text), DurationSeconds: number }),
    run({ iam, time }, { RoleArn, RoleSessionName, DurationSeconds = 3600 }, caller) {
      if (DurationSeconds < 900 || DurationSeconds > 43_200)
        throw new ServiceError('ValidationError', `DurationSeconds is ${DurationSeconds}. It must be 900 to 43200.`);
      checkNames(RoleArn, RoleSessionName);
      iam.authorizeAssumption(RoleArn, caller);
      if (DurationSeconds > iam.role(RoleArn).maximumSessionSeconds) throw new ServiceError('ValidationError', 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
      const { accessKeyId, secretAccessKey, sessionToken } = iam.assumeRole(RoleArn, RoleSessionName);
      return {
        Credentials: {
          AccessKeyId: accessKeyId,
          SecretAccessKey: secretAccessKey,
          SessionToken: sessionToken,
          Expiration: time.iso(time.now() + DurationSeconds * 1000),
        },
        AssumedRoleUser: { AssumedRoleId: `${iam.role(RoleArn).id}:${RoleSessionName}`, Arn: iam.principalOf(accessKeyId).arn },
      };
    },
  }),
};
