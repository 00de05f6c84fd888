import type { Done, Failure } from './outcome';

/** What `$.Customer` may show of a profile: its ProfileId and ProfileARN, its fields, and `Attributes`. */
export type ProfileTree = Record<string, unknown> & { ProfileId: string; ProfileARN: string };
/** What `$.Case` may show, by field id. */
export type CaseTree = Record<string, string> & { case_id: string };

export interface ProfileSearch {
  criteria: { identifierName: string; identifierValue: string }[];
  operator: 'AND' | 'OR';
}

/** The customers and their cases, as a flow reaches them. */
export interface CustomerRecords {
  findProfiles(search: ProfileSearch): ProfileTree[];
  createProfile(fields: Record<string, string>): { profile: ProfileTree } | Failure;
  updateProfile(profileId: string, fields: Record<string, string>): { profile: ProfileTree } | Failure;
  associateProfile(profileId: string, contactId: string): Done;
  createCase(templateId: string, fields: Record<string, string>): { found: CaseTree } | Failure;
  /** The last changed first. */
  findCases(fields: Record<string, string>): CaseTree[];
  updateCase(caseId: string, fields: Record<string, string>): { found: CaseTree } | Failure;
  /** Links the flow's contact to the case. */
  linkCase(caseId: string): void;
}
