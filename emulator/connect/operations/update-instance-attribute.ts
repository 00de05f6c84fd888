import type { UpdateInstanceAttributeRequest } from '@aws-sdk/client-connect';
import { NotEmulated } from '../../not-emulated';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** Calls to and from the instance can be switched; whatever else an instance may have is off, and stays so. */
export const updateInstanceAttribute =
  (centre: Pick<ContactCentre, 'store'>): Operation<UpdateInstanceAttributeRequest, void> =>
  ({ AttributeType: type, Value: value }) => {
    if (value !== 'true' && value !== 'false') throw new ConnectError('InvalidParameterException', `Value is "${value}". It must be true or false.`);
    const { instance } = centre.store;
    if (type === 'INBOUND_CALLS') instance.inboundCalls = value === 'true';
    else if (type === 'OUTBOUND_CALLS') instance.outboundCalls = value === 'true';
    else if (value === 'true') throw new NotEmulated(`the instance attribute ${type}`);
  };
