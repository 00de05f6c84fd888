import type { AgentDesk } from '../connect/console';
import type { TestExecution } from '../connect/test-cases/test-case';
import type { SuiteStage } from './stage-suite';
import type { Suite } from './suite-file';

type Offline = NonNullable<Suite['tests'][number]['offline']>;
type Manners = NonNullable<Offline['agents']>;

/** A test that has begun, and what it says that no instance can be asked for. */
export interface BegunTest {
  execution: TestExecution;
  offline: Offline;
}

/** Lets agents do with what rings what the test says whose contact it is, and phones behave. Agents that no test speaks of let it ring. */
export function putAgentsToWork({ journal, time, centre }: Pick<SuiteStage, 'journal' | 'time' | 'centre'>, tests: readonly BegunTest[]): void {
  const { console, store } = centre;
  for (const { offline } of tests) {
    for (const [number, behaviour] of Object.entries(offline.phones ?? {})) console.phone(number).behave(behaviour);
    for (const username of Object.keys(offline.agents ?? {})) makeAvailable(console.agent(username));
  }
  const mannersFor = (contactId: string): Manners | undefined => {
    const initial = store.contacts.get(contactId)?.initialContactId;
    return tests.find(({ execution }) => initial !== undefined && contactOf(execution) === initial)?.offline.agents;
  };
  journal.listen(({ kind, contactId, detail }) => {
    if (kind !== 'agent' || !contactId) return;
    const username = String(detail.username);
    const manner = mannersFor(contactId)?.[username];
    if (manner !== undefined) time.after(0, () => act(console.agent(username), manner));
  });
}

/** The contact that a test began with. */
export function contactOf({ records }: TestExecution): string | undefined {
  return records.flatMap(({ record }) => (record.Type === 'EXECUTION_START' ? [String(record.ContactId)] : []))[0];
}

function makeAvailable(desk: AgentDesk): void {
  desk.login();
  if (desk.view().status !== 'Available') desk.setStatus('Available');
}

function act(desk: AgentDesk, manner: Manners[string]): void {
  const { contact } = desk.view();
  if (contact?.ringing && manner === 'accepts') desk.accept();
  else if (contact?.ringing && manner === 'rejects') desk.reject();
  // The next test may need them.
  else if (contact?.state === 'ENDED') desk.clear();
}
