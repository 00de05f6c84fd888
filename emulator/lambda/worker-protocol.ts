import type { HttpAnswer } from '../front-door/protocols/protocol';

/** Messages between the kernel and where a function runs (`worker/bootstrap.mjs`, `worker/room.mjs`). */
export interface InvocationContext {
  awsRequestId: string;
  functionName: string;
  functionVersion: '$LATEST';
  invokedFunctionArn: string;
  memoryLimitInMB: string;
  logGroupName: string;
  logStreamName: string;
  /** Epoch milliseconds at which the invocation times out. */
  deadlineAt: number;
}

/** Each carries a sequence number, so that a report of quiet can be told from one that crossed with it. */
export type ToWorker =
  | { kind: 'invoke'; sequence: number; event: string; context: InvocationContext; traceId: string }
  | { kind: 'fire'; sequence: number; timer: number }
  /** To a request that was handed over. Without an answer, its connection is closed. */
  | { kind: 'answer'; sequence: number; call: number; answer?: HttpAnswer };

/** As it would go over a socket. Names of headers are in small letters. */
export interface WrittenRequest {
  method: string;
  /** With the query. */
  path: string;
  headers: Record<string, string>;
  bytes: Uint8Array;
}

export interface FunctionError {
  errorType: string;
  errorMessage: string;
  trace?: string[];
}

/** They come in lists, in the order in which they came up. */
export type FromWorker =
  | { kind: 'output'; text: string }
  | { kind: 'timer'; timer: number; milliseconds: number }
  | { kind: 'timer-cleared'; timer: number }
  /** A request to the front door. */
  | ({ kind: 'request'; call: number } & WrittenRequest)
  /** Nothing moves there but the requests that are named. */
  | { kind: 'quiet'; sequence: number; outstanding: number[] }
  | { kind: 'returned'; payload: string }
  /** After a failed start the environment is not used again. */
  | { kind: 'threw'; error: FunctionError; duringInit?: boolean };

/** The header by which a call names the environment and the request it comes from: `<environment>#<number>`. */
export const emulatedRequestHeader = 'x-emulated-request';
