import { VirtualTime } from '../../../../emulator/clock/virtual-time';
import { Environment } from '../../../../emulator/lambda/environment';
import type { FromWorker } from '../../../../emulator/lambda/worker-protocol';

/** Its code says what it is told to say here. */
function environmentWithCode() {
  const time = new VirtualTime();
  let say: (messages: FromWorker[]) => void = () => undefined;
  const environment = new Environment({
    id: 'greet/0000',
    time,
    file: '',
    exportName: 'handler',
    variables: {},
    seed: '1',
    startHost: (_, { onMessages }) => {
      say = onMessages;
      return { post: () => undefined, end: () => Promise.resolve() };
    },
    onOutput: () => undefined,
    takeTurn: (_, begin) => begin(),
    onProgress: () => undefined,
    onEnd: () => undefined,
  });
  return { time, environment, say };
}

describe('an environment that lives for long', () => {
  test('keeps nothing of timers that were cleared, set anew or fired', async () => {
    const { time, environment, say } = environmentWithCode();
    for (let timer = 1; timer <= 1_000; timer += 1) say([{ kind: 'timer', timer, milliseconds: 1_000 }, { kind: 'timer', timer, milliseconds: 60_000 }, { kind: 'timer-cleared', timer }]);
    expect({ of: environment.waitsFor, planned: time.eventsKept }).toEqual({ of: 0, planned: 0 });
    // Between invocations it is frozen: what falls due is kept for the next.
    say([{ kind: 'timer', timer: 1_001, milliseconds: 5 }]);
    await time.advance(5);
    expect(environment.waitsFor).toBe(1);
    void environment.invoke('{}', {} as never, '');
    expect(environment.waitsFor).toBe(0);
  });

  test('keeps nothing of calls that had their turn, and moves while they are answered', () => {
    const { environment, say } = environmentWithCode();
    void environment.invoke('{}', {} as never, '');
    for (let call = 1; call <= 1_000; call += 1) {
      environment.mark(call, 'arrived');
      say([{ kind: 'quiet', sequence: 1, outstanding: [call] }]);
      expect(environment.blocked).toBe(true);
      environment.mark(call, 'answering');
      expect(environment.blocked).toBe(false);
    }
    expect(environment.waitsFor).toBe(0);
  });
});
