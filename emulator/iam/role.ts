import { createHash } from 'node:crypto';
import type { PolicyDocument } from './policy';

export interface RoleDefinition {
  name: string;
  /** `/` unless given; begins and ends with a slash. */
  path?: string;
  description?: string;
  /** The callers that may assume it. Without it, only the emulator's own services may. */
  trust?: PolicyDocument;
  /** Inline policies. */
  policies?: { name: string; document: PolicyDocument }[];
  managedPolicyArns?: string[];
  /** Longest session that may be asked for; an hour when left out. */
  maximumSessionSeconds?: number;
  tags?: { Key: string; Value: string }[];
}

export interface Role {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  /** `AROA…`, always the same for a name. */
  readonly id: string;
  readonly description?: string;
  readonly trust?: PolicyDocument;
  /** ISO instant; absent where IAM has no clock. */
  readonly createdAt?: string;
  readonly maximumSessionSeconds: number;
  readonly tags: Map<string, string>;
  readonly policies: Map<string, PolicyDocument>;
  /** Managed policies by their ARN. */
  readonly managed: Map<string, PolicyDocument>;
}

/** IAM's identifiers are letters and digits behind a prefix that says what they name. */
export function roleId(name: string): string {
  return `AROA${createHash('sha256').update(name).digest('hex').slice(0, 17).toUpperCase()}`;
}

/** The name in an ARN, or the name itself. */
export function roleName(arnOrName: string): string {
  return arnOrName.slice(arnOrName.lastIndexOf('/') + 1);
}
