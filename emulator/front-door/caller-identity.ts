import { NotEmulated } from '../not-emulated';
import type { EmulatedService } from './service';

/** The one operation of STS that command lines ask for: who am I? */
export function callerIdentity(accountId: string): EmulatedService {
  return {
    read: (_operation, input) => (input ?? {}) as Record<string, unknown>,
    // AWS lets everyone ask, whatever their policies say.
    rightsFor: () => [],
    handle({ operation, caller }) {
      if (operation !== 'GetCallerIdentity') throw new NotEmulated(`sts:${operation}`);
      return Promise.resolve({ Arn: caller.arn, UserId: accountId, Account: accountId });
    },
  };
}
