/**
 * What AWS bills for the work of the stack, as `npm run bench -- billed contacts` counts it on the local run. A test counts again, and fails when more is used than this
 * says. What a page asks for is measured with 5,000 agents (`npm run bench -- agents`).
 */
export interface Counts {
  invocations: number;
  writeUnits: number;
  readUnits: number;
  /** SendMessage and the like. What Lambda's pollers ask is no matter of how many messages there are. */
  queueRequests: number;
  secretRequests: number;
  logBytes: number;
}

export const PER_CLICK: Counts = { invocations: 18, writeUnits: 20, readUnits: 16.5, queueRequests: 0, secretRequests: 0, logBytes: 3800 };
export const PER_CALLBACK: Counts = { invocations: 20, writeUnits: 35, readUnits: 28.5, queueRequests: 2, secretRequests: 8, logBytes: 5300 };
/** Ticks and sweeps, however much there is to do. */
export const PER_MINUTE: Counts = { invocations: 3, writeUnits: 1.4, readUnits: 7.4, queueRequests: 0, secretRequests: 0, logBytes: 0 };

/** An open page in an hour: 1,853 requests, 2,543.4 read units and 38.6 write units a second of 5,000 agents. The access log has 300 bytes a request. */
export const PER_PAGE_HOUR: Counts = { invocations: 1334, writeUnits: 27.8, readUnits: 1831, queueRequests: 0, secretRequests: 6, logBytes: 1334 * 300 };

/** A call that comes in and is answered (`npm run bench -- contacts`): its customer may be owed a callback. */
export const PER_CALL_IN: Counts = { invocations: 2, writeUnits: 0, readUnits: 3.5, queueRequests: 0, secretRequests: 0, logBytes: 0 };
/** What its journey costs besides, with `journeys: 'all'`. Records are counted with what they are of. */
export const PER_NOTED_CONTACT: Counts = { invocations: 4, writeUnits: 14, readUnits: 0, queueRequests: 0, secretRequests: 0, logBytes: 0 };

/** Events that a promised callback makes for other systems (docs/events). */
export const EVENTS_PER_CALL = 8;
/** Of an answer of the API through CloudFront, with its headers. */
export const BYTES_PER_REQUEST = 1500;
/** A message of a caller: its recording is kept as 8 kHz, 16 bit. */
export const VOICEMAIL_SECONDS = 30;
export const RECORDING_BYTES_PER_SECOND = 16_000;
/** Queues ask for a key of one's own once in five minutes for each function that uses them; a table once in five minutes. Some twenty of both. */
export const KEY_REQUESTS_MONTH = 20 * 12 * 24 * 30;

/** The handoff call: a second to be answered, and the flow. Connect bills voice by the second, and telephony by its minimum. */
export const HANDOFF_SECONDS = 5;

/** Lambda's pollers ask each queue that feeds a function: five at least, every 20 seconds (Lambda developer guide, SQS event sources). */
export const POLLS_PER_QUEUE_MONTH = 5 * 3 * 60 * 24 * 30;

/** A function of 512 MB that waits for Connect or the table. It is a guess, high: look at *Duration* in CloudWatch. */
export const MILLISECONDS_PER_INVOCATION = 100;
export const FUNCTION_GB = 0.5;
