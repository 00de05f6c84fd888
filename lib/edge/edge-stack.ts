import { type App, Stack } from 'aws-cdk-lib';
import { ConnectInstance } from '../connect/connect-instance';
import type { CheckedSettings } from '../settings/settings';
import { obeyAccount } from '../stacks/obey-account';
import type { CheckedEdge } from './arn-of-web-acl';
import { WebAcl } from './web-acl';

type Edge = CheckedSettings['edge'];
type WebAclSetting = CheckedEdge['webAcl'];

/** The one region in which AWS WAF keeps web ACLs for CloudFront (AWS WAF API reference, CreateWebACL, Scope). */
const REGION = 'us-east-1';

/** The web ACLs that the settings want new. CloudFormation makes them in us-east-1, wherever the instance is. */
export class EdgeStack extends Stack {
  /** The setting, with the ARNs of what was made. */
  readonly edge: Edge;

  constructor(app: App, settings: CheckedSettings) {
    const { account } = new ConnectInstance(settings.instanceArn);
    super(app, `${settings.stackName}-edge`, { env: { account, region: REGION }, crossRegionReferences: true, description: `Dialback: what stands before the distributions of ${settings.stackName}` });
    obeyAccount(this, settings);
    this.edge = this.made(settings);
  }

  /** Whether the settings want one that is to be made. */
  static isNeeded({ edge, apps }: CheckedSettings): boolean {
    return edge.kind === 'cloudfront' && [apps.length > 0 ? edge.webAcl : undefined, edge.pageWebAcl].some((acl) => acl?.kind === 'new');
  }

  private made({ edge, apps }: CheckedSettings): Edge {
    if (edge.kind === 'none') return edge;
    const { webAcl, pageWebAcl } = edge;
    return { ...edge, ...(apps.length > 0 && { webAcl: this.make('Apps', webAcl) }), ...(pageWebAcl && { pageWebAcl: this.make('Page', pageWebAcl) }) };
  }

  private make(id: string, setting: WebAclSetting): WebAclSetting {
    return setting.kind === 'new' ? { kind: 'existing', arn: new WebAcl(this, id, setting).arn } : setting;
  }
}
