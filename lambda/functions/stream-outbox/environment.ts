import { oneOf, text } from '../../environment/contract';

export const streamOutboxEnvironment = {
  /** Name of the stack, in metrics. */
  STACK_NAME: text,
  /** The stack's own event bus. */
  EVENT_BUS: text,
  /** How events hold customers' numbers. */
  EVENT_NUMBERS: oneOf('masked', 'whole'),
  /** Address of the queue for what can never be published. */
  UNPUBLISHED_QUEUE_URL: text,
};
