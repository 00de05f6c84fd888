/** How many of each an instance may have. The defaults are those of a new account (amazon-connect.md 3.11). */
export interface ResourceQuotas {
  flows: number;
  flowModules: number;
  functions: number;
  phoneNumbers: number;
  queues: number;
  queuesPerRoutingProfile: number;
  routingProfiles: number;
  users: number;
}

export const defaultResourceQuotas: ResourceQuotas = {
  flows: 100,
  flowModules: 200,
  functions: 50,
  phoneNumbers: 5,
  queues: 50,
  queuesPerRoutingProfile: 50,
  routingProfiles: 100,
  users: 500,
};

/** Own quotas, the rest as default; or none. */
export type ResourceQuotaSetting = 'none' | Partial<ResourceQuotas>;

export function resourceQuotasOf(setting: ResourceQuotaSetting = {}): ResourceQuotas | undefined {
  if (setting === 'none') return undefined;
  for (const name of Object.keys(setting)) {
    if (!(name in defaultResourceQuotas)) throw new Error(`There is no resource quota "${name}". There are: ${Object.keys(defaultResourceQuotas).join(', ')}.`);
  }
  return { ...defaultResourceQuotas, ...setting };
}
