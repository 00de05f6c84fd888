import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VirtualTime } from '../clock/virtual-time';
import type { ConnectApi } from '../connect/api/connect-api';
import type { Iam } from '../iam/iam';
import type { Journal } from '../journal';
import type { CallGate } from '../lambda/call-gate';
import { emulatedRequestHeader, type WrittenRequest } from '../lambda/worker-protocol';
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
  /** The address at which it listens. */
  host: string;
}

export interface FrontDoor {
  /** `http://127.0.0.1:<port>` */
  endpoint: string;
  /** Takes a request that comes from a function, as if it came over the port. */
  receive(request: WrittenRequest): Promise<HttpAnswer | 'hang-up'>;
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

/** Opens the one HTTP port on which all services answer. */
export async function openFrontDoor(options: FrontDoorOptions): Promise<FrontDoor> {
  const nextRequestId = createRequestIds();
  const receive = async (request: HttpRequest): Promise<HttpAnswer | 'hang-up'> => {
    const requestId = nextRequestId();
    const answer = await serve(options, request);
    if (answer === 'hang-up') return answer;
    // A function lives by the emulator's clock. The SDK takes a date that is minutes off for a wrong clock, and tries every refused call again.
    const date = emulatedRequestHeader in request.headers && { date: new Date(options.time.now()).toUTCString() };
    // An answer to HEAD has the length of a body that it does not carry.
    return { ...answer, ...(request.method === 'HEAD' && { body: '' }), headers: { 'x-amzn-requestid': requestId, ...date, 'content-length': String(Buffer.byteLength(answer.body)), ...answer.headers } };
  };
  const server = createServer(noLimits, (incoming, outgoing) => {
    // The caller may hang up while it is still speaking: then nobody waits for an answer.
    readRequest(incoming).then(receive).then((answer) => write(outgoing, answer)).catch(() => outgoing.destroy());
  });
  await listen(server, options);
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    receive: (written) => receive(read(written)).catch(() => 'hang-up'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, { port, host }: Pick<FrontDoorOptions, 'port' | 'host'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function write(outgoing: ServerResponse, answer: HttpAnswer | 'hang-up'): void {
  if (answer === 'hang-up') outgoing.destroy();
  else outgoing.writeHead(answer.status, answer.headers).end(answer.body);
}

/** The answer, in its caller's turn. `hang-up`: there is none, and the connection closes. */
async function serve(options: FrontDoorOptions, request: HttpRequest): Promise<HttpAnswer | 'hang-up'> {
  const { gate, time } = options;
  const sender = request.headers[emulatedRequestHeader];
  if ((await gate.enter(sender)) === 'dropped') return 'hang-up';
  const answer = request.path.startsWith(REMOTE_CONTROL) ? await options.control(request) : await answerRequest(options, request);
  if (gate.leave(sender) === 'dropped') return 'hang-up';
  if (answer !== 'silence') return answer;
  gate.hang(sender);
  return new Promise((resolve) => time.after(HANG_SECONDS * 1000, () => resolve('hang-up')));
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

type Written = Omit<WrittenRequest, 'headers'> & Pick<HttpRequest, 'headers'>;

async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = 'GET', url = '/', headers } = incoming;
  return read({ method, path: url, headers: headers as HttpRequest['headers'], bytes: Buffer.concat(chunks) });
}

function read({ method, path: whole, headers, bytes: written }: Written): HttpRequest {
  const [path = '/', query = ''] = whole.split('?');
  const bytes = Buffer.from(written.buffer, written.byteOffset, written.byteLength);
  return { method, path, query: new URLSearchParams(query), headers, body: bytes.toString('utf8'), bytes };
}
