import type { Secrets } from '../ports/tokens';

/** The check's id, and the code that a customer says they read or heard. */
export interface CheckAnswer {
  id: string;
  code: string;
}

export interface CodeClaim {
  app: string;
  /** E.164. */
  number: string;
  answer: CheckAnswer;
}

export function checkDigest(secrets: Pick<Secrets, 'digest'>, id: string): string {
  return secrets.digest([id]);
}

/** The id of the check is its key, which is not kept. */
export function codeDigest(secrets: Pick<Secrets, 'digest'>, { app, number, answer: { id, code } }: CodeClaim): string {
  return secrets.digest([app, number, code], id);
}
