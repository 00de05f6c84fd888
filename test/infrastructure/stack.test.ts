import { LEAST_ROLES } from '../../lambda/http/agent-routes';
import type { Settings } from '../../lib/settings/settings';
import { ofType, otherSettings, plainSettings, policiesOf, synthesize, type Template } from './synthesize';

const plain = synthesize(plainSettings);
const other = synthesize(otherSettings);
const [support, sales] = plainSettings.queues!;
const ownWhisper = `${plainSettings.instanceArn}/contact-flow/dddddddd-0000-4000-8000-000000000001`;
/** Customers of Support are called first, and may be shown these numbers too. */
const callingFirst: Partial<Settings> = {
  queues: [
    { ...support!, mode: 'customer-first', customerFirst: { announcedAs: 'Example' } },
    { ...sales!, outboundWhisper: { kind: 'own', arn: ownWhisper } },
  ],
  identity: { claim: 'preferred_username', holds: 'username' },
};
const numbersOf = (count: number) => Array.from({ length: count }, (_, n) => ({ number: `+49893456${String(n).padStart(6, '0')}`, name: `Line ${n}`, countries: ['DE' as const] }));
const saml = { kind: 'saml', name: 'Entra', metadataUrl: 'https://login.example.com/metadata', usernameFrom: 'http://schemas.example.com/name' } as const;
const oidc = { kind: 'oidc', name: 'Okta', issuer: 'https://okta.example.com', clientId: 'desk', clientSecretName: 'okta-client', usernameFrom: 'login' } as const;
/** The most numbers of which each is named in the pattern of events. */
const named = numbersOf(29);
/** Several choices at once: each template takes half a second. */
const second = synthesize({
  ...plainSettings,
  ...callingFirst,
  stackName: 'Second',
  shareOfAccount: 0.5,
  reserveConcurrency: true,
  callerIds: [...named, { number: '+4940345678', name: 'Hamburg', countries: ['DE'], queues: ['Sales'] }],
  signIn: { kind: 'cognito', domainPrefix: 'dialback-test', federation: saml },
});
const raised = synthesize({ ...plainSettings, ...callingFirst, accountCallsPerSecond: 20, callerIds: numbersOf(50), signIn: { kind: 'cognito', domainPrefix: 'dialback-test', federation: oidc } });
/** The queues that functions are told of, as JSON with holes. */
const toldQueues = (template: typeof plain) => JSON.stringify(only(template, 'Custom::QueueSettings').Properties['Queues']).replaceAll('\\"', '"');
const only = (template: typeof plain, type: string) => {
  const found = ofType(template, type);
  expect(found).toHaveLength(1);
  return found[0]![1];
};

test('the record of callbacks survives the stack, mistakes and the end of its history', () => {
  const tables = ofType(plain, 'AWS::DynamoDB::Table');
  for (const [, table] of tables) {
    expect(table).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }, BillingMode: 'PAY_PER_REQUEST' },
    });
  }
  expect(tables.find(([id]) => id.startsWith('CallbacksTable'))![1]).toMatchObject({ Properties: { TimeToLiveSpecification: { AttributeName: 'removeAt', Enabled: true } } });
});

/** What a function may do with the audit log of the lists: `name: action`. */
function auditRightsIn(template: Template): string[] {
  const [auditId] = ofType(template, 'AWS::DynamoDB::Table').find(([id]) => id.startsWith('CallingListsAudit'))!;
  return policiesOf(template).flatMap(([id, { Statement }]) =>
    Statement.filter(({ Resource }) => JSON.stringify(Resource ?? '').includes(auditId)).flatMap(({ Action }) => [Action].flat().map((action) => `${id}: ${action}`)),
  );
}

test('no function may change or remove what stands in the audit log of the lists: at most it inserts, which never writes over', () => {
  for (const template of [plain, other]) expect(auditRightsIn(template).filter((right) => !/: dynamodb:(PartiQLInsert|Query)$/.test(right))).toEqual([]);
  const broken = structuredClone(plain);
  const [auditId] = ofType(broken, 'AWS::DynamoDB::Table').find(([id]) => id.startsWith('CallingListsAudit'))!;
  policiesOf(broken)[0]![1].Statement.push({ Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: { 'Fn::GetAtt': [auditId, 'Arn'] } });
  expect(auditRightsIn(broken)).toContainEqual(expect.stringContaining('dynamodb:PutItem'));
});

test('every route of agents asks for a token, and there is none but these', () => {
  const routes = ofType(plain, 'AWS::ApiGatewayV2::Route').flatMap(([id, { Properties }]) => (id.startsWith('CustomerApi') ? [] : [Properties]));
  expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(Object.keys(LEAST_ROLES).sort());
  for (const route of routes) expect(route).toMatchObject({ AuthorizationType: 'JWT', AuthorizerId: expect.anything() });
});

test('pages may use the methods of all routes of agents', () => {
  const [api] = ofType(other, 'AWS::ApiGatewayV2::Api').flatMap(([, { Properties }]) => ('CorsConfiguration' in Properties ? [Properties] : []));
  const methods = new Set(Object.keys(LEAST_ROLES).map((key) => key.split(' ')[0]));
  expect(api).toMatchObject({ CorsConfiguration: { AllowMethods: expect.arrayContaining([...methods]) } });
});

test('tokens are those of the user pool of the stack, or of the issuer in the settings', () => {
  const [poolId] = ofType(plain, 'AWS::Cognito::UserPool')[0]!;
  const [, agents] = ofType(plain, 'AWS::ApiGatewayV2::Authorizer').find(([, { Properties }]) => Properties['AuthorizerType'] === 'JWT')!;
  const own = agents.Properties['JwtConfiguration'] as { Issuer: unknown };
  expect(JSON.stringify(own.Issuer)).toContain(poolId);
  expect(ofType(other, 'AWS::Cognito::UserPool')).toEqual([]);
  expect(only(other, 'AWS::ApiGatewayV2::Authorizer').Properties['JwtConfiguration']).toEqual({ Issuer: 'https://login.example.com/', Audience: ['desk'] });
});

test.each([
  ['saml', second, { ProviderName: 'Entra', ProviderType: 'SAML', AttributeMapping: { preferred_username: 'http://schemas.example.com/name' }, ProviderDetails: { MetadataURL: 'https://login.example.com/metadata' } }],
  [
    'oidc',
    raised,
    { ProviderName: 'Okta', ProviderType: 'OIDC', AttributeMapping: { preferred_username: 'login' }, ProviderDetails: { client_id: 'desk', client_secret: expect.stringContaining('{{resolve:secretsmanager:okta-client'), oidc_issuer: 'https://okta.example.com', authorize_scopes: 'openid' } },
  ],
])('with a provider of the company (%s), people sign in by it alone, under the name that it says', (_kind, template, made) => {
  expect(only(template, 'AWS::Cognito::UserPoolIdentityProvider').Properties).toMatchObject(made);
  const client = only(template, 'AWS::Cognito::UserPoolClient');
  // With a token of the password API, or of a wider scope, somebody could change whose agent they are.
  expect(client.Properties).toMatchObject({ SupportedIdentityProviders: [{ Ref: ofType(template, 'AWS::Cognito::UserPoolIdentityProvider')[0]![0] }], ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'], AllowedOAuthScopes: ['openid'] });
  expect(JSON.stringify(template.Resources)).toContain('identityProvider');
});

test('nobody signs up by themselves: the user name decides whose agent one is', () => {
  expect(only(plain, 'AWS::Cognito::UserPool').Properties).toMatchObject({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true }, MfaConfiguration: 'ON' });
});

test('contact events are those of this instance that can belong to a callback; and all of them, where all journeys are kept', () => {
  const patterns = ofType(plain, 'AWS::Events::Rule').map(([, { Properties }]) => Properties['EventPattern'] as { source: string[] } | undefined);
  const [ofCalls, ofAll, ...others] = patterns.filter((pattern) => pattern?.source[0] === 'aws.connect') as unknown as { detail: Record<string, object[]> }[];
  const detail = { instanceArn: [plainSettings.instanceArn], channel: ['VOICE', 'Voice'] };
  expect(ofCalls!.detail).toMatchObject(detail);
  const [callbacks, unanswered, byHand, inbound, ...further] = ofCalls!.detail['$or']!;
  expect(callbacks).toMatchObject({ initiationMethod: ['CALLBACK'] });
  expect(unanswered).toMatchObject({ initiationMethod: ['API'], eventType: ['DISCONNECTED'], systemEndpoint: { address: [expect.anything(), { exists: false }] } });
  expect(byHand).toMatchObject({ initiationMethod: ['OUTBOUND'], eventType: ['INITIATED', 'CONNECTED_TO_AGENT', 'DISCONNECTED'] });
  expect(inbound).toMatchObject({ initiationMethod: ['INBOUND'] });
  expect(further).toEqual([]);
  expect(ofAll!.detail).toEqual({ instanceArn: [plainSettings.instanceArn], eventType: ['INITIATED', 'QUEUED', 'CONNECTED_TO_AGENT', 'DISCONNECTED'] });
  expect(others).toEqual([]);
});

/** The pattern of events that concern calls. */
function callPattern(template: Template) {
  const patterns = ofType(template, 'AWS::Events::Rule').map(([, { Properties }]) => Properties['EventPattern'] as { source?: string[]; detail: Record<string, object[]> } | undefined);
  const pattern = patterns.find((one) => one?.source?.[0] === 'aws.connect')!;
  return { size: JSON.stringify(pattern).length, ofCustomersFirst: pattern.detail['$or']!.filter((one) => 'initiationMethod' in one && String(one.initiationMethod) === 'API').at(-1) };
}

test('calls to customers first are followed by events whichever number they show; a pattern stays within what EventBridge takes', () => {
  const [most, tooMany] = [callPattern(second), callPattern(raised)];
  expect(most.ofCustomersFirst).toEqual({ initiationMethod: ['API'], eventType: ['CONNECTED_TO_AGENT', 'DISCONNECTED'], systemEndpoint: { address: ['+493012345678', ...named.map(({ number }) => number)] } });
  expect(tooMany.ofCustomersFirst).toEqual({ initiationMethod: ['API'], eventType: ['CONNECTED_TO_AGENT', 'DISCONNECTED'] });
  for (const { size } of [most, tooMany]) expect(size).toBeLessThanOrEqual(2048);
});

test('each source queue has a twin of its own, which functions know it by; without queues there is none', () => {
  const twins = ofType(plain, 'AWS::Connect::Queue').filter(([, { Properties }]) => String(Properties['Name']).startsWith('Dialback callbacks: '));
  expect(twins.map(([, { Properties }]) => Properties['Name'])).toEqual(['Dialback callbacks: Support', 'Dialback callbacks: Sales']);
  const told = toldQueues(plain);
  for (const [id] of twins) expect(told).toContain(id);
  const versions = ofType(plain, 'AWS::Lambda::Function').flatMap(([, { Properties }]) => (Properties['Environment'] as { Variables: Record<string, unknown> }).Variables['QUEUE_SETTINGS'] ?? []);
  expect(versions.length).toBeGreaterThan(5);
  for (const version of versions) expect(version).toEqual({ 'Fn::GetAtt': [ofType(plain, 'Custom::QueueSettings')[0]![0], 'Version'] });
  expect(JSON.stringify(other)).not.toContain('callbacks: ');
});

test('a twin queue shows the number of its queue, which the functions are told too', () => {
  const [, sales] = ofType(plain, 'AWS::Connect::Queue').find(([, { Properties }]) => Properties['Name'] === 'Dialback callbacks: Sales')!;
  expect(sales.Properties['OutboundCallerConfig']).toMatchObject({ OutboundCallerIdNumberArn: plainSettings.queues![1]!.callerId!.arn });
  expect(toldQueues(plain)).toContain('"callerId":"+493033333333","offerAboveSeconds":120');
  expect(toldQueues(plain)).toContain('"callerId":"+493012345678","offerAboveSeconds":"never"');
});

test('each twin queue runs the flow that the settings choose when a customer answers, and functions are told whether its calls are recorded', () => {
  const whisperOf = (of: typeof plain, queue: string) => {
    const [, twin] = ofType(of, 'AWS::Connect::Queue').find(([, { Properties }]) => Properties['Name'] === `Dialback callbacks: ${queue}`)!;
    return (twin.Properties['OutboundCallerConfig'] as { OutboundFlowArn: unknown }).OutboundFlowArn;
  };
  const flow = (name: string) => ({ 'Fn::GetAtt': [ofType(plain, 'AWS::Connect::ContactFlow').find(([, { Properties }]) => Properties['Name'] === `Dialback ${name}`)![0], 'ContactFlowArn'] });
  expect([whisperOf(plain, 'Support'), whisperOf(plain, 'Sales')]).toEqual([flow('outbound-whisper'), flow('outbound-whisper')]);
  expect(whisperOf(raised, 'Sales')).toBe(ownWhisper);
  expect(toldQueues(plain)).toContain('"recording":"always"');
  expect(toldQueues(plain)).toContain('"recording":"never"');
});

test('calls that come in are listened to only where a callback may be promised', () => {
  const listens = (template: typeof plain) => JSON.stringify(ofType(template, 'AWS::Events::Rule')).includes('"INBOUND"');
  expect([listens(plain), listens(other)]).toEqual([true, false]);
  const modules = (template: typeof plain) => ofType(template, 'AWS::Connect::ContactFlowModule').map(([, { Properties }]) => Properties['Name']);
  expect([modules(plain), modules(other)]).toEqual([['Dialback do-not-call', 'Dialback callback-called-in', 'Dialback call-in-match'], ['Dialback voicemail']]);
});

test('the dedicated number runs the parking flow, which lets in the source number alone', () => {
  const { Properties } = only(plain, 'Custom::NumberFlowBinding');
  const parking = ofType(plain, 'AWS::Connect::ContactFlow').find(([, flow]) => String(flow.Properties['Name']).endsWith(' parking'))!;
  const numbers = ofType(plain, 'AWS::Connect::PhoneNumber').map(([id]) => id);
  const dedicated = numbers.filter((id) => JSON.stringify(Properties['PhoneNumberId']).includes(id));
  expect(dedicated).toHaveLength(1);
  expect(JSON.stringify(Properties['ContactFlowId'])).toContain(parking[0]);
  const content = JSON.stringify(parking[1].Properties['Content']);
  expect(numbers.filter((id) => content.includes(id))).toEqual(numbers.filter((id) => id !== dedicated[0]));
});

test('numbers and queues that are there already are used and not claimed', () => {
  expect(ofType(other, 'AWS::Connect::PhoneNumber')).toEqual([]);
  expect(JSON.stringify(other)).toContain('+493022222222');
});

test('a function may hold agents only where the settings chose a guarantee', () => {
  expect(JSON.stringify(plain)).not.toContain('connect:PutUserStatus');
  expect(JSON.stringify(other)).toContain('connect:PutUserStatus');
  expect(JSON.stringify(other)).not.toContain('connect:UpdateUserRoutingProfile');
});

test('only functions that place calls may, and the deploy’s function may do nothing else', () => {
  const callers = policiesOf(plain).filter(([, policy]) => JSON.stringify(policy).includes('connect:StartOutboundVoiceContact')).map(([id]) => id.replace(/Role.*/, ''));
  // That of number checks speaks codes (test/infrastructure/customer-api.test.ts).
  expect(callers.sort()).toEqual(['apiagent', 'apinumbercheck', 'queuedispatch', 'ticksweep']);
});

test.each([
  ['the quota of every account', plain, { seconds: '0.667', runs: 2 }],
  ['half of it', second, { seconds: '1.333', runs: 2 }],
  ['a raised quota', raised, { seconds: '0.067', runs: 20 }],
])('promised callbacks and the runs that dial keep to %s', (_what, template, { seconds, runs }) => {
  const told = ofType(template, 'AWS::Lambda::Function').map(([, { Properties }]) => (Properties['Environment'] as { Variables: Record<string, unknown> }).Variables['SECONDS_PER_CALL']);
  expect(new Set(told.filter((value) => value !== undefined))).toEqual(new Set([seconds]));
  const [, mapping] = ofType(template, 'AWS::Lambda::EventSourceMapping').find(([id]) => id.startsWith('queuedispatch'))!;
  expect(mapping.Properties['ScalingConfig']).toEqual({ MaximumConcurrency: runs });
});

test('two stacks fit beside one instance: no name is fixed', () => {
  const names = [plain, second].map((template) =>
    ['AWS::Connect::ContactFlow', 'AWS::Connect::Queue', 'AWS::Connect::HoursOfOperation', 'AWS::Logs::QueryDefinition'].flatMap((type) => ofType(template, type).map(([, { Properties }]) => Properties['Name'])),
  );
  expect(names[0]!.length).toBeGreaterThan(8);
  expect(names[0]!.filter((name) => names[1]!.includes(name))).toEqual([]);
});

test('the functions that keep promises have runs for themselves where the settings say so, and a new account can take the stack', () => {
  const reserved = (template: Template) =>
    ofType(template, 'AWS::Lambda::Function').flatMap(([, { Properties }]) => (Properties['ReservedConcurrentExecutions'] === undefined ? [] : [[String(Properties['Description']).replace('Dialback ', ''), Properties['ReservedConcurrentExecutions']]]));
  expect(reserved(plain)).toEqual([]);
  expect(Object.fromEntries(reserved(second) as [string, number][])).toEqual({ 'tick-dispatch': 2, 'tick-sweep': 2, 'queue-dispatch': 2 });
});
