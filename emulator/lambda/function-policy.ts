import type { Iam } from '../iam/iam';
import { servicePrincipal } from '../iam/principal';
import type { PolicyDocument, Statement } from '../iam/policy';

/** AWS::Lambda::Permission. */
export interface FunctionPermission {
  statementId?: string;
  /** `lambda:InvokeFunction` unless given. */
  action?: string;
  /** A service (`events.amazonaws.com`), an account id or a role's ARN. */
  principal: string;
  /** May hold wildcards. */
  sourceArn?: string;
  sourceAccount?: string;
}

/** The service that asks for an invocation, and the resource that it acts for. */
export interface InvokingService {
  service: string;
  sourceArn?: string;
  sourceAccount?: string;
}

export function permissionStatement(functionArn: string, permission: FunctionPermission): Statement {
  const { statementId, action = 'lambda:InvokeFunction', principal, sourceArn, sourceAccount } = permission;
  return {
    ...(statementId !== undefined && { Sid: statementId }),
    Effect: 'Allow',
    Principal: principal.endsWith('.amazonaws.com') ? { Service: principal } : { AWS: principal },
    Action: action,
    Resource: functionArn,
    ...((sourceArn !== undefined || sourceAccount !== undefined) && {
      Condition: {
        ...(sourceArn !== undefined && { ArnLike: { 'aws:SourceArn': sourceArn } }),
        ...(sourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': sourceAccount } }),
      },
    }),
  };
}

/** Throws AccessDeniedException unless the function's own policy lets the service invoke it. */
export function authorizeService(iam: Iam, functionArn: string, { policy, by }: { policy: PolicyDocument; by: InvokingService }): void {
  const context = {
    ...(by.sourceArn !== undefined && { 'aws:SourceArn': by.sourceArn }),
    ...(by.sourceAccount !== undefined && { 'aws:SourceAccount': by.sourceAccount }),
  };
  iam.authorize({ principal: servicePrincipal(by.service), action: 'lambda:InvokeFunction', resource: functionArn, context }, policy);
}
