import { ofType, plainSettings, synthesize } from './synthesize';

test('the page is an application of the workspace, which asks for what it shows and no more', () => {
  const template = synthesize({ ...plainSettings, stackName: 'Dialback-of-the-second-centre-in-Europe', shareOfAccount: 1, page: { kind: 'cloudfront', domain: { name: 'desk.example.com', certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/5' } } });
  const [id, application] = ofType(template, 'AWS::AppIntegrations::Application')[0]!;
  expect(application.Properties).toMatchObject({
    Namespace: 'Dialback-of-the-second-centre-in',
    ApplicationSourceConfig: { ExternalUrlConfig: { AccessUrl: 'https://desk.example.com/' } },
    Permissions: ['User.Details.View', 'Contact.Details.View', 'Contact.CustomerDetails.View'],
  });
  const associations = ofType(template, 'AWS::Connect::IntegrationAssociation').filter(([, { Properties }]) => Properties['IntegrationType'] === 'APPLICATION');
  expect(associations.map(([, { Properties }]) => JSON.stringify(Properties['IntegrationArn']))).toEqual([expect.stringContaining(id)]);
});

test('it stands beside the softphone on the page', () => {
  const template = synthesize({ ...plainSettings, page: { kind: 'cloudfront', softphone: { kind: 'embedded-ccp', instanceAddress: 'https://desk.my.connect.aws' } } });
  expect(ofType(template, 'AWS::AppIntegrations::Application')).toHaveLength(1);
});

test('it is none where the operator wants none', () => {
  expect(ofType(synthesize({ ...plainSettings, page: { kind: 'cloudfront', workspace: { kind: 'none' } } }), 'AWS::AppIntegrations::Application')).toEqual([]);
});
