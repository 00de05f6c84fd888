import { setSwitches, SWITCHES } from '../../../../emulator/connect/switches';

describe('the register of what is not verified', () => {
  it('gives each switch a meaning and a source', () => {
    expect(SWITCHES.length).toBeGreaterThan(15);
    for (const { meaning, source } of SWITCHES) expect([meaning.length > 20, source.length > 5]).toEqual([true, true]);
  });

  it('starts from the defaults and refuses a name that is not there', () => {
    expect(setSwitches({ retry: 'same-contact' })).toMatchObject({ retry: 'same-contact', agentQueueCapacity: 10, ownNumberAnswerSeconds: 2 });
    expect(() => setSwitches({ retries: 3 } as never)).toThrow('There is no switch "retries"');
  });
});
