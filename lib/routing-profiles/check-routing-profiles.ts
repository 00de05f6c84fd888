import type { CheckedSettings } from '../settings/settings';
import { applyPlan, type Instance, readRoutingProfiles, readTwins } from './connect-profiles';
import { planTwins, type TwinPlan } from './plan-twins';

export interface ProfileCheck {
  /** The report for the operator, line by line. */
  readonly lines: readonly string[];
  /** False if a routing profile is not as it should be. */
  readonly isRight: boolean;
}

/**
 * Checks that agents are offered the callbacks of their queues ahead of all callers. With `apply` it changes the routing profiles so that they are.
 * @throws Error when the settings' twin queues are not in the instance.
 */
export async function checkRoutingProfiles(instance: Instance, { settings, apply }: { settings: CheckedSettings; apply: boolean }): Promise<ProfileCheck> {
  if (settings.queues.length === 0) return { lines: ['The settings name no queues: there are no callbacks to serve.'], isRight: true };
  const twins = await readTwins(instance, settings);
  const plans: TwinPlan[] = [];
  for await (const profile of readRoutingProfiles(instance)) {
    const plan = planTwins(profile, twins);
    if (!plan) continue;
    plans.push(plan);
    if (apply) await applyPlan(instance, plan);
  }
  const unserved = twins.filter((twin) => !plans.some(({ wanted }) => wanted.includes(twin)));
  const lines = [...plans.flatMap((plan) => linesOf(plan, apply)), ...unserved.map(({ name }) => `No routing profile serves ${name}: nobody is offered its callbacks.`)];
  return { lines, isRight: unserved.length === 0 && (apply || plans.every(({ problems }) => problems.length === 0)) };
}

function linesOf({ profile, wanted, problems, associations, changes }: TwinPlan, apply: boolean): string[] {
  if (problems.length === 0) return [`${profile.name}: serves the callbacks of ${wanted.map(({ name, byTime }) => (byTime ? `${name} by their time` : `${name} first`)).join(', ')}.`];
  const will = apply ? 'Done' : 'With --apply';
  return [
    ...problems.map((problem) => `${profile.name}: ${problem}`),
    ...associations.map(({ name, priority }) => `  ${will}: add the callbacks of ${name} at priority ${priority}.`),
    ...changes.map(({ name, priority }) => `  ${will}: ${name} at priority ${priority}.`),
  ];
}
