/** Which flow a number of the instance runs when it is called. */
export interface NumberFlows {
  /** Replaces whatever the number ran before. */
  associate(phoneNumberId: string, contactFlowId: string): Promise<void>;
  /** A number that is gone, or runs nothing, is no error. */
  disassociate(phoneNumberId: string): Promise<void>;
}
