import { EnvironmentError, flag, list, oneOf, optionalText, readEnvironment, seconds, text } from '../../../lambda/environment/contract';

const CONTRACT = { NAME: text, SPARE: optionalText, MODE: oneOf('a', 'b'), COUNTRIES: list, ON: flag, WAIT: seconds };
const GOOD = { NAME: 'n', SPARE: '', MODE: 'b', COUNTRIES: 'DE,AT', ON: 'true', WAIT: '60' };

describe('the environment of a function', () => {
  test('is read with its types', () => {
    expect(readEnvironment(CONTRACT, GOOD)).toEqual({ NAME: 'n', SPARE: undefined, MODE: 'b', COUNTRIES: ['DE', 'AT'], ON: true, WAIT: 60 });
  });

  test.each(Object.keys(CONTRACT))('stops the function when %s is missing, and names it', (name) => {
    const { [name as keyof typeof GOOD]: _gone, ...rest } = GOOD;
    expect(() => readEnvironment(CONTRACT, rest)).toThrow(new EnvironmentError(`${name} is not set. It must be ${CONTRACT[name as keyof typeof CONTRACT].allowed}.`));
  });

  test.each([
    ['NAME', ''],
    ['MODE', 'c'],
    ['ON', 'yes'],
    ['WAIT', '0'],
    ['WAIT', '1.5'],
  ])('refuses %s as "%s", saying what is allowed', (name, value) => {
    expect(() => readEnvironment(CONTRACT, { ...GOOD, [name]: value })).toThrow(`${name} is "${value}". It must be`);
  });
});
