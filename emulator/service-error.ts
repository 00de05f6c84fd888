/** An error that the AWS service itself would answer: code, HTTP status and sentence, and the members beside them on the wire. */
export class ServiceError extends Error {
  override name = 'ServiceError';
  readonly status: number;

  constructor(
    readonly code: string,
    message: string,
    /** HTTP status (400 when not given) and further members of the answer, such as `CancellationReasons`. */
    private readonly more: { status?: number; fields?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.status = more.status ?? 400;
  }

  get fields(): Record<string, unknown> {
    return this.more.fields ?? {};
  }
}
