import type { CheckedSettings } from './settings';

/** Who supervises this queue of the settings: values of the claim, or ids of security profiles. */
export function supervisorsOf({ roles }: Pick<CheckedSettings, 'roles'>, { name }: { name: string }): string[] {
  if (roles.kind === 'none') return [];
  return roles.supervisors.flatMap(({ who, queues }) => (queues === 'all' || queues.includes(name) ? [who] : []));
}
