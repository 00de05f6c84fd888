import type { EmulatedOperation } from '../../../emulator/connect/operations/register';
import type { HappyPath } from './happy-path';
import type { World } from './world';

const aText = expect.any(String) as unknown;
const anArn = expect.stringMatching(/^arn:aws:connect:/) as unknown;

export const applicationArn = 'arn:aws:app-integrations:eu-west-2:111122223333:application/lab';
const association = ({ emulator }: World) =>
  emulator.connect.centre.createIntegrationAssociation({ type: 'APPLICATION', integrationArn: applicationArn, source: {}, tags: {} });

const origin = 'https://desk.example.com';
const approvedIn = ({ emulator }: World) => {
  emulator.connect.centre.store.instance.approvedOrigins.add(origin);
  return {};
};

const botAlias = 'arn:aws:lex:eu-west-2:111122223333:bot-alias/BOT/ALIAS';
const associatedBot = ({ emulator }: World) => {
  emulator.connect.centre.associateBot(botAlias);
  return {};
};
const keyArn = 'arn:aws:kms:eu-west-2:111122223333:key/1';
const storage = { StorageType: 'S3', S3Config: { BucketName: 'recordings', BucketPrefix: 'connect/lab/CallRecordings', EncryptionConfig: { EncryptionType: 'KMS', KeyId: keyArn } } };

/** Systems that the instance is linked with, and people from outside. */
export const integration = {
  CreateIntegrationAssociation: {
    input: () => ({ IntegrationType: 'APPLICATION', IntegrationArn: applicationArn, Tags: { team: 'one' } }),
    answers: () => ({ IntegrationAssociationId: aText, IntegrationAssociationArn: anArn }),
  },
  ListIntegrationAssociations: {
    input: (world) => ({ IntegrationType: association(world).type }),
    answers: ({ instanceId }) => ({
      IntegrationAssociationSummaryList: [
        { IntegrationAssociationId: aText, IntegrationAssociationArn: anArn, InstanceId: instanceId, IntegrationType: 'APPLICATION', IntegrationArn: applicationArn },
      ],
    }),
  },
  DeleteIntegrationAssociation: { input: (world) => ({ IntegrationAssociationId: association(world).id }), answers: () => ({}) },
  AssociateApprovedOrigin: { input: () => ({ Origin: origin }), answers: () => ({}) },
  ListApprovedOrigins: { input: (world) => approvedIn(world), answers: () => ({ Origins: [origin] }) },
  DisassociateApprovedOrigin: { input: (world) => ({ ...approvedIn(world), Origin: origin }), answers: () => ({}) },
  AssociateBot: { input: () => ({ LexV2Bot: { AliasArn: botAlias } }), answers: () => ({}) },
  ListBots: { input: (world) => ({ ...associatedBot(world), LexVersion: 'V2' }), answers: () => ({ LexBots: [{ LexV2Bot: { AliasArn: botAlias } }] }) },
  DisassociateBot: { input: (world) => ({ ...associatedBot(world), LexV2Bot: { AliasArn: botAlias } }), answers: () => ({}) },
  AssociateInstanceStorageConfig: { input: () => ({ ResourceType: 'CALL_RECORDINGS', StorageConfig: storage }), answers: () => ({ AssociationId: aText }) },
  ListInstanceStorageConfigs: {
    input({ emulator }) {
      emulator.connect.centre.associateStorage({ resourceType: 'CALL_RECORDINGS', bucket: 'recordings', prefix: 'connect/lab/CallRecordings', keyId: keyArn });
      return { ResourceType: 'CALL_RECORDINGS' };
    },
    answers: () => ({ StorageConfigs: [{ ...storage, AssociationId: aText }] }),
  },
  GetFederationToken: {
    input(world) {
      world.emulator.connect.centre.store.instance.identityManagementType = 'SAML';
      world.signInAs('ada');
      return {};
    },
    answers: ({ ids }) => ({
      Credentials: { AccessToken: aText, AccessTokenExpiration: expect.any(Date) as unknown, RefreshToken: aText, RefreshTokenExpiration: expect.any(Date) as unknown },
      SignInUrl: expect.stringMatching(/^https:\/\/emulator\./) as unknown,
      UserId: ids.user,
      UserArn: anArn,
    }),
  },
} satisfies Partial<Record<EmulatedOperation, HappyPath>>;
