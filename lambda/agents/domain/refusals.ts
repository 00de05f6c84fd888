import type { RefusalOf, RefusalTable } from '../../ground/domain/refusal';

interface Facts {
  'identity-claim-missing': { claim: string };
  'agent-unknown': { identity: string };
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
} satisfies RefusalTable<Facts>;
