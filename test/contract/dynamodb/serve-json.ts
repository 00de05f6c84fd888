import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { EmulatedService } from '../../../emulator/front-door/service';
import type { Principal } from '../../../emulator/iam/principal';
import type { NotEmulated } from '../../../emulator/not-emulated';
import { ServiceError } from '../../../emulator/service-error';

const caller: Principal = { kind: 'account', accountId: '111122223333', arn: 'arn:aws:iam::111122223333:root' };

/** Serves one service on a port of its own, in the JSON protocol, so that the SDK's client can judge it. */
export async function serveJson(service: EmulatedService): Promise<{ endpoint: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void (async () => {
      const operation = String(request.headers['x-amz-target']).split('.').pop()!;
      try {
        const output = await service.handle({ operation, input: service.read(operation, await json(request)), caller });
        response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(output));
      } catch (error) {
        const { code, message, status = 500 } = error as ServiceError | NotEmulated;
        const fields = error instanceof ServiceError ? error.fields : {};
        const query = error instanceof ServiceError ? { 'x-amzn-query-error': `${code};Sender` } : {};
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...query }).end(JSON.stringify({ __type: code, message, ...fields }));
      }
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => (server.closeAllConnections(), server.close(() => closed()))),
  };
}
