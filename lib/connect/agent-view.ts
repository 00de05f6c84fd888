import { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';
import { agentsWordings } from '../wording/wordings';
import type { ConnectInstance } from './connect-instance';
import { ContactFlow } from './contact-flow';

/** Values for a flow with an action `agent-view`: the flow to name there, or the order to leave the action out. */
export interface ViewPlaces {
  readonly references: Record<string, string>;
  readonly leftOut: readonly string[];
}

/** The step-by-step guide that tells agents in Connect's workspace what a call is about, if the settings want it. */
export class AgentView extends Construct {
  readonly places: ViewPlaces;

  constructor(scope: Construct, id: string, { instance, settings }: { readonly instance: ConnectInstance; readonly settings: CheckedSettings }) {
    super(scope, id);
    if (!settings.agentView) {
      this.places = { references: {}, leftOut: ['agent-view'] };
      return;
    }
    const { arn } = new ContactFlow(this, 'agent-view', {
      instance,
      type: 'CONTACT_FLOW',
      wordings: agentsWordings(settings),
      description: 'Shows the agent what a callback, or an announced call, is about. Dialback’s flows set it as “Default flow for agent UI”.',
      // AWS owns this view. It belongs to no account, and each region has its own.
      references: { 'setting.detail-view': `arn:${instance.partition}:connect:${instance.region}:aws:view/detail:1` },
    });
    this.places = { references: { 'flow.agent-view': arn }, leftOut: [] };
  }
}
