import { listStackParts, type Part } from './stack-parts';

/** Types that get a row of their own, and their names there. Roles, policies, permissions, routes and the like belong to the listed ones. */
const IN_THE_INSTANCE: Record<string, string> = {
  'AWS::Connect::PhoneNumber': 'phone number',
  'AWS::Connect::Queue': 'queue',
  'AWS::Connect::HoursOfOperation': 'hours of operation',
  'AWS::Connect::ContactFlow': 'flow',
  'AWS::Connect::View': 'view',
  'AWS::Connect::ContactFlowModule': 'flow module',
};
const AROUND_IT: Record<string, string> = {
  'AWS::DynamoDB::Table': 'table',
  'AWS::ApiGatewayV2::Api': 'HTTP API',
  'AWS::CloudFront::Distribution': 'distribution',
  'AWS::S3::Bucket': 'bucket',
  'AWS::Cognito::UserPool': 'user pool',
  'AWS::Cognito::UserPoolGroup': 'group of the user pool',
  'AWS::Events::Rule': 'rule',
  'AWS::Events::EventBus': 'event bus',
  'AWS::Events::Connection': 'connection',
  'AWS::Events::ApiDestination': 'API destination',
  'AWS::SQS::Queue': 'queue of messages',
  'AWS::SNS::Topic': 'topic',
  'AWS::CloudWatch::Dashboard': 'dashboard',
  'AWS::Logs::QueryDefinition': 'saved query',
};

/** Prints everything that the stack may create, and the setting that brings it. */
export function printStack(): string {
  const parts = listStackParts();
  return [
    '# What the stack creates',
    '',
    '`npm run docs:print` prints this page from the template that the CDK app makes, with one more setting at a time. A test fails when it is stale. *With* is',
    'the setting that makes the part. The example has one queue, *Support*, and one webhook, *shop*.',
    '',
    '## Functions',
    '',
    'Each has a role, a log group and an alarm `<function>/Errors` of its own. The functions `deploy-…` run only at deploys.',
    '',
    ...table(['Function', 'With', 'Who is hurt when it fails'], rowsOfFunctions(parts)),
    '## Other alarms',
    '',
    'Alarms stand in the nested stack `Watch`. CloudWatch names them by it and the path without slashes: `Promises/Late` is `Dialback-Watch-…-PromisesLateAlarm…`. An alarm that',
    'ends in `NotEmpty` watches the failure queue beside it. That queue keeps failed work for 14 days: [what to do](deploy.md#when-something-fails).',
    '',
    ...table(['Alarm', 'With', 'Who is hurt', 'Where to look'], rowsOfAlarms(parts)),
    '## In the Connect instance',
    '',
    ...table(['What', 'Kind', 'With', ''], rowsOfTypes(parts, IN_THE_INSTANCE)),
    '## Beside it',
    '',
    ...table(['What', 'Kind', 'With', ''], rowsOfTypes(parts, AROUND_IT)),
    '## Outputs',
    '',
    ...table(['Output', 'With', 'What it is'], rowsOfOutputs(parts)),
    '## Kept when the stack is removed',
    '',
    ...parts.filter(({ isKept }) => isKept).map((part) => `- ${nameOf(part)} (${IN_THE_INSTANCE[part.type] ?? AROUND_IT[part.type] ?? part.type})`),
    '',
    'Everything else is removed with the stack.',
    '',
  ].join('\n');
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line), ''];
}

function rowsOfFunctions(parts: Part[]): string[][] {
  const functions = parts.filter(({ type }) => type === 'AWS::Lambda::Function');
  return functions.map((part) => {
    const errors = parts.find(({ path }) => path === part.path.replace('Function/Resource', 'Errors/Alarm/Resource'));
    if (!errors) throw new Error(`The function ${part.path} has no alarm on its errors.`);
    return [`\`${text(part, 'Description').replace('Dialback ', '')}\``, part.choice, toldBy(errors).impact];
  });
}

function rowsOfAlarms(parts: Part[]): string[][] {
  const alarms = parts.filter(({ type, path }) => type === 'AWS::CloudWatch::Alarm' && !path.endsWith('/Errors/Alarm/Resource'));
  return alarms.map((part) => {
    const { impact, lookAt } = toldBy(part);
    return [`\`${part.path.replace('/Alarm/Resource', '')}\``, part.choice, impact, lookAt];
  });
}

function toldBy(alarm: Part): { impact: string; lookAt: string } {
  const [impact = '', lookAt = ''] = text(alarm, 'AlarmDescription').split(' Look at: ');
  return { impact, lookAt };
}

function rowsOfTypes(parts: Part[], kinds: Record<string, string>): string[][] {
  const ofType = (wanted: string) => parts.filter((part) => part.type === wanted && !isFailureQueue(part));
  return Object.entries(kinds).flatMap(([type, kind]) => ofType(type).map((part) => [nameOf(part), kind, part.choice, text(part, 'Description')]));
}

function rowsOfOutputs(parts: Part[]): string[][] {
  return parts.filter(({ type }) => type === 'Output').map((part) => [`\`${part.path}\``, part.choice, text(part, 'Description')]);
}

/** Returns its name in AWS. If AWS makes the name up at deploy time, returns its path. */
function nameOf(part: Part): string {
  const isNamed = part.type.startsWith('AWS::Connect') || part.type === 'AWS::Logs::QueryDefinition';
  return (isNamed && text(part, 'Name')) || `\`${part.path.replace(/\/(Table\/Resource|Resource|Number)$/, '')}\``;
}

/** The row of its alarm already names it. */
function isFailureQueue({ type, properties }: Part): boolean {
  return type === 'AWS::SQS::Queue' && !properties['RedrivePolicy'];
}

/** Returns a text of the template, or nothing if it is put together at deploy time. */
function text({ properties }: Part, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}
