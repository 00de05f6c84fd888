import type { JourneyLine } from '../../../lambda/http/api-types';
import type { Stage } from '../../stage';
import type { ClickMeasures } from '../scenario';
import type { ClickStory } from '../story/click-story';
import { callbacksMade } from './callbacks-made';
import { secondsBetween } from './seconds-between';

/** Takes the measures from what really happened, not from what the product says. */
export function measureClick(story: ClickStory, truth: JourneyLine[]): ClickMeasures {
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
    callbacksCreated: callbacksMade(story.stage).length,
    awsCallsOnClick: awsCallsOnClick(story),
  };
}

function awsCallsOnClick({ stage, click }: ClickStory): number {
  const caller = apiFunctionName(stage.stack);
  const lines = stage.emulator.journal.entries.slice(click.from, click.to);
  return lines.filter(({ kind, detail }) => kind === 'call' && String(detail.caller).endsWith(`/${caller}`)).length;
}

/** Name of the function behind the route of a click. Sessions of its role have this name. */
function apiFunctionName({ resources }: Stage['stack']): string {
  const all = [...resources.values()];
  const route = all.find(({ type, properties }) => type === 'AWS::ApiGatewayV2::Route' && properties.RouteKey === 'POST /dials');
  const integration = all.find(({ type, ref }) => type === 'AWS::ApiGatewayV2::Integration' && String(route!.properties.Target).endsWith(`/${ref}`));
  return String(integration!.properties.IntegrationUri).split(':')[6]!;
}

function timeOf(truth: JourneyLine[], event: string): string | undefined {
  return truth.find((line) => line.event === event)?.at;
}
