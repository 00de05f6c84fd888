import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import type { Role } from './role';
import { AGENT_SENTENCES } from './sentences';

interface Facts {
  'identity-claim-missing': { claim: string };
  'agent-unknown': { identity: string };
  'role-missing': { least: Role['kind'] };
  'quiet-work-not-offered': NoFacts;
}

export type AgentRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const AGENT_REFUSALS = tableOf<Facts, typeof AGENT_SENTENCES>(AGENT_SENTENCES, {
  'identity-claim-missing': { status: 403, example: { claim: 'username' } },
  'agent-unknown': { status: 403, example: { identity: 'grace' } },
  'role-missing': {
    status: 403,
    say: ({ least }, { say }) => say(least === 'supervisor' ? 'role-missing.supervisor' : 'role-missing.administrator'),
    example: { least: 'supervisor' },
  },
  'quiet-work-not-offered': { status: 403, example: {} },
});
