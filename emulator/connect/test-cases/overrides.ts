import type { DistinctResource } from './test-happening';
import { sameResource } from './test-happening';

export type Strategy =
  | { kind: 'substitute'; arn: string }
  | { kind: 'answers'; data: string; delaySeconds: number }
  | { kind: 'hours'; open: boolean }
  | { kind: 'fails'; error: string; delaySeconds: number };

interface Override extends DistinctResource {
  strategy: Strategy;
}

/** What a test puts in the place of resources. Each holds once, for the next use of its resource; several of one resource queue up (AG-override). */
export class Overrides {
  private readonly waiting: Override[] = [];

  add(override: Override): void {
    this.waiting.push(override);
  }

  take(of: DistinctResource): Strategy | undefined {
    const at = this.waiting.findIndex((override) => override.actionType === of.actionType && sameResource(override, of));
    return at === -1 ? undefined : this.waiting.splice(at, 1)[0]!.strategy;
  }

  get unused(): number {
    return this.waiting.length;
  }
}
