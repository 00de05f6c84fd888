import type { NamesOfPerson } from '../ports/roles';

/**
 * The values of a claim. API Gateway hands a list to the function as text, like `[support-leads managers]`; a provider may also send one name, or several with
 * commas between them. So a name may hold neither spaces nor commas, which the settings refuse.
 */
export function namesInClaim(claim: string): NamesOfPerson {
  return async (_agent, claims) => {
    const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    if (Array.isArray(value)) return new Set(value);
    if (typeof value !== 'string') return new Set();
    return new Set(value.replace(/^\[(.*)\]$/s, '$1').split(/[\s,]+/).filter(Boolean));
  };
}
