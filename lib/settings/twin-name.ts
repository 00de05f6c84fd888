import type { CheckedSettings } from './settings';

/** The name of a source queue's twin in the instance: by it people, and `npm run queues:check`, know it again. */
export function twinName({ stackName }: Pick<CheckedSettings, 'stackName'>, { name }: { readonly name: string }): string {
  return `${stackName} callbacks: ${name}`;
}
