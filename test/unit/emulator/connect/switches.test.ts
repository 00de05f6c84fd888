import { setSwitches, SWITCHES } from '../../../../emulator/connect/switches';

describe('the register of what is not verified', () => {
  it('gives each switch a meaning and a source', () => {
    expect(SWITCHES.length).toBeGreaterThan(15);
    for (const { meaning, source } of SWITCHES) expect([meaning.length > 20, source.length > 5]).toEqual([true, true]);
  });

  it('has the words of each switch that is turned by words, the default among them', () => {
    for (const { name, default: usual, words = [] } of SWITCHES) expect([name, typeof usual !== 'string' || (words.length > 1 && (words as readonly string[]).includes(usual))]).toEqual([name, true]);
  });

  it('starts from the defaults and refuses a name that is not there', () => {
    expect(setSwitches({ retry: 'same-contact' })).toMatchObject({ retry: 'same-contact', agentQueueCapacity: 10, ownNumberAnswerSeconds: 2 });
    expect(() => setSwitches({ retries: 3 } as never)).toThrow('There is no switch "retries"');
    expect(setSwitches({ agentQueueCapacity: 'unlimited' })).toMatchObject({ agentQueueCapacity: 'unlimited' });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ retry: 'same' }, 'The switch retry is "same". It may be: new-contact, same-contact.'],
    [{ busyConsumesRetry: 'yes' }, 'The switch busyConsumesRetry is "yes". It may be: true, false.'],
    [{ agentQueueCapacity: -1 }, 'The switch agentQueueCapacity is "-1". It may be: unlimited, a number.'],
  ])('refuses %j by name, with what it may be', (changes, sentence) => {
    expect(() => setSwitches(changes)).toThrow(sentence);
  });
});
