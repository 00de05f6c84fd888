import type { CheckedSettings } from './settings';

/** Name of a source queue's twin in the instance. People and `npm run queues:check` recognise the twin by it. */
export function twinName({ stackName }: Pick<CheckedSettings, 'stackName'>, { name }: { readonly name: string }): string {
  return `${stackName} callbacks: ${name}`;
}
