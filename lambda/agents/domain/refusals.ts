import type { RefusalOf, RefusalTable } from '../../ground/domain/refusal';
import type { Role } from './role';

interface Facts {
  'identity-claim-missing': { claim: string };
  'agent-unknown': { identity: string };
  'role-missing': { least: Role['kind'] };
}

export type AgentRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const AGENT_REFUSALS = {
  'identity-claim-missing': {
    status: 403,
    sentence: ({ claim }) => `Your sign-in carries no "${claim}", so it does not say which agent you are. Ask your administrator.`,
    example: { claim: 'username' },
  },
  'agent-unknown': {
    status: 403,
    sentence: ({ identity }) => `Amazon Connect has no agent "${identity}". Ask your administrator to give your sign-in and your Connect user the same name.`,
    example: { identity: 'grace' },
  },
  'role-missing': {
    status: 403,
    sentence: ({ least }) => `Only ${least === 'supervisor' ? 'supervisors and administrators' : `${least}s`} may do this, and your sign-in does not say that you are one. Ask your administrator.`,
    example: { least: 'supervisor' },
  },
} satisfies RefusalTable<Facts>;
