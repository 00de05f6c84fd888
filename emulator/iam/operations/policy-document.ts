import { ServiceError } from '../../service-error';
import type { PolicyDocument } from '../policy';

/** Reads a policy's JSON text. What its parts may be is checked where it is kept. Throws MalformedPolicyDocument for what is no JSON object. */
export function readPolicyDocument(text: string): PolicyDocument {
  const document = parsed(text);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw new ServiceError('MalformedPolicyDocument', 'This policy contains invalid Json');
  return document as PolicyDocument;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** IAM answers with policies as percent-encoded JSON. */
export function writePolicyDocument(document: PolicyDocument): string {
  return encodeURIComponent(JSON.stringify(document));
}
