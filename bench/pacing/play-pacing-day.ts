import { seededRandom, type SeededRandom } from '../../emulator/seeded-random';
import { type AnswerRate, answerRateAt, assumed, exponential, type Proof, proofSeconds, ringSeconds, talkSeconds, voicemailSeconds } from './assumptions';
import type { Strategy, View } from './strategies';
import { Timeline } from './timeline';

export interface PacingDay {
  agents: number;
  answerRate: AnswerRate;
  proof: Proof;
  seed: string;
}

export interface Answer {
  at: number;
  abandoned: boolean;
  /** The wait runs from the proved person to the agent. It is absent if the person hung up. */
  waited?: number;
  way: 'customer-first' | 'agent-first';
}

export interface Played {
  answers: Answer[];
  placed: number;
  talkShare: number;
}

interface Agent {
  state: 'idle' | 'busy' | 'talk' | 'away';
  /** Seconds of the break that begins once the contact is over. */
  breakDue?: number;
}

interface Person {
  provedAt: number;
  /** Nobody noticed until an agent was there. */
  isVoicemail?: true;
  answer?: Answer;
  gone?: true;
}

const lookEverySeconds = 2;
const thresholdSeconds = 2;

/** Plays one working day of one queue. */
export function playPacingDay({ agents: count, answerRate, proof, seed }: PacingDay, strategy: Strategy): Played {
  const time = new Timeline();
  const random = streamsOf(seed);
  const agents: Agent[] = Array.from({ length: count }, () => ({ state: 'idle' }));
  const idle = [...agents];
  const waiting: Person[] = [];
  const answers: Answer[] = [];
  const sums = { placed: 0, dialling: 0, talk: 0, away: 0, freed: 0 };
  const end = assumed.hours * 3600;

  function settle(answer: Answer): Answer {
    answers.push(answer);
    strategy.answered(answer);
    return answer;
  }

  function free(agent: Agent): void {
    sums.freed += 1;
    if (agent.breakDue !== undefined) return leave(agent, agent.breakDue);
    agent.state = 'idle';
    idle.push(agent);
    match();
  }

  function leave(agent: Agent, seconds: number): void {
    delete agent.breakDue;
    agent.state = 'away';
    sums.away += Math.min(seconds, end - time.now);
    time.after(seconds, () => {
      agent.state = 'idle';
      idle.push(agent);
      match();
    });
  }

  function goOnBreak(agent: Agent, seconds: number): void {
    if (agent.state === 'away') return;
    if (agent.state !== 'idle') agent.breakDue = seconds;
    else leave(idle.splice(idle.indexOf(agent), 1)[0]!, seconds);
  }

  function talk(agent: Agent): void {
    const seconds = talkSeconds(random.talk);
    agent.state = 'talk';
    sums.talk += Math.min(seconds, end - time.now);
    time.after(seconds, () => {
      agent.state = 'busy';
      time.after(assumed.afterContactWork, () => free(agent));
    });
  }

  function match(): void {
    while (waiting.length > 0 && idle.length > 0) {
      const person = waiting.shift()!;
      if (person.gone) continue;
      person.gone = true;
      const waited = time.now - person.provedAt + assumed.connect;
      if (person.answer) person.answer.waited = waited;
      else if (!person.isVoicemail) person.answer = settle({ at: person.provedAt, abandoned: waited > thresholdSeconds, waited, way: 'customer-first' });
      const agent = idle.shift()!;
      agent.state = 'busy';
      if (person.isVoicemail) time.after(assumed.connect + assumed.hearVoicemail + assumed.noteFailed, () => free(agent));
      else time.after(assumed.connect, () => talk(agent));
    }
  }

  function proved(voicemail?: { isVoicemail: true }): void {
    sums.dialling -= 1;
    const person: Person = { provedAt: time.now, ...voicemail };
    waiting.push(person);
    match();
    if (person.gone || person.isVoicemail) return;
    time.after(thresholdSeconds, () => {
      if (!person.answer) person.answer = settle({ at: person.provedAt, abandoned: true, way: 'customer-first' });
    });
    time.after(thresholdSeconds + exponential(random.people, assumed.patience), () => {
      if (person.gone) return;
      person.gone = true;
      waiting.splice(waiting.indexOf(person), 1);
    });
  }

  function outcome(): 'person' | 'voicemail' | 'nobody' {
    const drawn = random.calls.next();
    const rate = answerRateAt(answerRate, time.now);
    if (drawn < rate) return 'person';
    return drawn < rate + (1 - rate) * assumed.voicemailShare ? 'voicemail' : 'nobody';
  }

  function callCustomer(): void {
    sums.dialling += 1;
    const over = () => void (sums.dialling -= 1);
    switch (outcome()) {
      case 'person':
        return time.after(ringSeconds(random.calls) + proofSeconds(proof, random.calls), () => proved());
      case 'voicemail': {
        const seconds = voicemailSeconds(proof);
        return time.after(assumed.ringUntilVoicemail + (seconds ?? 0), seconds === undefined ? () => proved({ isVoicemail: true }) : over);
      }
      case 'nobody':
        return time.after(assumed.ringTimeout, over);
    }
  }

  function callByAgent(agent: Agent): void {
    agent.state = 'busy';
    time.after(assumed.accept, () => {
      switch (outcome()) {
        case 'person':
          return time.after(ringSeconds(random.calls), () => {
            settle({ at: time.now, abandoned: false, waited: 0, way: 'agent-first' });
            talk(agent);
          });
        case 'voicemail':
          return time.after(assumed.ringUntilVoicemail + assumed.hearVoicemail + assumed.noteFailed, () => free(agent));
        case 'nobody':
          return time.after(assumed.ringTimeout + assumed.noteFailed, () => free(agent));
      }
    });
  }

  function look(): void {
    time.after(lookEverySeconds, look);
    const { calls, way } = strategy.decide(viewNow());
    sums.placed += calls;
    for (let nth = 0; nth < calls; nth += 1) {
      if (way === 'customer-first') callCustomer();
      else callByAgent(idle.shift()!);
    }
  }

  function viewNow(): View {
    let [talking, away] = [0, 0];
    for (const { state } of agents) {
      if (state === 'talk') talking += 1;
      if (state === 'away') away += 1;
    }
    return { second: time.now, agentsOnQueue: count - away, idle: idle.length, talking, dialling: sums.dialling, waiting: waiting.length, freed: sums.freed };
  }

  for (const agent of agents) planBreaks(agent, { time, random: random.people, goOnBreak });
  assumed.lunches.atHours.forEach((hour, third) => {
    time.after(hour * 3600, () => agents.forEach((agent, nth) => nth % 3 === third && goOnBreak(agent, assumed.lunches.length)));
  });
  look();
  time.runTo(end);
  return { answers, placed: sums.placed, talkShare: sums.talk / (count * end - sums.away) };
}

function planBreaks(agent: Agent, { time, random, goOnBreak }: { time: Timeline; random: SeededRandom; goOnBreak: (agent: Agent, seconds: number) => void }): void {
  time.after(exponential(random, 3600 / assumed.breaksPerHour), () => {
    goOnBreak(agent, assumed.breakLength);
    planBreaks(agent, { time, random, goOnBreak });
  });
}

/** One strategy's draws do not shift another's. */
function streamsOf(seed: string) {
  return { calls: seededRandom(`${seed} calls`), talk: seededRandom(`${seed} talk`), people: seededRandom(`${seed} people`) };
}
