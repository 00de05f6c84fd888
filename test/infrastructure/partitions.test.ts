import type { Settings } from '../../lib/settings/settings';
import { otherSettings, plainSettings, synthesize } from './synthesize';

const ORIGIN = 'https://desk.example.com';
/** The same settings of an account in GovCloud, which has no CloudFront. */
function inGovCloud(settings: Settings): Settings {
  const moved = JSON.parse(JSON.stringify({ ...settings, page: { kind: 'none' }, pageOrigins: [ORIGIN] }).replaceAll('arn:aws:', 'arn:aws-us-gov:').replaceAll('eu-central-1', 'us-gov-west-1')) as Settings;
  return moved.signIn.kind === 'cognito' ? { ...moved, signIn: { ...moved.signIn, callbackUrls: [`${ORIGIN}/`] } } : moved;
}

/** Every text in a template that names the partition `aws`, or an address of its sign-in pages, with its place. */
function ofThePublicPartition(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return /arn:aws:|\.auth\.[a-z0-9-]+\.amazoncognito\.com/.test(value) ? [`${path}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => ofThePublicPartition(inner, `${path}/${name}`));
}

test.each([
  ['with everything', plainSettings],
  ['with the other branch of every choice', otherSettings],
])('a stack %s names no partition but its own', (_what, settings) => {
  expect(ofThePublicPartition(synthesize(inGovCloud(settings)))).toEqual([]);
});

test('people sign in at the address that GovCloud has', () => {
  const { Outputs } = synthesize(inGovCloud(plainSettings));
  expect(JSON.stringify(Outputs['SignInAddress']!.Value)).toContain('.auth-fips.us-gov-west-1.amazoncognito.com');
});

test('the search finds a name of the public partition', () => {
  expect(ofThePublicPartition({ Resources: { x: { Arn: ['arn:aws:sns:eu-central-1:111122223333:x'] } } })).toEqual(['/Resources/x/Arn/0: arn:aws:sns:eu-central-1:111122223333:x']);
});
