import { seedSchema } from '../../../emulator/seed-file';

/** The meaning of each field. The printing stops if a field of the schema is missing here, or if a field here is not in the schema. */
const MEANINGS: Record<string, string> = {
  instance: 'The instance itself.',
  'instance.id': 'Its id; default: made from the seed.',
  'instance.alias': 'Its alias; default: `emulator`.',
  'instance.identityManagementType': '`SAML`, `CONNECT_MANAGED` or `EXISTING_DIRECTORY`; default: `CONNECT_MANAGED`.',
  hours: 'Hours of operation.',
  'hours[].name': 'Their name.',
  'hours[].timeZone': 'IANA zone, as `Europe/Berlin`.',
  'hours[].open': 'When they are open.',
  'hours[].open[].day': '`MONDAY` to `SUNDAY`.',
  'hours[].open[].from': '`HH:MM`.',
  'hours[].open[].till': '`HH:MM`; `00:00` to `00:00` is the whole day.',
  queues: 'Standard queues.',
  'queues[].name': 'Its name.',
  'queues[].hours': 'The name of one of `hours`.',
  'queues[].maxContacts': 'The greatest number of contacts that may wait; default: no limit.',
  'queues[].callerId': 'One of `numbers`, which it shows on outbound calls.',
  statuses: 'Names of agent statuses beside `Available` and `Offline`.',
  routingProfiles: 'Routing profiles.',
  'routingProfiles[].name': 'Its name.',
  'routingProfiles[].defaultOutboundQueue': 'The name of one of `queues`.',
  'routingProfiles[].queues': 'The queues that its agents serve.',
  'routingProfiles[].queues[].queue': 'The name of one of `queues`.',
  'routingProfiles[].queues[].priority': '1 is served first; default 1.',
  'routingProfiles[].queues[].delaySeconds': 'Seconds that a contact must have waited; default 0.',
  agents: 'Users.',
  'agents[].username': 'The login name.',
  'agents[].routingProfile': 'The name of one of `routingProfiles`.',
  'agents[].firstName': 'First name.',
  'agents[].lastName': 'Last name.',
  'agents[].status': 'The status in which the agent starts; default: not logged in.',
  numbers: 'Claimed phone numbers.',
  'numbers[].number': 'In E.164.',
  'numbers[].type': '`DID` or `TOLL_FREE`; default: `DID`.',
  'numbers[].flow': 'The name of one of `flows`, which answers.',
  prompts: 'Recordings that flows may play.',
  'prompts[].name': 'Its name.',
  'prompts[].id': 'The id that flows use in `PromptId`; default: made from the seed.',
  'prompts[].seconds': 'Its length; default: 5.',
  flows: 'Flows.',
  'flows[].name': 'Its name.',
  'flows[].type': '`CONTACT_FLOW`, `CUSTOMER_QUEUE`, … as in the API.',
  'flows[].file': 'The file with its content in flow language, relative to the seed file.',
};

interface Schema {
  type: string;
  entries?: Record<string, Schema>;
  item?: Schema;
  wrapped?: Schema;
}

export function printSeedFields(): string[] {
  const fields = fieldsOf(seedSchema as unknown as Schema, '');
  const strays = Object.keys(MEANINGS).filter((path) => !fields.some((field) => field.path === path));
  if (strays.length > 0) throw new Error(`The seed has no field ${strays.join(', ')}.`);
  const rows = fields.map(({ path, required }) => {
    if (!MEANINGS[path]) throw new Error(`The field ${path} of the seed has no meaning in docs/print/emulator/seed-table.ts.`);
    return `| \`${path}\` | ${required ? 'yes' : 'no'} | ${MEANINGS[path]} |`;
  });
  return ['| Field | Required | Meaning |', '|---|---|---|', ...rows];
}

function fieldsOf(schema: Schema, path: string): { path: string; required: boolean }[] {
  return Object.entries(schema.entries ?? {}).flatMap(([name, given]) => {
    const own = path ? `${path}.${name}` : name;
    const inner = given.type === 'optional' ? given.wrapped! : given;
    const deeper = inner.type === 'array' ? fieldsOf(inner.item!, `${own}[]`) : fieldsOf(inner, own);
    return [{ path: own, required: given.type !== 'optional' }, ...deeper];
  });
}
