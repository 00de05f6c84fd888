import type { LetConnectInvoke } from './connect/contact-centre-options';
import type { Functions } from './lambda/functions';
import { ServiceError } from './service-error';

/** Writes the statement `connect-<instance id>` into a function's own policy, or takes it out. A function that is not there yet has no policy to write to. */
export function letConnectInvoke({ functions, instanceArn }: { functions: Functions; instanceArn: () => string }): LetConnectInvoke {
  return (functionArn, may) => {
    const sourceArn = instanceArn();
    const statementId = `connect-${sourceArn.slice(sourceArn.lastIndexOf('/') + 1)}`;
    const written = isWritten(functions, functionArn, statementId);
    if (written === undefined || written === may) return;
    if (!may) return functions.removePermission(functionArn, statementId);
    functions.addPermission(functionArn, { statementId, action: 'lambda:InvokeFunction', principal: 'connect.amazonaws.com', sourceArn, sourceAccount: sourceArn.split(':')[4] });
  };
}

/** Returns undefined if there is no such function. */
function isWritten(functions: Functions, functionArn: string, statementId: string): boolean | undefined {
  try {
    return functions.policy(functionArn).some(({ Sid }) => Sid === statementId);
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}
