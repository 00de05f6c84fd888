import { ofType, policiesOf, type Policy } from '../synthesize';
import type { Property } from './property';

type Statement = Policy['Statement'][number];

const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

function statementsOf(template: Parameters<Property>[0]): [roleId: string, statement: Statement][] {
  return policiesOf(template).flatMap(([id, { Statement }]) => Statement.map((statement): [string, Statement] => [id, statement]));
}

export const namesEveryAction: Property = (template) =>
  statementsOf(template).flatMap(([id, { Action }]) => listOf(Action).filter((action) => action.includes('*')).map((action) => `${id} allows ${action}`));

/** A phone that gets a text message has no ARN, but everything else in SNS that can be published to has one (service authorization reference, Amazon SNS). */
const isTextMessage = ({ Action, NotResource }: Statement) => Action === 'sns:Publish' && NotResource === 'arn:*:sns:*:*:*';

/** Starting a transcription knows no resource either; it is held to its bucket by a condition. */
const isHeldToABucket = ({ Action, Condition }: Statement) => Action === 'transcribe:StartTranscriptionJob' && Condition?.['StringEquals']?.['transcribe:OutputBucketName'] !== undefined;

export const neverAllowsEveryResource: Property = (template) =>
  statementsOf(template)
    .filter(([, statement]) => (listOf(statement.Resource).includes('*') && !isHeldToABucket(statement)) || (statement.NotResource !== undefined && !isTextMessage(statement)))
    .map(([id, { Action }]) => `${id} allows ${listOf(Action).join(', ')} on whatever it likes`);

export const usesNoManagedPolicy: Property = (template) =>
  ofType(template, 'AWS::IAM::Role').flatMap(([id, { Properties }]) => (Properties['ManagedPolicyArns'] ? [`${id} has managed policies`] : []));

const ITEM_ACTIONS = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'].map((operation) => `dynamodb:${operation}`);
const isOfIndex = (resource: unknown) => JSON.stringify(resource).includes('/index/');

/** A call on items says whose: by patterns of their first keys, and never by one that fits all. */
export const namesItsItems: Property = (template) =>
  statementsOf(template)
    .filter(([, { Action, Resource }]) => listOf(Action).some((action) => ITEM_ACTIONS.includes(action)) && !isOfIndex(Resource))
    .filter(([, { Condition }]) => {
      const keys = listOf(Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] as string | string[] | undefined);
      return keys.some((key) => key === undefined || key === '*');
    })
    .map(([id, { Action }]) => `${id} allows ${listOf(Action).join(', ')} on every item`);

/** Actions that only these functions may have. */
const RESERVED: Record<string, readonly string[]> = {
  'connect:PutUserStatus': ['apiagent', 'flowhandoff', 'eventcontact', 'ticksweep'],
  'connect:UpdateUserPhoneConfig': ['apiagent'],
  'connect:UpdateUserRoutingProfile': ['apiagent', 'flowhandoff', 'eventcontact', 'ticksweep'],
  'connect:StartOutboundVoiceContact': ['apiagent', 'apinumbercheck', 'queuedispatch', 'ticksweep'],
  'connect:DisassociatePhoneNumberContactFlow': ['deploynumberflow'],
  's3:GetObject': ['apivoicemails', 'queuevoicemails'],
  'secretsmanager:GetSecretValue': ['apiagent', 'flowhandoff', 'queuedispatch', 'ticksweep', 'apiboard', 'apicustomer', 'apinumbercheck', 'eventcontact', 'eventjourney', 'streamcallbacks', 'streamlists', 'flowcaller', 'flowcallin', 'flowinbound'],
};

export const reservesWhatHurts: Property = (template) =>
  statementsOf(template).flatMap(([id, { Action }]) =>
    listOf(Action).filter((action) => RESERVED[action] && !RESERVED[action].some((name) => id.toLowerCase().includes(name))).map((action) => `${id} allows ${action}`),
  );

/** Every Connect call is bound to the instance (or, for numbers, to its account and region). */
export const staysWithTheInstance: Property = (template) =>
  statementsOf(template)
    .filter(([, { Action }]) => listOf(Action).some((action) => action.startsWith('connect:')))
    .flatMap(([id, { Resource }]) =>
      listOf(Resource)
        .filter((resource) => typeof resource === 'string' && !/^arn:aws:connect:eu-central-1:111122223333:(instance\/11111111-2222-3333-4444-555555555555|phone-number\/)/.test(resource))
        .map((resource) => `${id} reaches ${String(resource)}`),
    );
