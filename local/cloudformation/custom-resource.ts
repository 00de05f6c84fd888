import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Emulator } from '../../emulator/emulator';
import type { CustomResourceRequest, MadeResource } from './resource-type';

/** The answer that a custom resource's function sends to the response URL (CloudFormation user guide, "Custom resource response objects"). */
interface CustomResourceAnswer {
  Status: 'SUCCESS' | 'FAILED';
  Reason?: string;
  PhysicalResourceId: string;
  RequestId: string;
  Data?: Record<string, unknown>;
}

/** A function that never answers fails the stack after this time. In an account the limit is an hour too. */
const answerLimitSeconds = 3600;

export interface CustomResources {
  call(request: CustomResourceRequest): Promise<MadeResource>;
  close(): Promise<void>;
}

/** Listens for the answers of custom resources while a stack is created. */
export async function openCustomResources(emulator: Emulator, { stackId }: { stackId: string }): Promise<CustomResources> {
  const answers = new Map<string, CustomResourceAnswer>();
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      answers.set(request.url!.slice(1), JSON.parse(body) as CustomResourceAnswer);
      response.end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    async call({ logicalId, resourceType, properties, before, removed }) {
      answers.delete(logicalId);
      const { ServiceToken, ...rest } = properties;
      emulator.functions.invokeAsynchronously({
        function: String(ServiceToken),
        payload: {
          ...(before ? { RequestType: removed ? 'Delete' : 'Update', PhysicalResourceId: before.ref, ...(!removed && { OldResourceProperties: before.properties }) } : { RequestType: 'Create' }),
          ResponseURL: `http://127.0.0.1:${port}/${logicalId}`,
          StackId: stackId,
          RequestId: logicalId,
          ResourceType: resourceType,
          LogicalResourceId: logicalId,
          ResourceProperties: { ServiceToken, ...rest },
        },
      });
      await emulator.time.runUntil(() => answers.has(logicalId), answerLimitSeconds * 1000);
      const answer = answers.get(logicalId);
      if (!answer) throw new Error(`its function did not answer within ${answerLimitSeconds} seconds.`);
      if (answer.Status !== 'SUCCESS') throw new Error(answer.Reason ?? 'its function answered FAILED without a reason.');
      return { ref: answer.PhysicalResourceId, attributes: answer.Data ?? {} };
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
