import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotEmulated } from '../../../emulator/not-emulated';
import type { LoadedFlow } from '../../../emulator/connect/flow-runner/host';
import { inspectFlow, lintFlow } from '../../../flow-language/lint-flow';
import type { FlowDocument, FlowType } from '../../../flow-language/types';
import type { HostScript } from './fake-host';
import { flow, runToEnd, type Ran } from './run-to-end';

const FOLDER = join(__dirname, 'small-flows');

interface Row {
  type: FlowType;
  /** The type that is inferred from the document, if it is another one. */
  inferred?: FlowType;
  findings: string[];
  script?: HostScript;
  /** The run stops and names this. */
  stops?: RegExp;
  /** Blocks and the branches they took. */
  trail?: string[];
  asks?: [string, ...unknown[]][];
}

const answered: HostScript = { function: { takesSeconds: 0, result: { payload: {}, requestId: 'request-1' } }, view: { CustomerEndpoint: { Address: '+4930123456' }, Attributes: { n: '+4930999999' } } };
const called = { functionArn: 'arn:aws:lambda:eu-west-2:111122223333:function:f', parameters: {}, timeLimitSeconds: 8, synchronous: true };

/** The findings about each small flow, and its run for 50 seconds. */
const ROWS: Record<string, Row> = {
  'data-table-list-root': { type: 'CONTACT_FLOW', findings: ['warning reference-not-modelled'], stops: /\$\.DataTableList/ },
  'loop-root': { type: 'CONTACT_FLOW', findings: ['warning reference-not-modelled'], stops: /\$\.Loop/ },
  'loop-name': { type: 'CONTACT_FLOW', findings: ['warning parameter-not-modelled'], stops: /parameter LoopName/ },
  'lambda-invocation-id': { type: 'CONTACT_FLOW', findings: [], trail: ['a: NoMatchingError', 'end: disconnected'] },
  'lambda-async-60': { type: 'CONTACT_FLOW', findings: ['warning value-range'], trail: ['a: NextAction', 'end: disconnected'], asks: [['invokeFunction', { ...called, timeLimitSeconds: 60, synchronous: false }]] },
  'lambda-nested-input': { type: 'CONTACT_FLOW', findings: ['warning value-nested'], trail: ['a: NextAction', 'end: disconnected'], asks: [['invokeFunction', { ...called, parameters: { customer: { number: '+4930123456', tier: 'gold' } } }]] },
  'hooks-both': { type: 'CONTACT_FLOW', findings: ['warning parameter-contradicted'], trail: ['a: NextAction', 'm: NextAction', 'end: disconnected'], asks: [['enableHook', 'AgentWhisper', true], ['setHook', 'AgentWhisper', 'AGENTWHISPER']] },
  'hooks-configuration-alone': { type: 'CONTACT_FLOW', findings: ['warning parameter-contradicted'], trail: ['a: NextAction', 'end: disconnected'], asks: [['enableHook', 'CustomerWhisper', false]] },
  'third-party-caller-name': {
    type: 'CONTACT_FLOW', findings: [], trail: ['a: transferred-to-third-party'],
    asks: [['transferToThirdParty', { number: '+442079460999', timeLimitSeconds: 30, callerName: 'Front desk' }]],
  },
  // No page and no export knows a name in this block: Connect refuses it, and so does the run.
  'outbound-caller-name': { type: 'OUTBOUND_WHISPER', findings: ['error parameter-unknown'], stops: /parameter CallerId\.Name/ },
  'end-flow-in-inbound': { type: 'CONTACT_FLOW', inferred: 'AGENT_WHISPER', findings: ['warning action-flow-type'], trail: ['m: NextAction', 'end: ended'] },
  'end-flow-in-transfer': { type: 'AGENT_TRANSFER', inferred: 'AGENT_WHISPER', findings: ['warning action-flow-type'], trail: ['m: NextAction', 'end: ended'] },
  'end-flow-in-hold': { type: 'CUSTOMER_HOLD', inferred: 'CUSTOMER_QUEUE', findings: [], trail: ['m: overtaken'] },
  'queue-resume': { type: 'CUSTOMER_QUEUE', findings: [], trail: ['loop: Equals MessagesInterrupted', 'offer: NextAction', 'end: resumed', 'loop: Equals MessagesInterrupted', 'offer: NextAction', 'end: resumed', 'loop: overtaken'] },
  // Both pages allow modules in inbound flows only, and a probe saw the refusal.
  'module-invoked-in-queue': { type: 'CUSTOMER_QUEUE', findings: ['error action-flow-type'], trail: ['loop: Equals MessagesInterrupted', 'mod: NoMatchingError', 'end: resumed', 'loop: Equals MessagesInterrupted', 'mod: NoMatchingError', 'end: resumed', 'loop: overtaken'] },
};

const contentOf = (name: string): string => readFileSync(join(FOLDER, `${name}.json`), 'utf8');
const load = (name: string, type: FlowType): LoadedFlow => ({ ...flow([{ Identifier: 'x', Type: 'x', Parameters: {}, Transitions: {} }], { id: name, type }), document: JSON.parse(contentOf(name)) as FlowDocument });
const run = (name: string, { type, script }: Row): Promise<Ran> => runToEnd(load(name, type), { ...answered, ...script }, { during: (host, time) => void time.after(50_000, () => host.overtake()) });

test('each of the small flows has its row', () => {
  expect(readdirSync(FOLDER).map((file) => file.replace('.json', '')).sort()).toEqual(Object.keys(ROWS).sort());
});

test.each(Object.entries(ROWS))('%s is judged as the service would, and runs as it would or stops by name', async (name, row) => {
  expect(lintFlow(contentOf(name), row.type).map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(row.findings);
  expect(inspectFlow(contentOf(name)).type).toBe(row.inferred ?? row.type);
  if (row.stops) {
    await expect(run(name, row)).rejects.toThrow(NotEmulated);
    await expect(run(name, row)).rejects.toThrow(row.stops);
    return;
  }
  const { host } = await run(name, row);
  expect(host.reported.map(({ identifier, branch }) => `${identifier}: ${branch}`)).toEqual(row.trail);
  if (row.asks) expect(host.calls.filter(([method]) => method !== 'play' && method !== 'disconnect')).toEqual(row.asks);
});
