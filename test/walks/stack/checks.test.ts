import { CfnQueue } from 'aws-cdk-lib/aws-connect';
import { fullSettings, otherSettings, plainSettings } from '../../infrastructure/synthesize';
import { synthesizeChecked } from '../../infrastructure/synthesize-checked';
import { synthesizeSmall } from '../../infrastructure/synthesize-small';

test.each([['with everything', fullSettings], ['with the other branch of every choice', otherSettings]])(
  'every finding of the security checks and of the template validation is settled or acknowledged with a reason, %s',
  (_which, settings) => {
    expect(() => synthesizeChecked(settings, { isValidated: true })).not.toThrow();
  },
);

test('a template that CloudFormation would refuse does not synthesize, where it is asked', () => {
  const wrong = (isValidated: boolean) => () => synthesizeSmall((stack) => void new CfnQueue(stack, 'Queue', { name: 'x', instanceArn: plainSettings.instanceArn, hoursOfOperationArn: 'nor this' }), { isValidated });
  expect(wrong(false)).not.toThrow();
  expect(wrong(true)).toThrow();
});
