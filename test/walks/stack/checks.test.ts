import { otherSettings, synthesizeChecked } from '../../infrastructure/synthesize';

test('every finding of the security checks and of the template validation is settled or acknowledged with a reason, with the other branch of every choice', () => {
  expect(() => synthesizeChecked(otherSettings)).not.toThrow();
});
