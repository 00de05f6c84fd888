import { customHeaderOf, hasItsHeaders, securityHeadersOf } from './properties/page';
import { ofType, plainSettings, synthesize } from './synthesize';

const instanceAddress = 'https://desk.my.connect.aws';
const template = synthesize({ ...plainSettings, page: { kind: 'cloudfront', domain: { name: 'desk.example.com', certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/5' }, softphone: { kind: 'embedded-ccp', instanceAddress } } });

test('the page may frame the softphone of its instance and no other, and lends it the microphone; the instance knows the page', () => {
  const [[, headers]] = ofType(template, 'AWS::CloudFront::ResponseHeadersPolicy') as [[string, Parameters<typeof securityHeadersOf>[0]]];
  expect(securityHeadersOf(headers)['ContentSecurityPolicy']!['ContentSecurityPolicy']).toContain(`; frame-src ${instanceAddress};`);
  expect(customHeaderOf(headers, 'Permissions-Policy')).toBe(`camera=(), geolocation=(), microphone=(self "${instanceAddress}")`);
  expect(hasItsHeaders(template)).toEqual([]);
  expect(ofType(template, 'AWS::Connect::ApprovedOrigin').map(([, { Properties }]) => Properties)).toEqual([{ InstanceId: plainSettings.instanceArn, Origin: 'https://desk.example.com' }]);
  expect(JSON.stringify(ofType(template, 'Custom::AgentPage'))).toContain(`${instanceAddress}/ccp-v2/`);
});

test('without it the page frames nothing, nobody has the microphone, and the instance is left alone', () => {
  const plain = synthesize(plainSettings);
  const [[, headers]] = ofType(plain, 'AWS::CloudFront::ResponseHeadersPolicy') as [[string, Parameters<typeof securityHeadersOf>[0]]];
  expect(securityHeadersOf(headers)['ContentSecurityPolicy']!['ContentSecurityPolicy']).toContain("; frame-src 'none';");
  expect(customHeaderOf(headers, 'Permissions-Policy')).toContain('microphone=()');
  expect(ofType(plain, 'AWS::Connect::ApprovedOrigin')).toEqual([]);
});
