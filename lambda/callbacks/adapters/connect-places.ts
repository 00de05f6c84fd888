import { type ConnectClient, UpdateContactRoutingDataCommand } from '@aws-sdk/client-connect';
import type { Places } from '../ports/places';

export function createPlaces(client: ConnectClient, InstanceId: string): Places {
  return {
    async age(ContactId, seconds) {
      await client.send(new UpdateContactRoutingDataCommand({ InstanceId, ContactId, QueueTimeAdjustmentSeconds: seconds }));
    },
  };
}
