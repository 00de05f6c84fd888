import { CfnResource, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { CheckedSettings } from '../settings/settings';
import { appToRead } from '../stacks/app-to-read';
import { DialbackStack } from '../stacks/dialback-stack';
import type { Standing } from './monthly-bill';

/** Metrics of the product by name and dimensions, as far as they all occur (lib/operations/product-metrics.ts). */
const METRICS = 20;

/** What the stack of these settings has, counted in its template. */
export function standingOf(settings: CheckedSettings): Standing {
  const stack = new DialbackStack(appToRead(), settings);
  const template = Template.fromStack(Stack.of(stack));
  const count = (type: string) => stack.node.findAll().filter((one) => CfnResource.isCfnResource(one) && one.cfnResourceType === type).length;
  const queues = Object.values(template.findResources('AWS::Lambda::EventSourceMapping')).filter(({ Properties }) => !JSON.stringify(Properties).includes('StartingPosition'));
  const claimed = [settings.dedicatedNumber, settings.source].filter(({ kind }) => kind !== 'queue').length;
  return {
    alarms: count('AWS::CloudWatch::Alarm'),
    dashboards: count('AWS::CloudWatch::Dashboard'),
    secrets: 1 + (settings.callIns?.webhooks.length ?? 0),
    polledQueues: queues.length,
    numbers: claimed,
    metrics: METRICS,
    signIn: settings.signIn.kind === 'issuer' ? 'elsewhere' : settings.signIn.federation.kind === 'none' ? 'pool' : 'federated',
    keepsAllJourneys: settings.journeys === 'all',
    ...voicemailsOf(settings),
    keepsRecordsDays: settings.recordsKeptDays,
    keepsLogsDays: settings.logRetentionDays,
    publishes: settings.events.bus !== 'none',
    hasOwnKey: settings.encryptionKeyArn !== undefined,
    servesPage: settings.page.kind === 'cloudfront',
    ...edgeOf(settings),
    hasGuides: settings.agentView,
  };
}

function voicemailsOf({ voicemails }: CheckedSettings): Pick<Standing, 'keepsRecordingsDays' | 'transcribes'> {
  if (voicemails?.kind !== 'own') return { keepsRecordingsDays: 0, transcribes: false };
  return { keepsRecordingsDays: voicemails.recordings.kind === 'new' ? voicemails.keepDays : 0, transcribes: voicemails.transcripts.kind === 'transcribe' };
}

function edgeOf({ edge, apps }: CheckedSettings): Pick<Standing, 'servesApps' | 'webAcls' | 'guardsPage'> {
  if (edge.kind === 'none') return { servesApps: false, webAcls: 0, guardsPage: false };
  const made = [...(apps.length > 0 ? [edge.webAcl] : []), edge.pageWebAcl].filter((acl) => acl?.kind === 'new');
  return { servesApps: apps.length > 0, webAcls: made.length, guardsPage: edge.pageWebAcl !== undefined };
}
