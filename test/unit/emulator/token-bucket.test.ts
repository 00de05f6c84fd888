import fc from 'fast-check';
import { TokenBucket } from '../../../emulator/token-bucket';
import { defaultQuota, operationQuotas, Quotas } from '../../../emulator/connect/api/quotas';

const clockAt = (now = 0) => ({ now: () => now, set: (at: number) => void (now = at) });

describe('a token bucket', () => {
  it('lets the burst through at once, then one call per interval', () => {
    const clock = clockAt();
    const bucket = new TokenBucket({ ratePerSecond: 2, burst: 5 }, clock);
    expect([1, 2, 3, 4, 5, 6].map(() => bucket.take())).toEqual([true, true, true, true, true, false]);
    clock.set(499);
    expect(bucket.take()).toBe(false);
    clock.set(500);
    expect(bucket.take()).toBe(true);
    expect(bucket.take()).toBe(false);
  });

  it('never admits more than the burst and what has come back since', () => {
    const quota = { ratePerSecond: 2, burst: 5 };
    const pauses = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(pauses, (pausesMilliseconds) => {
        const clock = clockAt();
        const bucket = new TokenBucket(quota, clock);
        let now = 0;
        let admitted = 0;
        for (const pause of pausesMilliseconds) {
          clock.set((now += pause));
          if (bucket.take()) admitted += 1;
          expect(admitted).toBeLessThanOrEqual(Math.floor(quota.burst + (now / 1000) * quota.ratePerSecond + 1e-6));
        }
      }),
    );
  });

  it('admits exactly what it would if it counted in whole numbers, whatever the rate', () => {
    const hundredths = fc.integer({ min: 1, max: 5000 });
    const pauses = fc.array(fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(10, 100, 1000, 10_000, 100_000)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(hundredths, fc.integer({ min: 1, max: 20 }), pauses, (rate, burst, pausesMilliseconds) => {
        const clock = clockAt();
        const bucket = new TokenBucket({ ratePerSecond: rate / 100, burst }, clock);
        // A hundred-thousandth of a token: what comes back in a millisecond at a hundredth of a token each second.
        const most = burst * 100_000;
        let [now, exact] = [0, most];
        for (const pause of pausesMilliseconds) {
          clock.set((now += pause));
          exact = Math.min(most, exact + pause * rate);
          const admits = exact >= 100_000;
          if (admits) exact -= 100_000;
          expect(bucket.take()).toBe(admits);
        }
      }),
    );
  });
});

describe('the quotas of the API', () => {
  it('gives an operation that is not listed 2 calls per second and a burst of 5', () => {
    const quotas = new Quotas(clockAt());
    expect(defaultQuota).toEqual({ ratePerSecond: 2, burst: 5 });
    expect([1, 2, 3, 4, 5, 6].map(() => quotas.admit('StartOutboundVoiceContact')).filter(Boolean)).toHaveLength(5);
  });

  it('counts each operation by itself', () => {
    const quotas = new Quotas(clockAt());
    for (let call = 0; call < 10; call += 1) quotas.admit('StartOutboundVoiceContact');
    expect(quotas.admit('ListUsers')).toBe(true);
  });

  it.each(Object.entries(operationQuotas))('gives %s its own burst', (operation, { burst }) => {
    const quotas = new Quotas(clockAt());
    const admitted = Array.from({ length: burst + 1 }, () => quotas.admit(operation));
    expect(admitted.filter(Boolean)).toHaveLength(Math.floor(burst));
  });

  it('can be raised for one operation, or switched off', () => {
    const raised = new Quotas(clockAt(), { StartOutboundVoiceContact: { ratePerSecond: 10, burst: 8 } });
    const off = new Quotas(clockAt(), 'none');
    expect(Array.from({ length: 9 }, () => raised.admit('StartOutboundVoiceContact')).filter(Boolean)).toHaveLength(8);
    expect(Array.from({ length: 100 }, () => off.admit('StartOutboundVoiceContact')).filter(Boolean)).toHaveLength(100);
  });
});
