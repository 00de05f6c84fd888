import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Foundation, Dialling } from '../callbacks/foundation';
import type { ViewPlaces } from '../connect/agent-view';
import type { ContactFlow } from '../connect/contact-flow';
import type { DialbackFunction } from '../function/dialback-function';
import { CallbackOffer } from './callback-offer';
import { createFlowCaller } from './create-flow-caller';
import { offersCallbacks } from '../settings/offers-callbacks';

interface OfferParts {
  dialling: Dialling;
  handoffFunction: IFunction;
  agentWhisper: ContactFlow;
  view: ViewPlaces;
}

/** Adds the flow for callers who wait, and its function, if a queue offers callbacks. */
export function addOffer(scope: Construct, foundation: Foundation, { dialling, ...flows }: OfferParts): DialbackFunction[] {
  const { settings, instance } = foundation;
  if (!offersCallbacks(settings)) return [];
  const flowCaller = createFlowCaller(scope, foundation, dialling);
  new CallbackOffer(scope, 'Offer', { instance, settings, callerFunction: flowCaller.lambda, ...flows });
  return [flowCaller];
}
