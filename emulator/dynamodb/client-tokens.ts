import { ServiceError } from '../service-error';
import type { Input, Output } from './wire-types';

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html, ClientRequestToken */
const rememberedMilliseconds = 10 * 60 * 1000;

/** Makes a transaction with the same token happen once within ten minutes. */
export class ClientTokens {
  private readonly done = new Map<string, { request: string; expiresAt: number }>();

  constructor(private readonly now: () => number) {}

  async once({ ClientRequestToken: token, ...input }: Input, run: (input: Input) => Promise<Output>): Promise<Output> {
    if (token === undefined) return run(input);
    const request = JSON.stringify(input);
    this.forgetExpired();
    const earlier = this.done.get(String(token));
    if (!earlier) {
      const output = await run(input);
      this.done.set(String(token), { request, expiresAt: this.now() + rememberedMilliseconds });
      return output;
    }
    if (earlier.request === request) return {};
    const message = 'The client token was used with other parameters within the last ten minutes.';
    throw new ServiceError('IdempotentParameterMismatchException', message);
  }

  /** The oldest are the first. */
  private forgetExpired(): void {
    for (const [token, { expiresAt }] of this.done) {
      if (expiresAt > this.now()) return;
      this.done.delete(token);
    }
  }
}
