/** The flow language of Amazon Connect, version 2019-10-30. */
export const FLOW_TYPES = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CAMPAIGN',
] as const;

/** A module is a resource of its own, but is written in the same language. */
export type FlowType = (typeof FLOW_TYPES)[number] | 'MODULE';

export interface FlowDocument {
  Version: string;
  StartAction: string;
  Metadata?: unknown;
  /** Modules only. */
  Settings?: unknown;
  Actions: FlowAction[];
}

export interface Condition {
  Operator: string;
  Operands: string[];
}

export interface FlowAction {
  Identifier: string;
  Type: string;
  Parameters: Record<string, unknown>;
  Transitions: {
    NextAction?: string;
    Errors?: { ErrorType: string; NextAction: string }[];
    Conditions?: { NextAction: string; Condition: Condition }[];
  };
}

/** An action as documents write it: Parameters and Transitions may be left out where there are none. */
export type WrittenAction = Pick<FlowAction, 'Identifier' | 'Type'> & Partial<FlowAction>;
export type WrittenDocument = Omit<FlowDocument, 'Actions'> & { Actions: WrittenAction[] };

export interface Problem {
  severity: 'error' | 'warning';
  /** The action's identifier, or null for the document as a whole. */
  action: string | null;
  /** Stable kebab-case name of the rule. */
  rule: string;
  /** A sentence that says what is wrong, where, and what is allowed. */
  message: string;
  /** Connect's own wording, for the rules whose refusal somebody has recorded from the service. */
  connectMessage?: string;
}
