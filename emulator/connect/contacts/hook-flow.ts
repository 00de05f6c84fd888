import type { LoadedFlow } from '../flow-runner/host';
import type { Contact } from '../model';
import { loadFlow } from '../resources/load-flow';
import type { CentreContext } from '../centre-context';

/** The hooks at which a default flow stands in. Whispers do so in calls alone: a chat plays none that it has not set (AG:set-whisper-flow). */
export type DefaultHook = 'CustomerQueue' | 'AgentWhisper' | 'CustomerWhisper';

/** The flow that runs at a hook: the one that the contact has set, or else the instance's default flow. Nothing runs where the hook is switched off. */
export function hookFlow(ctx: CentreContext, contact: Contact, hook: DefaultHook): LoadedFlow | undefined {
  if (contact.disabledHooks.includes(hook)) return undefined;
  const stands = contact.channel === 'VOICE' || hook === 'CustomerQueue';
  const reference = contact.hooks[hook] ?? (stands ? ctx.store.instance.defaultFlowIds?.[hook] : undefined);
  return reference === undefined ? undefined : loadFlow(ctx.store, reference);
}

/** The flow of a hook at which no default flow stands in. */
export function setFlow(ctx: CentreContext, contact: Contact, hook: 'CustomerRemaining' | 'DefaultAgentUI'): LoadedFlow | undefined {
  const reference = contact.hooks[hook];
  return reference === undefined || contact.disabledHooks.includes(hook) ? undefined : loadFlow(ctx.store, reference);
}
