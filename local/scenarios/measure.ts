import type { JourneyLine } from '../../lambda/http/api-types';
import type { ScenarioMeasures } from './scenario';
import type { Story } from './story';

/** Measures taken from what really happened, not from what the product says of itself. */
export function measure(story: Story, truth: JourneyLine[]): ScenarioMeasures {
  const queuedAt = timeOf(truth, 'queued');
  const answered = truth.find(({ event }) => event === 'customer-answered');
  const connectedAt = timeOf(truth, 'connected');
  const holdEndedAt = connectedAt ?? timeOf(truth, 'disconnected');
  const acceptedAt = truth.findLast(({ event, at }) => event === 'agent-accepted' && (!connectedAt || at <= connectedAt))?.at;
  return {
    clickToQueuedSeconds: secondsBetween(story.clickedAt, queuedAt),
    customerHoldSeconds: secondsBetween(answered?.at, holdEndedAt),
    agentWaitSeconds: secondsBetween(acceptedAt, connectedAt),
    customerDials: truth.filter(({ event }) => event === 'customer-dialled').length,
    callbacksCreated: callbacksCreated(story),
    awsCallsOnClick: awsCallsOnClick(story),
  };
}

/** A further attempt of Connect's own follows a callback; one that a flow made follows another kind of contact. */
function callbacksCreated({ stage }: Story): number {
  const { contacts } = stage.emulator.connect.centre.store;
  return [...contacts.values()].filter(
    ({ initiationMethod, previousContactId }) => initiationMethod === 'CALLBACK' && contacts.get(previousContactId ?? '')?.initiationMethod !== 'CALLBACK',
  ).length;
}

function awsCallsOnClick({ stage, click }: Story): number {
  const caller = apiFunctionName(stage.stack);
  const lines = stage.emulator.journal.entries.slice(click.from, click.to);
  return lines.filter(({ kind, detail }) => kind === 'call' && String(detail.caller).endsWith(`/${caller}`)).length;
}

/** The function behind the HTTP API: sessions of its role bear its name. */
function apiFunctionName({ resources }: Story['stage']['stack']): string {
  const integration = [...resources.values()].find(({ type }) => type === 'AWS::ApiGatewayV2::Integration');
  return String(integration!.properties.IntegrationUri).split(':')[6]!;
}

function timeOf(truth: JourneyLine[], event: string): string | undefined {
  return truth.find((line) => line.event === event)?.at;
}

function secondsBetween(from: string | undefined, to: string | undefined): number | null {
  return from && to ? (Date.parse(to) - Date.parse(from)) / 1000 : null;
}
