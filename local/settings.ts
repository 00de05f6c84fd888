/** What the operator of the simulated company decided: the same settings as an account's, read by the same CDK app. */
import type { Settings } from '../lib/settings/settings';
import { instanceArn, supportNumber } from './instance/local-instance';

const settings: Settings = {
  instanceArn,
  dedicatedNumber: { kind: 'claim', country: 'GB', type: 'DID' },
  source: { kind: 'claim', country: 'GB', type: 'DID' },
  callerId: supportNumber,
  dialMode: 'queued-callback',
  legacy: { allowed: true, acceptedBecause: 'Nobody real waits on this machine; the two modes can be compared.' },
  allowedCountries: ['GB', 'DE', 'US'],
  defaultCountry: 'GB',
  signIn: { kind: 'cognito', domainPrefix: 'dialback-local', callbackUrls: ['http://127.0.0.1:8080/'] },
  identity: { claim: 'username', holds: 'username' },
  pageOrigins: ['http://127.0.0.1:8080'],
};

export default settings;
