import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import type { VirtualTime } from '../clock/virtual-time';
import { NotEmulated } from '../not-emulated';
import type { Authorization } from './authorization';
import type { UserPools } from '../cognito/user-pools';

export interface JwtAuthorizerDefinition {
  name: string;
  issuer: string;
  /** Client ids or audiences, one of which the token must be for. */
  audience: string[];
}

/**
 * Decides as API Gateway does: signature by the issuer's key, issuer, `aud` or else `client_id`, expiry, not-before, and one of the route's scopes.
 * Source: API Gateway Developer Guide, "Control access to HTTP APIs with JWT authorizers".
 */
export function createJwtAuthorizer({ time, pools }: { time: VirtualTime; pools: UserPools }) {
  return async (definition: JwtAuthorizerDefinition, scopes: string[], header: string | undefined): Promise<Authorization> => {
    const keys = pools.jwks(definition.issuer);
    if (!keys) throw new NotEmulated(`tokens of the issuer ${definition.issuer}. User pools of this account are.`);
    const token = (header ?? '').replace(/^Bearer /i, '');
    // A signature is checked in another thread. Time stands still meanwhile.
    const payload = await time.track(verified(token, { keys: keys as unknown as JSONWebKeySet, issuer: definition.issuer, now: time.now() }));
    if (!payload || !isFor(payload, definition.audience)) return { refused: 401 };
    const granted = String(payload['scope'] ?? payload['scp'] ?? '').split(' ');
    if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) return { refused: 403 };
    const claims = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimText(value)]));
    return { jwt: { claims, scopes: scopes.length > 0 ? granted : null } };
  };
}

async function verified(token: string, { keys, issuer, now }: { keys: JSONWebKeySet; issuer: string; now: number }): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), { issuer, algorithms: ['RS256'], currentDate: new Date(now), requiredClaims: ['exp'] });
    return payload;
  } catch {
    return undefined;
  }
}

/** `client_id` counts only when there is no `aud`. */
function isFor(payload: JWTPayload, audience: string[]): boolean {
  const claimed = payload.aud === undefined ? [payload['client_id']] : [payload.aud].flat();
  return claimed.some((one) => audience.includes(String(one)));
}

/** Claims reach the function as text; lists as `[a b]`. */
function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
