import { CATALOGUE } from '../../../flow-language/catalogue/catalogue';
import { lintFlow } from '../../../flow-language/lint-flow';
import { FLOW_TYPES, type FlowType } from '../../../flow-language/types';
import { action, flow, runToEnd } from './run-to-end';

type Verdict = 'fits' | 'warning' | 'error';
interface Row {
  type: string;
  ends: string;
  fits: FlowType[];
  warning?: FlowType[];
  parameters?: Record<string, unknown>;
  errors?: string[];
}

const WITH_CUSTOMER: FlowType[] = ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'];
const WHISPERS: FlowType[] = ['AGENT_WHISPER', 'CUSTOMER_WHISPER', 'OUTBOUND_WHISPER'];
const HOLDS: FlowType[] = ['AGENT_HOLD', 'CUSTOMER_HOLD'];
const THIRD_PARTY = { ThirdPartyPhoneNumber: '+49301', ThirdPartyConnectionTimeLimitSeconds: '30', ContinueFlowExecution: 'False' };

/** Every block that may end a flow, the service's verdict in each type of flow, and how the flow then ends. */
const ROWS: Row[] = [
  { type: 'DisconnectParticipant', ends: 'disconnected', fits: [...WITH_CUSTOMER, 'CUSTOMER_QUEUE'] },
  { type: 'EndFlowExecution', ends: 'ended', fits: [...WHISPERS, 'CUSTOMER_QUEUE'], warning: [...WITH_CUSTOMER, ...HOLDS] },
  { type: 'TransferContactToQueue', ends: 'transferred-to-queue', fits: WITH_CUSTOMER, errors: ['QueueAtCapacity', 'NoMatchingError'] },
  { type: 'TransferContactToAgent', ends: 'transferred-to-agent', fits: ['AGENT_TRANSFER', 'QUEUE_TRANSFER'] },
  { type: 'TransferParticipantToThirdParty', ends: 'transferred-to-third-party', fits: [...WITH_CUSTOMER, 'CUSTOMER_QUEUE'], warning: [...WHISPERS, ...HOLDS], parameters: THIRD_PARTY, errors: ['NoMatchingError'] },
];
const TYPES = FLOW_TYPES.filter((type) => type !== 'CAMPAIGN');
const cases = ROWS.flatMap((row) => TYPES.map((flowType) => [row.type, flowType, row] as const));

const loops = (type: FlowType): boolean => CATALOGUE.MessageParticipantIteratively!.flowTypes.includes(type);
const hold = action('hold', 'MessageParticipantIteratively', { parameters: { Messages: [{ Text: 'Please hold.' }], InterruptFrequencySeconds: '20' }, conditions: { 'Equals MessagesInterrupted': 'it' } });
const terminal = ({ type, parameters, errors = [] }: Row) =>
  action('it', type, { parameters, next: CATALOGUE[type]!.next === 'none' ? undefined : 'it', errors: Object.fromEntries(errors.map((error) => [error, 'it'])) });

test.each(cases)('%s in %s is judged as the service does, and ends the flow', async (_type, flowType, row) => {
  const verdict: Verdict = row.fits.includes(flowType) ? 'fits' : row.warning?.includes(flowType) ? 'warning' : 'error';
  const start = flow([terminal(row)], { type: flowType });
  const found = lintFlow(start.document, flowType).filter(({ rule }) => rule === 'action-flow-type').map(({ severity }) => severity);

  expect(found).toEqual(verdict === 'fits' ? [] : [verdict]);
  expect((await runToEnd(start)).end.kind).toBe(row.ends);
});

test.each(cases.filter(([, flowType]) => loops(flowType)))('%s in %s, after an interrupt, ends the flow or goes back to the prompts', async (type, flowType, row) => {
  const ran = await runToEnd(flow([hold, terminal(row)], { type: flowType }), {}, { during: (host, time) => void time.after(50_000, () => host.overtake()) });
  const resumes = type === 'EndFlowExecution';

  expect(ran.host.reported.map(({ type: block, branch }) => `${block}: ${branch}`)).toEqual(
    resumes
      ? ['MessageParticipantIteratively: Equals MessagesInterrupted', 'EndFlowExecution: resumed', 'MessageParticipantIteratively: Equals MessagesInterrupted', 'EndFlowExecution: resumed', 'MessageParticipantIteratively: overtaken']
      : ['MessageParticipantIteratively: Equals MessagesInterrupted', `${type}: ${row.ends}`],
  );
  expect(ran.end.kind).toBe(resumes ? 'overtaken' : row.ends);
});

test('every block that the catalogue calls terminal is among these, but for the end of a module', () => {
  const terminals = Object.keys(CATALOGUE).filter((type) => CATALOGUE[type]!.next === 'none');
  expect(terminals.filter((type) => !ROWS.some((row) => row.type === type))).toEqual(['EndFlowModuleExecution']);
});
