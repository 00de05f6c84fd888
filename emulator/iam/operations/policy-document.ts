import { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import { statementsOf, type PolicyDocument } from '../policy';

/** Reads a policy's JSON text. Throws MalformedPolicyDocument for what is none; what this evaluation does not know is refused by name. */
export function readPolicyDocument(text: string): PolicyDocument {
  try {
    const document = JSON.parse(text) as PolicyDocument;
    statementsOf(document);
    return document;
  } catch (error) {
    if (error instanceof NotEmulated) throw error;
    throw new ServiceError('MalformedPolicyDocument', `The policy is not valid: ${(error as Error).message}`);
  }
}

/** IAM answers with policies as percent-encoded JSON. */
export function writePolicyDocument(document: PolicyDocument): string {
  return encodeURIComponent(JSON.stringify(document));
}
