import type { VirtualTime } from '../clock/virtual-time';
import type { HttpAnswer } from '../front-door/protocols/protocol';
import type { FromWorker, FunctionError, ToWorker, WrittenRequest } from './worker-protocol';

/** The code of one environment, and what it finds around it. */
export interface HostedCode {
  id: string;
  time: VirtualTime;
  /** File with the handler, and the name under which it is exported. */
  file: string;
  exportName: string;
  variables: Record<string, string>;
  seed: string;
  /** Takes requests to the front door, and answers them or closes their connection. Left out: the function sends them over a socket. */
  handOver?: ((request: WrittenRequest) => Promise<HttpAnswer | 'hang-up'>) | undefined;
}

/** Where the code of one environment runs. */
export interface Host {
  post(message: ToWorker): void;
  /** Ends it at once. Resolves when it is gone. */
  end(): Promise<void>;
}

export interface HostEvents {
  onMessages(messages: FromWorker[]): void;
  /** It ended with an error outside an invocation. */
  onFailure(error: FunctionError): void;
}

export type StartHost = (code: HostedCode, events: HostEvents) => Host;
