import type { Settings } from '../settings/settings';

/** What an operator chose. */
export interface Choices {
  instanceArn: string;
  /** E.164. */
  callerId: string;
  queues: readonly { name: string; arn: string }[];
  /** The first one is that of numbers typed without a country code, and of the numbers that the stack claims. */
  countries: readonly [string, ...string[]];
  domainPrefix: string;
}

/** The settings that follow from them. Everything else is left to the defaults. */
export function settingsOf({ instanceArn, callerId, queues, countries, domainPrefix }: Choices): Settings {
  const claimed = { kind: 'claim', country: countries[0], type: 'DID' } as const;
  return {
    instanceArn,
    dedicatedNumber: claimed,
    source: claimed,
    callerId,
    dialMode: 'queued-callback',
    legacy: { allowed: false },
    allowedCountries: [...countries],
    defaultCountry: countries[0],
    queues: queues.map(({ name, arn }) => ({ name, arn })),
    signIn: { kind: 'cognito', domainPrefix },
    identity: { claim: 'cognito:username', holds: 'username' },
  };
}

/** @param define where `defineSettings` is, as seen from the file */
export function settingsText(settings: Settings, define: string): string {
  const { instanceArn, dedicatedNumber, source, callerId, dialMode, legacy, allowedCountries, defaultCountry, queues = [], signIn, identity } = settings;
  const line = (name: string, value: unknown) => `  ${name}: ${literal(value)},`;
  return [
    '/** lib/settings/settings.ts explains every field, and what else can be chosen; your editor shows it on hover. `npm run setup` wrote this file. */',
    `import { defineSettings } from '${define}';`,
    '',
    'export default defineSettings({',
    line('instanceArn', instanceArn),
    '',
    '  // The number that handoff calls are made to, and the one that they are made from: the stack claims both.',
    line('dedicatedNumber', dedicatedNumber),
    line('source', source),
    '',
    '  // The number that customers see.',
    line('callerId', callerId),
    '',
    line('dialMode', dialMode),
    line('legacy', legacy),
    '',
    line('allowedCountries', allowedCountries),
    line('defaultCountry', defaultCountry),
    '',
    '  // Queues whose customers may be promised a callback. Without any, agents click to dial and promise nothing.',
    queues.length === 0 ? '  queues: [],' : ['  queues: [', ...queues.map((queue) => `    ${literal(queue)},`), '  ],'].join('\n'),
    '',
    line('signIn', signIn),
    line('identity', identity),
    '});',
    '',
  ].join('\n');
}

/** As people write it in TypeScript. */
function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{ ${Object.entries(value).map(([name, inner]) => `${name}: ${literal(inner)}`).join(', ')} }`;
  return String(value);
}
