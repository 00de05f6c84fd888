import { operationIn, type Register } from '../front-door/shapes/operation';
import { required, structure, text } from '../front-door/shapes/shape';
import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import type { ServiceQuotas } from './service-quotas';

export interface ServiceQuotasContext {
  serviceQuotas: ServiceQuotas;
  accountId: string;
  region: string;
}

const operation = operationIn<ServiceQuotasContext>();

/** Service Quotas' operations by name: what the account may have. */
export const serviceQuotasOperations: Register<ServiceQuotasContext> = {
  GetServiceQuota: operation({
    input: structure({ ServiceCode: required(text), QuotaCode: required(text), ContextId: text }),
    rights: ({ region, accountId }, { ServiceCode = '', QuotaCode = '' }) => [{ action: 'servicequotas:GetServiceQuota', resources: [`arn:aws:servicequotas:${region}:${accountId}:${ServiceCode}/${QuotaCode}`] }],
    run({ serviceQuotas, region, accountId }, { ServiceCode, QuotaCode, ContextId }) {
      if (!serviceQuotas.services().includes(ServiceCode)) throw new NotEmulated(`the quotas of ${ServiceCode}. Services that have some are: ${serviceQuotas.services().join(', ')}`);
      const found = serviceQuotas.find(ServiceCode, QuotaCode);
      if (!found) throw new ServiceError('NoSuchResourceException', `The request failed because the specified quota ${QuotaCode} does not exist.`);
      if (ContextId !== undefined && !found.isPerInstance) throw new ServiceError('IllegalArgumentException', `The quota ${QuotaCode} is not applied to single resources.`);
      const { code, name, value } = found;
      return {
        Quota: {
          ServiceCode,
          QuotaArn: `arn:aws:servicequotas:${region}:${accountId}:${ServiceCode}/${code}`,
          QuotaCode: code,
          QuotaName: name,
          Value: value,
          ...(ContextId !== undefined && { QuotaAppliedAtLevel: 'RESOURCE', QuotaContext: { ContextScope: 'RESOURCE', ContextScopeType: 'AWS::Connect::Instance', ContextId } }),
        },
      };
    },
  }),
};
