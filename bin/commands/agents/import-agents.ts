import type { ComparedAgent } from '../../../lib/agents/compare-agents';
import type { AgentPool } from '../../../lib/agents/user-pool';
import { type CsvLine, readCsvLines } from '../csv-lines';

const COLUMNS = ['username', 'email', 'groups'] as const;
type Row = CsvLine<(typeof COLUMNS)[number]>['row'];
type Effect = 'invited' | 'same' | 'refused';

interface Importing {
  compared: readonly ComparedAgent[];
  pool: AgentPool;
  /** Those of the settings. */
  groups: readonly string[];
  isDryRun: boolean;
  print(line: string): void;
}

/** A person of the file, under the name that they have in Connect. */
interface Wanted {
  username: string;
  email: string;
  groups: string[];
  isInPool: boolean;
}

/**
 * Invites everybody of a file who is an agent in Connect and not in the pool yet, and puts them into their groups. Whatever stops it, the same command goes on from there. 1 where a line was refused.
 */
export async function importAgents(path: string, { compared, pool, groups, isDryRun, print }: Importing): Promise<number> {
  const counts: Record<Effect, number> = { invited: 0, same: 0, refused: 0 };
  for await (const { number, row } of readCsvLines(path, COLUMNS)) {
    const wanted = wantedOf(row, { compared, groups });
    const effect = 'refused' in wanted ? 'refused' : await bring(wanted, { pool, isDryRun });
    counts[effect] += 1;
    if ('refused' in wanted) print(`line ${number}: ${row.username ?? ''} is refused: ${wanted.refused}`);
    else if (isDryRun) print(`line ${number}: ${wanted.username} ${effect === 'invited' ? 'would be invited' : 'is there already'}`);
  }
  print(`${counts.invited} ${isDryRun ? 'would be invited' : 'invited'}, ${counts.same} there already, ${counts.refused} refused.`);
  return counts.refused > 0 ? 1 : 0;
}

async function bring({ username, email, groups, isInPool }: Wanted, { pool, isDryRun }: Pick<Importing, 'pool' | 'isDryRun'>): Promise<Effect> {
  if (isDryRun) return isInPool ? 'same' : 'invited';
  const isNew = !isInPool && (await pool.invite({ username, email }));
  // Whoever is in a group already stays there.
  for (const group of groups) await pool.join(username, group);
  return isNew ? 'invited' : 'same';
}

function wantedOf({ username = '', email = '', groups: named = '' }: Row, { compared, groups: known }: Pick<Importing, 'compared' | 'groups'>): Wanted | { refused: string } {
  const agent = compared.find((one) => one.username.toLowerCase() === username.toLowerCase());
  if (!agent || agent.state === 'not-in-connect') return { refused: 'Connect has no user of this name. Add them there first: the name ties the two together' };
  if (agent.state === 'disabled') return { refused: `they are shut out. Let them in again with npm run agents -- enable ${agent.username}` };
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) return { refused: `"${email}" is no e-mail address, to which their first password could go` };
  const groups = named.split(/\s+/).filter(Boolean);
  const unknown = groups.find((group) => !known.includes(group));
  if (unknown !== undefined) return { refused: `there is no group "${unknown}". ${known.length > 0 ? `The settings name ${known.join(', ')}` : 'The settings (roles) name none'}` };
  return { username: agent.username, email, groups, isInPool: agent.state !== 'not-in-pool' };
}
