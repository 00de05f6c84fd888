import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VirtualTime } from '../clock/virtual-time';
import type { ConnectApi } from '../connect/api/connect-api';
import type { Iam } from '../iam/iam';
import type { Journal } from '../journal';
import type { CallGate } from '../lambda/call-gate';
import { emulatedRequestHeader } from '../lambda/worker-protocol';
import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import { readCredentialScope } from './credential-scope';
import type { Dispatcher, Reply, ServiceCall } from './dispatcher';
import { chooseProtocol } from './protocols/choose-protocol';
import type { HttpAnswer, HttpRequest } from './protocols/protocol';
import { checkLink, readPresignedLink } from './presigned-link';
import { isReadablePath } from './readable-path';
import { createRequestIds } from './request-ids';

export interface FrontDoorOptions {
  time: VirtualTime;
  journal: Journal;
  iam: Iam;
  dispatcher: Dispatcher;
  connect: ConnectApi;
  gate: CallGate;
  /** Answers what is no AWS call: the remote control of people's side. */
  control: (request: HttpRequest) => Promise<HttpAnswer>;
  /** 0: any free port. */
  port: number;
}

export interface FrontDoor {
  /** `http://127.0.0.1:<port>` */
  endpoint: string;
  close(): Promise<void>;
}

/** An answer that a fault holds back is given up after so long, on the emulator's clock: the socket closes. */
export const HANG_SECONDS = 60;

/**
 * The server has no time limits of its own. They go by the wall's clock, and Node.js would close a kept socket after 5 s: on a slow machine under the next
 * request of a function, which then tries again later than it would on a fast one.
 */
const noLimits = { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 };

/** The path of the remote control. It answers beside the AWS services on the same port. */
export const REMOTE_CONTROL = '/_emulator';

/** Opens the one HTTP port on which all services answer. It listens on this machine only. */
export async function openFrontDoor(options: FrontDoorOptions): Promise<FrontDoor> {
  const nextRequestId = createRequestIds();
  const server = createServer(noLimits, (incoming, outgoing) => {
    outgoing.setHeader('x-amzn-requestid', nextRequestId());
    // The caller may hang up while it is still speaking: then nobody waits for an answer.
    serve(options, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await listen(server, options.port);
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function serve(options: FrontDoorOptions, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { gate, time } = options;
  const request = await readRequest(incoming);
  const sender = request.headers[emulatedRequestHeader];
  if ((await gate.enter(sender)) === 'dropped') return void outgoing.destroy();
  const answer = request.path.startsWith(REMOTE_CONTROL) ? await options.control(request) : await answerRequest(options, request);
  if (gate.leave(sender) === 'dropped') return void outgoing.destroy();
  if (answer === 'silence') {
    gate.hang(sender);
    time.after(HANG_SECONDS * 1000, () => void outgoing.destroy());
    return;
  }
  // An answer to HEAD has the length of a body that it does not carry.
  outgoing.writeHead(answer.status, { 'content-length': Buffer.byteLength(answer.body), ...answer.headers }).end(answer.body);
}

async function answerRequest(options: FrontDoorOptions, request: HttpRequest): Promise<HttpAnswer | 'silence'> {
  const link = readPresignedLink(request);
  const scope = link?.scope ?? readCredentialScope(request.headers.authorization);
  const protocol = chooseProtocol(options.connect, request, scope?.service);
  const caller = options.iam.principalOf(scope?.accessKeyId);
  try {
    if (!scope) throw new ServiceError('MissingAuthenticationTokenException', 'The request carries no SigV4 signature: set any credentials.', { status: 403 });
    if (!isReadablePath(request.path)) throw new ServiceError('InvalidRequestException', `The path ${request.path} is no percent-encoded UTF-8.`);
    if (link) await checkLink(link, request, { now: options.time.now(), secret: options.iam.secretOf(link.scope.accessKeyId) });
    const call = protocol.decode(link?.request ?? request);
    const reply = await receive(options, { call: { ...call, caller }, sender: request.headers[emulatedRequestHeader] });
    if (reply === 'silence') return reply;
    return 'error' in reply ? protocol.encodeError(reply.error) : protocol.encode(call, reply.output);
  } catch (error) {
    const answerable = asAnswer(error);
    options.journal.record('call', `${request.method} ${request.path}`, { caller: caller.arn, outcome: answerable.code, message: answerable.message });
    return protocol.encodeError(answerable);
  }
}

/** A call that takes time lets others move meanwhile: a function that invokes another waits for it, and so does one whose answer is held back. */
async function receive({ dispatcher, gate, time }: FrontDoorOptions, { call, sender }: { call: ServiceCall; sender: string | undefined }): Promise<Reply> {
  const takesTime = dispatcher.takesTime(call);
  if (takesTime) gate.suspend(sender);
  const reply = await dispatcher.receive(call);
  const lateSeconds = reply === 'silence' ? undefined : reply.lateSeconds;
  if (lateSeconds !== undefined) {
    gate.suspend(sender);
    await new Promise<void>((resolve) => time.after(lateSeconds * 1000, resolve));
  }
  if (!takesTime && lateSeconds === undefined) return reply;
  return (await gate.resume(sender)) === 'dropped' ? 'silence' : reply;
}

function asAnswer(error: unknown): ServiceError | NotEmulated {
  if (error instanceof ServiceError || error instanceof NotEmulated) return error;
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ServiceError('EmulatorDefect', `The request failed inside the emulator: ${cause}`, { status: 500 });
}

async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const [path = '/', query = ''] = (incoming.url ?? '/').split('?');
  const bytes = Buffer.concat(chunks);
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: incoming.headers as HttpRequest['headers'],
    body: bytes.toString('utf8'),
    bytes,
  };
}
