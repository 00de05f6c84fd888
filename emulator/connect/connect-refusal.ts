/** A refusal that Connect itself would answer. The operations give it the HTTP status of its code. Our own gaps are NotEmulated. */
export type ConnectRefusalCode =
  | 'ResourceNotFoundException'
  | 'ContactNotFoundException'
  | 'InvalidRequestException'
  | 'InvalidParameterException'
  | 'InvalidContactFlowException'
  | 'InvalidContactFlowModuleException'
  | 'InvalidTestCaseException'
  | 'DuplicateResourceException'
  | 'ResourceConflictException'
  | 'ResourceInUseException'
  | 'OutboundContactNotPermittedException'
  | 'DestinationNotAllowedException'
  | 'LimitExceededException'
  | 'ServiceQuotaExceededException';

export class ConnectRefusal extends Error {
  override readonly name = 'ConnectRefusal';

  /** @param problems for the codes of flows and of test cases: one sentence for each fault found. */
  constructor(
    readonly code: ConnectRefusalCode,
    message: string,
    readonly problems: string[] = [],
  ) {
    super(message);
  }
}
