import { parseArgs } from 'node:util';
import { sentenceOf } from '../../../bin/commands/sentence-of';

const thrownBy = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
};
const named = (name: string, message = 'as AWS says it') => Object.assign(new Error(message), { name });
const options = { queue: { type: 'string' }, json: { type: 'boolean' } } as const;
const parsed = (args: string[]) => thrownBy(() => parseArgs({ args, options }));

test.each<[what: string, error: unknown, words: string[]]>([
  ['a typo in an option', parsed(['--queu', 'Sales']), ['There is no option --queu for this command.']],
  ['an option that npm kept', parsed(['Sales']), ['What is Sales?', 'npm run pause -- --queue NAME']],
  ['an option without its value', parsed(['--queue']), ["Option '--queue <value>' argument missing.", 'docs/operator/']],
  ['credentials that expired', named('ExpiredTokenException'), ['have expired: sign in again', 'Nothing more was done.']],
  ['credentials of somebody else', named('UnrecognizedClientException'), ['AWS does not know your credentials', 'UnrecognizedClientException']],
  ['no credentials', named('CredentialsProviderError', 'Could not load credentials from any providers'), ['There are no AWS credentials here', 'Could not load']],
  ['a right that is missing', named('AccessDeniedException', 'User: u is not authorized to perform: dynamodb:Scan'), ['may not do this: User: u is not authorized to perform: dynamodb:Scan', 'names the rights']],
  ['too many requests', named('TooManyRequestsException'), ['Run it again in a minute.']],
  ['a region that there is not', Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND', hostname: 'connect.eu-centrl-1.amazonaws.com' }), ['connect.eu-centrl-1.amazonaws.com cannot be reached', 'is the region right']],
  ['no network', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), ['AWS cannot be reached (ECONNREFUSED)']],
  ['what the command says itself', new Error('There is no queue "Suport".'), ['There is no queue "Suport".']],
  ['what is no error', 'odd', ['odd']],
])('%s is said in a sentence', (_what, error, words) => {
  for (const one of words) expect(sentenceOf(error)).toContain(one);
});
