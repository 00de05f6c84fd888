import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NormalizedSchema } from '@smithy/core/schema';
import { operationModels } from '../../../emulator/connect/api/operation-model';
import { membersOf } from '../../../emulator/connect/api/shape-members';
import { unemulatedMembers } from '../../../emulator/connect/api/unemulated-members';
import { operationFactories, type EmulatedOperation } from '../../../emulator/connect/operations/register';
import { searchesForNothing } from '../../../emulator/connect/operations/search-nothing';

const operationsFolder = path.join(__dirname, '../../../emulator/connect/operations');
const kebab = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/([A-Z])([A-Z][a-z])/g, '$1-$2').toLowerCase();

/** Read for every operation, before it runs: which instance it is about, and a token that names the request. */
const everywhere = ['InstanceId', 'TargetArn', 'ClientToken'];

/** Members that rightly change nothing, and why. */
const withoutEffect: Record<string, string> = {
  'AssociateInstanceStorageConfig StorageConfig.StorageType': 'S3 is the one type whose members are taken',
  'AssociateInstanceStorageConfig StorageConfig.S3Config.EncryptionConfig.EncryptionType': 'KMS is the only one',
  'CreateAgentStatus State': 'told with the operation: a disabled status is offered as any other',
  'CreateRoutingProfile MediaConcurrencies.CrossChannelBehavior': 'a desk has one place, whatever the channel',
  'GetMetricDataV2 Filters.StringCondition.Comparison': 'StringCondition is refused by its name',
  'GetMetricDataV2 Metrics.Threshold.Comparison': 'Threshold is refused by its name',
  'GetMetricDataV2 Metrics.Threshold.ThresholdValue': 'Threshold is refused by its name',
  'GetMetricDataV2 Metrics.MetricFilters.MetricFilterKey': 'MetricFilters is refused by its name',
  'GetMetricDataV2 Metrics.MetricFilters.MetricFilterValues': 'MetricFilters is refused by its name',
  'GetMetricDataV2 Metrics.MetricFilters.Negate': 'MetricFilters is refused by its name',
  'ListInstances MaxResults': 'there is one instance',
  'ListInstances NextToken': 'there is one instance',
  'SearchAvailablePhoneNumbers NextToken': 'no answer has a further page',
  'StartChatContact ParticipantDetails': 'told with the operation: the display name is taken as it comes',
  'StartChatContact InitialMessage.ContentType': 'told with the operation: kinds of messages are taken as they come',
  'StartChatContact SupportedMessagingContentTypes': 'told with the operation: kinds of messages are taken as they come',
  'StartOutboundVoiceContact OutboundStrategy.Config': 'of the one type that there is, whose settings are taken as they come',
  'StartTaskContact References.Type': 'told with the operation: references are kept by their values',
};
/** What an operation reads elsewhere. */
const readElsewhere: Partial<Record<EmulatedOperation, string>> = { UpdateContactRoutingData: '../routing/read-routing-criteria.ts' };

/** The text of an operation's file and of what it takes from beside it. */
function codeOf(file: string, seen = new Set<string>()): string {
  if (seen.has(file) || !existsSync(file)) return '';
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const beside = [...text.matchAll(/from '(\.\/[^']+)'/g)].map(([, name]) => codeOf(path.join(operationsFolder, `${name}.ts`), seen));
  return [text, ...beside].join('\n');
}

/** Every member of a request by its path, but those that are refused by name; a shape within itself is not gone into again. */
function pathsIn(schema: NormalizedSchema, refused: ReadonlySet<string>, { at, within }: { at: string; within: readonly string[] } = { at: '', within: [] }): string[] {
  if (schema.isListSchema() || schema.isMapSchema()) return pathsIn(schema.getValueSchema(), refused, { at, within });
  if (!schema.isStructSchema() || within.includes(schema.getName()!)) return [];
  return [...membersOf(schema)].flatMap(([name, member]) => {
    const here = at === '' ? name : `${at}.${name}`;
    return refused.has(here) ? [] : [here, ...pathsIn(member, refused, { at: here, within: [...within, schema.getName()!] })];
  });
}

/** Whatever a search for nothing is asked, it finds none. */
const finding = (Object.keys(operationFactories) as EmulatedOperation[]).filter((operation) => !Object.hasOwn(searchesForNothing, operation));

it.each(finding)('%s uses or refuses every member that its request may have', (operation) => {
  const elsewhere = readElsewhere[operation];
  const code = codeOf(path.join(operationsFolder, `${kebab(operation)}.ts`)) + (elsewhere ? codeOf(path.join(operationsFolder, elsewhere)) : '');
  const declared = pathsIn(operationModels.get(operation)!.input, new Set(unemulatedMembers[operation] ?? []));
  const rightly = Object.keys(withoutEffect).filter((key) => key.startsWith(`${operation} `)).map((key) => key.slice(operation.length + 1));
  const unused = declared.filter((each) => {
    const name = each.split('.').pop()!;
    return !everywhere.includes(name) && !rightly.some((member) => each === member || each.startsWith(`${member}.`)) && !new RegExp(`\\b${name}\\b`).test(code);
  });
  expect(unused).toEqual([]);
});
