import type { LoadedFlow } from './host';

/** How a flow came to its end. The host decides what becomes of the contact, except where a block has told it already. */
export type FlowEnd =
  /** DisconnectParticipant ran: `host.disconnect` has been called. */
  | { kind: 'disconnected' }
  /** TransferContactToQueue or DequeueContactAndTransferToQueue succeeded. */
  | { kind: 'transferred-to-queue' }
  | { kind: 'transferred-to-agent' }
  /** A call to a third party after which the flow was not to go on. */
  | { kind: 'transferred-to-third-party' }
  /** EndFlowExecution: a whisper is over; in a customer queue flow the contact stays in the queue. */
  | { kind: 'ended' }
  /** An error for which the action names no next one. */
  | { kind: 'fell-off'; identifier: string; branch: string }
  /** The contact ended, or somebody took it, while the flow ran. */
  | { kind: 'overtaken' };

/** How one flow or module left the stack. The first two stay inside the runner. */
export type FrameEnd =
  | { kind: 'entered-flow'; flow: LoadedFlow }
  | { kind: 'module-ended'; result?: string; resultData?: unknown }
  | FlowEnd;
