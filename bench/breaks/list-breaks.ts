import type { ResourceDefinition, Template } from '../../local/cloudformation/template';

/** One thing taken out of the template. */
export interface Break {
  kind: 'grant' | 'variable' | 'route' | 'rule' | 'target' | 'permission' | 'association' | 'number binding' | 'failure destination' | 'mapping';
  /** Name of what is taken away, and of its owner. */
  what: string;
  take(template: Template): void;
}

type Found = [logicalId: string, resource: ResourceDefinition];
interface Statement {
  Action: string | string[];
}
interface Document {
  Statement: Statement[];
}

/**
 * Grants and calls that no story can use. Log streams are not emulated: a function's output is read directly. A number is let go of its flow when the stack is
 * removed, which the local run does not do.
 */
const notExercised = /^logs:|^connect:DisassociatePhoneNumberContactFlow$/;

/** Lists everything whose absence would leave the template deployable and the product broken. */
export function listBreaks(template: Template): Break[] {
  const ofType = (type: string): Found[] => Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
  return [
    ...[...ofType('AWS::IAM::Role'), ...ofType('AWS::IAM::Policy')].flatMap(grantsOf),
    ...ofType('AWS::Lambda::Function').flatMap(variablesOf),
    ...ofType('AWS::ApiGatewayV2::Route').map(([id, { Properties }]) => whole('route', id, String(Properties!.RouteKey))),
    ...ofType('AWS::Events::Rule').flatMap(([id]) => rulesOf(id)),
    ...permissionsOf(ofType('AWS::Lambda::Permission')),
    ...ofType('AWS::Connect::IntegrationAssociation').map(([id]) => whole('association', id)),
    ...ofType('Custom::NumberFlowBinding').map(([id]) => whole('number binding', id)),
    ...ofType('AWS::Lambda::EventSourceMapping').map(([id]) => whole('mapping', id)),
    ...ofType('AWS::Lambda::EventInvokeConfig').map(([id]) => whole('failure destination', id)),
  ];
}

/** The policy of a function is a part of its role; that of EventBridge, for an API destination, is a resource. */
function statementsOf({ Properties }: ResourceDefinition): Statement[] {
  const { Policies: [within] = [], PolicyDocument } = Properties as { Policies?: { PolicyDocument: Document }[]; PolicyDocument?: Document };
  return (within?.PolicyDocument ?? PolicyDocument)?.Statement ?? [];
}

function grantsOf([id, resource]: Found): Break[] {
  return statementsOf(resource).flatMap(({ Action }, index) =>
    [Action].flat().filter((action) => !notExercised.test(action)).map((action): Break => ({
      kind: 'grant',
      what: `${action} of ${id}`,
      take(template) {
        const statements = statementsOf(template.Resources[id]!);
        const rest = [statements[index]!.Action].flat().filter((other) => other !== action);
        if (rest.length > 0) statements[index]!.Action = rest;
        else statements.splice(index, 1);
      },
    })),
  );
}

function variablesOf([id, { Properties }]: Found): Break[] {
  const environment = Properties!.Environment as { Variables: Record<string, unknown> } | undefined;
  return Object.keys(environment?.Variables ?? {}).map((name) => ({
    kind: 'variable',
    what: `${name} of ${id}`,
    take: (template) => void delete (template.Resources[id]!.Properties!.Environment as { Variables: Record<string, unknown> }).Variables[name],
  }));
}

/** Permissions name a rule, so a disabled rule stands for a missing one. */
function rulesOf(id: string): Break[] {
  return [
    { kind: 'rule', what: id, take: (template) => void (template.Resources[id]!.Properties!.State = 'DISABLED') },
    { kind: 'target', what: `of ${id}`, take: (template) => void (template.Resources[id]!.Properties!.Targets = []) },
  ];
}

/** Permissions that let the same source call the same function stand for each other, as those of two methods on one path do: they are taken out together. */
function permissionsOf(found: Found[]): Break[] {
  const allows = ([, { Properties }]: Found) => JSON.stringify([Properties!.FunctionName, Properties!.SourceArn]);
  return [...new Set(found.map(allows))].map((allowed) => {
    const parts = found.filter((one) => allows(one) === allowed).map(([id]) => whole('permission', id));
    return { kind: 'permission', what: parts.map(({ what }) => what).join(' and '), take: (template) => parts.forEach(({ take }) => take(template)) };
  });
}

function whole(kind: Break['kind'], id: string, name = id): Break {
  return {
    kind,
    what: name,
    take({ Resources }) {
      delete Resources[id];
      for (const resource of Object.values(Resources)) resource.DependsOn = [resource.DependsOn ?? []].flat().filter((needed) => needed !== id);
    },
  };
}
