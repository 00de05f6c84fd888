import { parseArgs } from 'node:util';
import { ConnectClient } from '@aws-sdk/client-connect';
import { type ComparedAgent, compareAgents, type SignInState } from '../../../lib/agents/compare-agents';
import { groupsOf } from '../../../lib/agents/roles';
import { type AgentPool, openAgentPool } from '../../../lib/agents/user-pool';
import { usernamesInConnect } from '../../../lib/agents/usernames-in-connect';
import { idOf } from '../../../lib/doctor/finding';
import type { Command, Terminal } from '../command';
import { type DeployedStack, openStack } from '../deployed-stack';
import { importAgents } from './import-agents';

const VERBS = ['list', 'import', 'disable', 'enable'] as const;

const SAYS: Record<SignInState, string> = {
  'can-sign-in': 'can sign in',
  invited: 'was sent a password, and has not signed in yet',
  disabled: 'is shut out',
  'not-in-pool': 'is in Connect, and cannot sign in: import them',
  'not-in-connect': 'can sign in, and is not in Connect: they left, or have another name there now. Disable this name',
};

/**
 * `npm run agents -- list [--json] | import FILE [--dry-run] | disable NAME | enable NAME [--settings FILE]`: the people who sign in with the stack's user pool, beside the users of Connect. 1 where
 * something is left to do.
 */
export const agents: Command = async (argv, terminal) => {
  const options = { json: { type: 'boolean', default: false }, 'dry-run': { type: 'boolean', default: false }, settings: { type: 'string', default: 'settings.ts' } } as const;
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options });
  const [given, of, ...more] = positionals;
  const verb = VERBS.find((known) => known === given);
  if (!verb || more.length > 0 || (verb === 'list') !== (of === undefined)) throw new Error('Say what to do: list, import FILE, disable NAME or enable NAME.');
  const stack = await openStack(values.settings);
  const pool = poolOf(stack);
  if (verb === 'disable' || verb === 'enable') return letInOrOut(pool, { verb, username: of! }, terminal);
  const compared = compareAgents(await usernamesInConnect(connectOf(stack), idOf(stack.settings.instanceArn)), await pool.users());
  if (verb === 'list') return list(compared, { isJson: values.json, ...terminal });
  return importAgents(of!, { compared, pool, groups: groupsOf(stack.settings).map(({ name }) => name), isDryRun: values['dry-run'], print: terminal.print });
};

function list(compared: ComparedAgent[], { isJson, print }: { isJson: boolean } & Pick<Terminal, 'print'>): number {
  if (isJson) print(JSON.stringify(compared, null, 2));
  else if (compared.length === 0) print('There are no agents in Connect, and nobody in the user pool.');
  else for (const { username, state } of compared) print(`${username} ${SAYS[state]}`);
  return compared.some(({ state }) => state === 'not-in-pool' || state === 'not-in-connect') ? 1 : 0;
}

async function letInOrOut(pool: AgentPool, { verb, username }: { verb: 'disable' | 'enable'; username: string }, { print }: Terminal): Promise<void> {
  try {
    await pool[verb](username);
  } catch (error) {
    if (error instanceof Error && error.name === 'UserNotFoundException') throw new Error(`Nobody in the user pool is called ${username}. npm run agents -- list names them.`, { cause: error });
    throw error;
  }
  print(verb === 'disable' ? `${username} is shut out: they cannot sign in, and the page ends within an hour where they have it open. What is theirs stays; a supervisor may hand it on.` : `${username} can sign in again.`);
}

/** @throws Error where the stack has no pool */
function poolOf({ settings: { signIn }, region, output }: DeployedStack): AgentPool {
  if (signIn.kind === 'issuer') throw new Error(`Agents sign in at ${signIn.issuer}: add and remove them there. This command looks after a user pool of Cognito alone.`);
  if (signIn.federation.kind !== 'none') throw new Error(`Agents sign in by ${signIn.federation.name}: add and remove them there. docs/operator/federation.md says what happens to their sign-ins here.`);
  return openAgentPool({ region, poolId: output('SignInPoolId') });
}

function connectOf({ region }: DeployedStack): ConnectClient {
  return new ConnectClient({ region, retryMode: 'adaptive', maxAttempts: 10 });
}
