import type { VirtualTime } from '../../clock/virtual-time';
import { SECOND } from '../centre-context';
import { OVERTAKEN } from '../contacts/overtaken';
import type { FlowHost, Prompt, QueueTarget } from '../flow-runner/host';
import { wordsOf } from '../telephony/prompt-duration';
import type { Messages } from './messages';
import type { Overrides, Strategy } from './overrides';
import type { Happening } from './test-happening';

export interface Observer {
  time: VirtualTime;
  overrides: Overrides;
  messages: Messages;
  happens(happening: Happening): void;
  /** How long the prompt is spoken, in milliseconds. */
  lengthOf(prompt: Prompt): number;
  /** The customer hears this flow; whispers to an agent are not observed. */
  customerListens: boolean;
  /** The working queue, and the hours of that queue. */
  workingQueue(): { queueId?: string; agentId?: string; hoursId?: string };
}

/** The host of a flow under test: it tells the test what happens, and lets overrides stand in for resources. */
export function observeHost(host: FlowHost, observer: Observer): FlowHost {
  const { messages, customerListens } = observer;
  const started = (actionType: string, resource: string | undefined, agentId?: string): Strategy | undefined => {
    messages.flush();
    observer.happens({ kind: 'FlowActionStarted', actionType, resource, ...(agentId && { agentId }) });
    // EndTest has disconnected the contact before anything else could happen to it.
    if (host.signal.aborted) throw OVERTAKEN;
    return observer.overrides.take({ actionType, resource });
  };
  const heard = (prompt: Prompt) => {
    if (customerListens) messages.add(prompt, wordsOf(prompt));
  };
  // A menu that leads to itself says nothing new [S].
  let asking: string | undefined;
  let asked: string | undefined;
  return {
    ...host,
    // Anything but a prompt between two prompts parts them.
    report(block) {
      asked = block.type === 'GetParticipantInput' ? asking : undefined;
      if (block.type !== 'MessageParticipant' && block.type !== 'GetParticipantInput') messages.flush();
      host.report(block);
    },
    async play(prompt) {
      messages.next();
      const played = await host.play(prompt);
      if (!played) heard(prompt);
      return played;
    },
    async loopPrompts(loop) {
      messages.next();
      const spoken = observer.time.after(loop.prompts.reduce((sum, prompt) => sum + observer.lengthOf(prompt), 0), () => {
        loop.prompts.forEach(heard);
        messages.flush();
      });
      return host.loopPrompts(loop).finally(() => spoken.cancel());
    },
    async input(request) {
      messages.next();
      const spoken = observer.time.after(observer.lengthOf(request.prompt), () => {
        if (asked !== wordsOf(request.prompt)) heard(request.prompt);
        messages.flush();
      });
      return host.input(request).finally(() => {
        spoken.cancel();
        asking = wordsOf(request.prompt);
      });
    },
    async converse(talk) {
      const strategy = started('ConnectParticipantWithLexBot', talk.bot);
      if (!strategy || strategy.kind === 'substitute') {
        // In chats the block's text is observed, in calls it is not [S].
        if (host.view().Channel === 'CHAT') heard(talk.prompt);
        messages.flush();
        return host.converse(strategy ? { ...talk, bot: strategy.arn } : talk);
      }
      await observer.time.sleep(delayOf(strategy) * SECOND, host.signal);
      if (strategy.kind === 'fails') return strategy.error === 'TimeLimitExceeded' ? { timedOut: true } : { failed: strategy.error };
      return { lex: mockedLex(strategy, talk.sessionAttributes) };
    },
    async invokeFunction(call) {
      const strategy = started('InvokeLambdaFunction', call.functionArn);
      if (!strategy) return host.invokeFunction(call);
      if (strategy.kind === 'substitute') return host.invokeFunction({ ...call, functionArn: strategy.arn });
      const delay = delayOf(strategy);
      await observer.time.sleep(Math.min(delay, call.timeLimitSeconds) * SECOND, host.signal);
      if (delay > call.timeLimitSeconds) return { failed: 'Timeout' };
      return strategy.kind === 'fails' ? { failed: strategy.error } : { payload: dataOf(strategy) };
    },
    isOpen(hoursId) {
      const strategy = started('CheckHoursOfOperation', hoursId ?? observer.workingQueue().hoursId);
      if (strategy?.kind === 'hours') return strategy.open;
      if (strategy?.kind === 'fails') return { failed: strategy.error };
      return host.isOpen(strategy?.kind === 'substitute' ? strategy.arn : hoursId);
    },
    transferToQueue() {
      const { queueId, agentId } = observer.workingQueue();
      const strategy = started('TransferContactToQueue', queueId, agentId);
      if (strategy?.kind === 'fails') return strategy.error === 'QueueAtCapacity' ? strategy.error : { failed: strategy.error };
      if (strategy?.kind === 'substitute') {
        const set = host.setTargetQueue({ queueId: strategy.arn });
        if (set !== 'done') return set;
      }
      return host.transferToQueue();
    },
    dequeueAndTransfer(target) {
      const strategy = started('DequeueAndTransferToQueue', target && 'queueId' in target ? target.queueId : observer.workingQueue().queueId);
      if (strategy?.kind === 'fails') return strategy.error === 'QueueAtCapacity' ? strategy.error : { failed: strategy.error };
      const instead: QueueTarget | undefined = strategy?.kind === 'substitute' ? { queueId: strategy.arn } : target;
      return host.dequeueAndTransfer(instead);
    },
    disconnect() {
      messages.end();
      if (!host.signal.aborted) host.disconnect();
    },
  };
}

function delayOf(strategy: Strategy): number {
  return 'delaySeconds' in strategy ? strategy.delaySeconds : 0;
}

function dataOf(strategy: Strategy): unknown {
  if (strategy.kind !== 'answers') return {};
  try {
    return JSON.parse(strategy.data) as unknown;
  } catch {
    // Text that is no JSON is an answer too: nothing in it can be reached.
    return strategy.data;
  }
}

/** The mocked data as `$.Lex`; what it leaves out is empty. */
function mockedLex(strategy: Strategy, SessionAttributes: Record<string, string>): Extract<Awaited<ReturnType<FlowHost['converse']>>, { lex: unknown }>['lex'] {
  const data = dataOf(strategy);
  const usual = { IntentName: 'FallbackIntent', IntentConfidence: { Score: 1 }, DialogState: 'ReadyForFulfillment', Slots: {}, SessionAttributes, AlternateIntents: {} };
  return typeof data === 'object' && data !== null ? { ...usual, ...data } : usual;
}
