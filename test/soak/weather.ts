import type { Chance } from './chance';
import type { Tally } from './tally';
import type { VirtualLife } from './virtual-life';

/** What troubles all functions at once for a while. */
export interface Weather {
  /** Seconds until Connect answers. It does what it is asked at once. 0: it answers as usual. */
  connectHangsSeconds: number;
  /** Probability that DynamoDB throttles one request until the SDK gives up. */
  tableThrottled: number;
  /** Until this moment EventBridge keeps all contact events to itself. Then they all come at once. */
  eventsSilentUntilMs: number;
  /** Until this moment no rule runs the ticks. */
  ticksSilentUntilMs: number;
  /** Seconds by which the clocks of functions differ from the true time at most. */
  clockSteps: number;
  /** How long a call takes, of what is usual. 0: no time passes in it, so that a function's moment is that of whoever asked it. */
  latency: number;
}

export const FINE: Weather = { connectHangsSeconds: 0, tableThrottled: 0, eventsSilentUntilMs: 0, ticksSilentUntilMs: 0, clockSteps: 0, latency: 1 };

/** Draws the weather of a history: most have one trouble of these at most. */
export function createWeather({ life, chance, tally }: { life: VirtualLife; chance: Chance; tally: Tally }, stormSeconds: number): Weather {
  const weather = { ...FINE };
  const kind = chance.oneOf(['none', 'none', 'none', 'connect', 'connect', 'table', 'events', 'ticks', 'clocks'] as const);
  const startsAfter = chance.between(0, stormSeconds / 2);
  const begin = (what: string, happens: () => void) =>
    life.after(startsAfter, () => {
      tally.count(`weather: ${what}`);
      happens();
    });
  if (kind === 'connect') {
    begin('Connect hangs', () => (weather.connectHangsSeconds = chance.oneOf([1, 3, 6.5, 9.5, 40])));
    life.after(startsAfter + chance.between(60, 1200), () => (weather.connectHangsSeconds = 0));
  }
  if (kind === 'table') {
    begin('DynamoDB throttles', () => (weather.tableThrottled = chance.oneOf([0.05, 0.3])));
    life.after(startsAfter + chance.between(30, 300), () => (weather.tableThrottled = 0));
  }
  if (kind === 'events') begin('EventBridge is silent', () => (weather.eventsSilentUntilMs = life.nowMs() + chance.between(1800, 4 * 3600) * 1000));
  if (kind === 'ticks') begin('a day without ticks', () => (weather.ticksSilentUntilMs = life.nowMs() + 24 * 3_600_000));
  if (kind === 'clocks') begin('clocks step', () => (weather.clockSteps = 5));
  return weather;
}
