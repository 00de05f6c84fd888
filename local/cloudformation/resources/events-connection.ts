import type { ConnectionDefinition } from '../../../emulator/events/api-destinations';
import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface Properties {
  Name?: string;
  AuthParameters: {
    ApiKeyAuthParameters?: { ApiKeyName: string; ApiKeyValue: string };
    BasicAuthParameters?: { Username: string; Password: string };
    InvocationHttpParameters?: { HeaderParameters?: { Key: string; Value: string }[] };
  };
}

/** A secret stays as the template has it: a reference to the Secrets Manager is sent unchanged. OAuth is refused by name. */
export const eventsConnection: ResourceType = {
  type: 'AWS::Events::Connection',
  properties: {
    Name: any,
    Description: any,
    AuthorizationType: any,
    AuthParameters: {
      ApiKeyAuthParameters: { ApiKeyName: any, ApiKeyValue: any },
      BasicAuthParameters: { Username: any, Password: any },
      InvocationHttpParameters: { HeaderParameters: [{ Key: any, Value: any, IsValueSecret: any }] },
    },
  },
  async create({ properties, deployment, logicalId }) {
    const { Name, AuthParameters } = properties as unknown as Properties;
    const name = Name ?? deployment.nameFor(logicalId).slice(-64);
    const headers = AuthParameters.InvocationHttpParameters?.HeaderParameters?.map(({ Key, Value }) => [Key, Value] as const);
    const { arn } = deployment.emulator.events.destinations.createConnection({
      name,
      authorization: authorizationOf(AuthParameters),
      ...(headers && { headers: Object.fromEntries(headers) }),
    });
    return { ref: name, attributes: { Arn: arn, ArnForPolicy: arn } };
  },
};

function authorizationOf({ ApiKeyAuthParameters: key, BasicAuthParameters: basic }: Properties['AuthParameters']): ConnectionDefinition['authorization'] {
  if (key) return { type: 'API_KEY', name: key.ApiKeyName, value: key.ApiKeyValue };
  if (basic) return { type: 'BASIC', username: basic.Username, password: basic.Password };
  throw new Error('a connection without ApiKeyAuthParameters or BasicAuthParameters is not emulated.');
}
