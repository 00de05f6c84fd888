/**
 * Resources that watch or describe and change no behaviour. The stack keeps them so that the lab can list them. They have no effect: alarms are not evaluated,
 * and dashboards are not drawn.
 */
import { any } from '../shape';
import type { ResourceRequest, ResourceType } from '../resource-type';

type Attributes = (name: string, request: ResourceRequest) => { ref?: string; attributes?: Record<string, unknown> };

export const passiveResources: ResourceType[] = [
  passive('AWS::CDK::Metadata', () => ({})),
  passive('AWS::CloudWatch::Alarm', (name, request) => ({ attributes: { Arn: arn(request, `cloudwatch::alarm:${name}`) } }), 'AlarmName'),
  passive('AWS::CloudWatch::Dashboard', () => ({}), 'DashboardName'),
  // The emulator has no agent workspace that would show it.
  passive('AWS::AppIntegrations::Application', (name, request) => ({ attributes: { Id: name, ApplicationArn: arn(request, `app-integrations::application/${name}`) } })),
  // Pages of this machine show no softphone of Connect's.
  passive('AWS::Connect::ApprovedOrigin', () => ({}), 'Origin'),
  // The emulator has no sign-in page.
  passive('AWS::Cognito::UserPoolDomain', (_, { properties }) => ({ ref: String(properties.Domain) })),
  passive('AWS::Logs::LogGroup', (name, request) => ({ attributes: { Arn: `${arn(request, `logs::log-group:${name}`)}:*` } }), 'LogGroupName'),
  passive('AWS::Logs::QueryDefinition', () => ({}), 'Name'),
  passive('AWS::Logs::MetricFilter', () => ({})),
  passive('AWS::SSM::Parameter', (_, { properties }) => ({ attributes: { Type: properties.Type, Value: properties.Value } }), 'Name'),
];

function passive(type: string, give: Attributes, nameProperty?: string): ResourceType {
  return {
    type,
    properties: any,
    async create(request) {
      const { properties, deployment, logicalId } = request;
      const given = nameProperty && properties[nameProperty];
      const name = typeof given === 'string' ? given : deployment.nameFor(logicalId);
      return { ref: name, ...give(name, request) };
    },
    update: 'replace',
  };
}

/** @param rest service, two colons, and the resource: `cloudwatch::alarm:name`. */
function arn({ deployment }: ResourceRequest, rest: string): string {
  const [service, resource] = rest.split('::');
  const { region, accountId } = deployment.emulator;
  return `arn:aws:${service}:${region}:${accountId}:${resource}`;
}
