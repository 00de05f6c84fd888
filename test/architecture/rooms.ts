/** The walls of the house, as data: which room may import which. Paths are from the top, without endings. docs/developer/rooms.md prints them. */
export interface Room {
  name: string;
  /** The content of the room in a few words. */
  holds: string;
  /** Matches the files of the room. */
  is: RegExp;
  /** Returns whether the room may import this file of the house. The path of the importing file decides in some rooms. */
  mayImport: (target: string, file: string) => boolean;
  /** The same rule in words, for the printed table. */
  imports: string;
  /** Packages that the room may import. Undefined means any. */
  packages?: RegExp;
  /** Only `import type` is allowed from these. */
  typesOnly?: RegExp;
}

/** The subjects of lambda. Each may use those before it, never those after it. */
export const SUBJECTS: readonly { name: string; holds: string }[] = [
  { name: 'ground', holds: 'instants, clock, ids, notices, refusals, capacity; the clients of the table and of Connect' },
  { name: 'numbers', holds: 'the one reader of phone numbers: typed numbers, numbers that may be called, callers’ numbers' },
  { name: 'calendar', holds: 'opening hours, zones, due times' },
  { name: 'pacing', holds: 'how many customers may be called before an agent is on the line, and the guard against abandoned calls' },
  { name: 'queues', holds: 'the operator’s settings per queue; its load' },
  { name: 'pauses', holds: 'the operator’s stop: what may not be placed now, and the switch that trips by itself' },
  { name: 'agents', holds: 'agents: identity, presence, served queues, being held for a click' },
  { name: 'calling-rules', holds: 'whom we may call: the one decision, and the lists that it reads' },
  { name: 'app-access', holds: 'access through an app: keys, number checks, rate limits, tokens' },
  { name: 'call-ins', holds: 'calls that customers announce: states, codes, turns, pushes' },
  { name: 'callbacks', holds: 'the record: states, `decide`, store, its call in Connect, contact events' },
  { name: 'agenda', holds: 'dispatch of promised callbacks at their due time: tick, messages, what is resent' },
  { name: 'agent-callbacks', holds: 'callbacks of agents: promise, list, edit, call now, cancel' },
  { name: 'dials', holds: 'clicks of agents' },
  { name: 'voicemails', holds: 'voicemails: read out of Voicemail Express or Dialback’s own recordings, listed, heard, answered by one agent' },
  { name: 'follow-ups', holds: 'what followed a contact: calls and callbacks' },
  { name: 'slots', holds: 'times to choose from, and their capacity' },
  { name: 'waits', holds: 'the expected wait of a caller or customer' },
  { name: 'callers', holds: 'people on the line now: offer, accept, book, answered, called in' },
  { name: 'app-requests', holds: 'callbacks that customers request through an app' },
  { name: 'supervision', holds: 'what supervisors see and do: the board, many callbacks at once, pauses' },
  { name: 'changes', holds: 'writes of records, as the table’s stream brings them: what stood there before, and what stands there now' },
  { name: 'outbox', holds: 'events for other systems: which facts a write adds, and their publication' },
  { name: 'texts', holds: 'texts to customers about their callbacks' },
  { name: 'journeys', holds: 'what each contact went through, and the histories of customers, queues and agents' },
  { name: 'reports', holds: 'what is counted of all that is over, by day' },
];

interface Layer {
  name: string;
  /** Layers of the same subject and of lower subjects that it may use. */
  uses: readonly string[];
  /** Whether it may also use the published types and answers. */
  usesHttp?: true;
  packages: RegExp;
}

const NONE = /^$/;

/** The layers of every subject. A subject has only those that it needs. */
export const LAYERS: readonly Layer[] = [
  { name: 'domain', uses: ['domain'], packages: /^libphonenumber-js\/(max|mobile\/examples)$|^temporal-polyfill$/ },
  { name: 'ports', uses: ['domain', 'ports'], packages: NONE },
  { name: 'usecases', uses: ['domain', 'ports', 'usecases'], packages: NONE },
  { name: 'adapters', uses: ['domain', 'ports', 'adapters'], packages: /^(@aws-sdk\/|aws-lambda$|node:crypto$|valibot$)/ },
  { name: 'http', uses: ['domain', 'ports', 'http'], usesHttp: true, packages: /^(valibot|aws-lambda|csv-stringify\/sync)$/ },
];

/** The file at a subject's root: its routes, or the steps that its flows call. */
const FRONT_DOOR: Layer = { name: 'front door', uses: ['domain', 'ports', 'usecases', 'http'], usesHttp: true, packages: /^(valibot|aws-lambda)$/ };

const subjectNames = SUBJECTS.map(({ name }) => name);
const subjectOf = (path: string) => path.split('/')[1]!;
const layerOf = (path: string) => (path.split('/').length > 3 ? path.split('/')[2]! : 'front door');

function mayReach(layer: Layer, target: string, file: string): boolean {
  if (layer.usesHttp && target.startsWith('lambda/http/')) return true;
  const from = subjectNames.indexOf(subjectOf(file));
  const to = subjectNames.indexOf(subjectOf(target));
  return target.startsWith('lambda/') && to >= 0 && to <= from && layer.uses.includes(layerOf(target));
}

const subjects = subjectNames.join('|');
const into = (pattern: RegExp) => (target: string) => pattern.test(target);

/** The app writes the rules of a queue and the operator's own outcomes into variables, and functions read them there. Both use the types of the subjects. */
const RULE_TYPES = /^lambda\/((queues|pacing)\/domain\/|calendar\/domain\/calling-window$|callbacks\/domain\/own-outcome$)/;

const LAMBDA: Room[] = [
  ...LAYERS.map((layer): Room => ({
    name: `<subject>/${layer.name}`,
    holds: { domain: 'pure: rules and decisions', ports: 'what the rules need of the world, as interfaces', usecases: 'one verb per file', adapters: 'DynamoDB, SQS, Connect, clock, log', http: 'what requests and answers look like' }[layer.name]!,
    is: new RegExp(`^lambda/(${subjects})/${layer.name}/`),
    mayImport: (target, file) => mayReach(layer, target, file),
    imports: `${layer.uses.map((name) => `\`${name}\``).join(', ')} of itself and of lower subjects${layer.usesHttp ? '; `lambda/http`' : ''}`,
    packages: layer.packages,
  })),
  {
    name: '<subject>/*.ts',
    holds: 'its front door: routes, or the steps that flows call',
    is: new RegExp(`^lambda/(${subjects})/[^/]+$`),
    mayImport: (target, file) => mayReach(FRONT_DOOR, target, file),
    imports: 'all but `adapters` of itself and of lower subjects; `lambda/http`',
    packages: FRONT_DOOR.packages,
  },
  { name: 'lambda/http types, routes', holds: 'the published types and the routes of the APIs', is: /^lambda\/http\/(([a-z]+-)?api-types|[a-z]+-routes)$/, mayImport: into(/^lambda\/http\/([a-z]+-)?api-types/), imports: 'each other', packages: NONE },
  { name: 'lambda/http', holds: 'body, route, problem: parts that every API needs', is: /^lambda\/http\//, mayImport: into(/^lambda\/(http|ground\/domain|calendar\/domain)\//), imports: 'itself, `ground/domain`, `calendar/domain`', packages: /^(valibot|aws-lambda)$/ },
  { name: 'lambda/environment, functions/*/environment', holds: 'the variables that each function reads', is: /^lambda\/(environment\/|functions\/[^/]+\/environment$)/, mayImport: into(/^lambda\/(environment\/|functions\/[^/]+\/environment$|numbers\/domain\/number-type$)/), imports: 'each other; the list of kinds of numbers; types of `queues/domain`, of calling windows, and of own outcomes', typesOnly: RULE_TYPES, packages: NONE },
  { name: 'lambda/functions', holds: 'one folder per deployed function, named by its trigger: the only place that wires', is: /^lambda\/functions\//, mayImport: into(/^lambda\//), imports: 'all of `lambda`' },
];

export const ROOMS: Room[] = [
  ...LAMBDA,
  { name: 'flow-language', holds: 'types, catalogue of actions, lint, binding', is: /^flow-language\/(?!lint-command)/, mayImport: into(/^flow-language\//), imports: 'itself', packages: NONE },
  { name: 'the lint command', holds: '`npm run flows:lint`', is: /^flow-language\/lint-command/, mayImport: into(/^flow-language\//), imports: 'the flow language', packages: /^node:/ },
  // It makes a route for each that has a handler, and a variable for each that is read. Those lists are data, and leaves.
  { name: 'lib', holds: 'the CDK app: stacks, settings, constructs by subject', is: /^lib\//, mayImport: into(/^(lib\/|flow-language\/|contact-flows\/|lambda\/(environment\/|functions\/[^/]+\/environment$|http\/[a-z]+-routes$|numbers\/domain\/|ground\/domain\/speech$|callbacks\/domain\/outcome$)|web\/words\/all-texts$|client\/element\/words\/english$|package\.json$)/), imports: 'itself, the version of the package, the flow language, the variables of functions, the routes of the APIs, the reader of numbers, what functions say; the list of outcomes; what pages and `<dialback-callback>` say in English; types of `queues/domain`, of calling windows, and of own outcomes; handlers by path', typesOnly: RULE_TYPES },
  { name: 'bin', holds: 'the commands of the operator', is: /^bin\//, mayImport: into(/^(bin|lib|settings|lambda\/(numbers\/domain|pauses|calling-rules|journeys|reports|(agenda|calendar|callbacks|queues|ground|changes)\/adapters|callbacks\/(domain|usecases)|ground\/domain)\/)/), typesOnly: /^lambda\/(agenda|ground)\/ports\//, imports: 'itself, `lib`, the settings, the reader of numbers, the switch of pauses, the calling rules, journeys, reports; `adapters` of `ground`, `calendar`, `queues`, `callbacks`, `agenda`, `changes`, and `domain` and `usecases` of `callbacks`: commands wire what they need, as functions do; `ground/domain`' },
  { name: 'emulator', holds: 'Connect, DynamoDB, SQS, EventBridge, Lambda, HTTP API, IAM on one virtual clock; knows nothing of the product', is: /^emulator\//, mayImport: into(/^(emulator|flow-language)\//), imports: 'itself, the flow language, the schemas of the SDK' },
  // The local run knows the product only through its template. It may know the form of the operator's settings.
  { name: 'local', holds: 'template → emulator, scenarios, the servers of page and lab', is: /^local\//, mayImport: into(/^(local|emulator)\/|^lib\/(stacks\/(app-to-read|dialback-stack)|settings\/load-settings)$/), imports: 'itself, the emulator, the stack, an app for it, and its settings; types of API and flow language', typesOnly: /^(lib\/settings|lambda\/http|flow-language)\// },
  { name: 'client', holds: 'the typed client of the customers’ API, for other servers, and `<dialback-callback>` for their pages', is: /^client\//, mayImport: into(/^client\//), imports: 'itself', packages: /^openapi-fetch$/ },
  // The page bundles the reader of numbers: its hint and the service must never read one input in two ways.
  { name: 'web', holds: 'the agents’ page, the supervisors’ board, the administrators’ lists, the lab and the sample shop', is: /^web\//, mayImport: into(/^(web|client\/element|lambda\/numbers\/domain)\//), imports: 'itself, `<dialback-callback>`, the reader of numbers; types of the API and the lab', typesOnly: /^(lambda\/http\/((board|callback|customer|journey|report|rule|voicemail)-)?api-types|local\/lab-types)/, packages: /^(csv-parse|csv-stringify|react|react-dom|@cloudscape-design|vite|@vitejs|node:|libphonenumber-js\/max$|temporal-polyfill$|valibot$|oauth4webapi$|amazon-connect-streams$|@amazon-connect\/)/ },
];
