import { CATALOGUE } from './catalogue/catalogue';
import { FLOW_TYPES, type FlowType, type WrittenAction, type WrittenDocument } from './types';

/** The types that a document may be inferred to be. When several fit equally, the name decides, then the order: whispers and holds mostly say one thing and end. */
const CANDIDATES: readonly FlowType[] = [
  'CONTACT_FLOW', 'CUSTOMER_QUEUE', 'AGENT_WHISPER', 'CUSTOMER_WHISPER', 'OUTBOUND_WHISPER', 'CUSTOMER_HOLD', 'AGENT_HOLD', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE',
];

/** The editor notes the type of a flow in lower camel case. */
const TYPE_OF_METADATA: Readonly<Record<string, FlowType>> = Object.fromEntries(FLOW_TYPES.map((type) => [camel(type), type]));

/** How far an action is out of place in each of the candidates: 0 allowed, 1 disputed, 3 not allowed. Who fits everywhere is left out. */
const MISFITS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries(CATALOGUE)
    .map(([action, { flowTypes, disputedFlowTypes = [] }]) => [action, CANDIDATES.map((type) => (flowTypes.includes(type) ? 0 : disputedFlowTypes.includes(type) ? 1 : 3))] as const)
    .filter(([, misfits]) => misfits.some((misfit) => misfit > 0)),
);

type Inferable = Pick<WrittenDocument, 'Actions' | 'Metadata' | 'Settings'>;

/**
 * The type that a document itself speaks for, for callers who were not told: Settings make a module; then the type noted by
 * the editor; then the type in which the fewest actions are out of place. Where that leaves several, words in the name of the flow
 * (the editor's, else the one given, such as the name of its file) choose among them.
 */
export function inferFlowType(document: Inferable, name = ''): FlowType {
  if (document.Settings !== undefined) return 'MODULE';
  const metadata = document.Metadata as { type?: unknown; name?: unknown } | null | undefined;
  const noted = metadata?.type;
  if (typeof noted === 'string' && Object.hasOwn(TYPE_OF_METADATA, noted)) return TYPE_OF_METADATA[noted] as FlowType;
  const fitting = bestFitting(document.Actions);
  if (fitting.length === 1) return fitting[0]!;
  const own = typeof metadata?.name === 'string' ? metadata.name : '';
  return typeIn(own, fitting) ?? typeIn(name, fitting) ?? preferred(document.Actions, fitting);
}

function bestFitting(actions: readonly WrittenAction[]): FlowType[] {
  const sums = CANDIDATES.map(() => 0);
  for (const { Type } of actions) {
    const misfits = MISFITS.get(Type);
    if (misfits !== undefined) for (let i = 0; i < sums.length; i++) sums[i]! += misfits[i]!;
  }
  const least = Math.min(...sums);
  return CANDIDATES.filter((_, i) => sums[i] === least);
}

/** No name makes a module: without Settings, Connect takes none. */
const WORDS: readonly [FlowType, readonly string[]][] = CANDIDATES.filter((type) => type !== 'CONTACT_FLOW' && type !== 'MODULE').map((type) => [type, type.toLowerCase().split('_')]);

/** Every word of a type in a name, in any order and spelling: `RulesEngineAgentWhisper`, `customer queue flow`. */
function typeIn(name: string, among: readonly FlowType[]): FlowType | undefined {
  if (name === '') return undefined;
  const text = name.toLowerCase();
  return WORDS.find(([type, words]) => among.includes(type) && words.every((word) => text.includes(word)))?.[0];
}

/** A flow that may be a customer queue flow or a whisper is a whisper when nothing in it lets the customer wait. */
function preferred(actions: readonly WrittenAction[], fitting: readonly FlowType[]): FlowType {
  const first = fitting[0] as FlowType;
  const waits = actions.some(({ Type }) => Type === 'MessageParticipantIteratively' || Type === 'Wait');
  return first === 'CUSTOMER_QUEUE' && !waits && fitting.includes('AGENT_WHISPER') ? 'AGENT_WHISPER' : first;
}

function camel(type: string): string {
  return type.toLowerCase().replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
