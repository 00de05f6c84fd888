import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerWithContextResult } from 'aws-lambda';
import { isSameHex, sha256Hex } from '../../app-access/adapters/app-key-digest';
import { EDGE_KEY_HEADER } from '../../environment/app-keys';
import { readEnvironment } from '../../environment/contract';
import { authorizeAppEnvironment } from './environment';

const { APP_KEYS, EDGE_KEYS } = readEnvironment(authorizeAppEnvironment, process.env);

/**
 * Answers the app that has the key of the `x-app-key` header, if the request came by the distribution, where there is one. All keys are compared, each in constant
 * time: the time tells nothing of them.
 */
export async function handler(event: Pick<APIGatewayRequestAuthorizerEventV2, 'headers'>): Promise<APIGatewaySimpleAuthorizerWithContextResult<{ app: string }> | { isAuthorized: false }> {
  const given = sha256Hex(event.headers?.['x-app-key'] ?? '');
  const [found] = APP_KEYS.filter(({ keyDigest }) => isSameHex(keyDigest, given));
  return found && cameByDistribution(event.headers?.[EDGE_KEY_HEADER] ?? '') ? { isAuthorized: true, context: { app: found.name } } : { isAuthorized: false };
}

function cameByDistribution(shown: string): boolean {
  const taken = EDGE_KEYS.filter((key) => isSameHex(sha256Hex(key), sha256Hex(shown)));
  return EDGE_KEYS.length === 0 || taken.length > 0;
}
