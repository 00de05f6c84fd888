import type { PhoneNumber } from '../../../emulator/connect/model';
import { any } from '../shape';
import type { ResourceType } from '../resource-type';
import { centreOf, tagsOf } from './connect-instance';

export const connectPhoneNumber: ResourceType = {
  type: 'AWS::Connect::PhoneNumber',
  properties: { TargetArn: any, CountryCode: any, Type: any, Prefix: any, Description: any, Tags: any },
  async create({ properties, deployment }) {
    const { TargetArn, CountryCode, Type, Prefix, Description, Tags } = properties as Record<string, string>;
    const centre = centreOf(deployment, TargetArn);
    const type = Type as PhoneNumber['type'];
    const [free] = centre.searchAvailableNumbers({ countryCode: CountryCode!, type, limit: 1, ...(Prefix && { prefix: Prefix }) });
    if (!free) throw new Error(`no ${Type} number of ${CountryCode}${Prefix ? ` that starts with ${Prefix}` : ''} is free.`);
    const number = centre.claimNumber({ number: free, type, countryCode: CountryCode!, tags: tagsOf(Tags), ...(Description && { description: Description }) });
    return { ref: number.arn, attributes: { PhoneNumberArn: number.arn, Address: number.number } };
  },
};
