import * as v from 'valibot';
import * as f from './fields';
import { type SoftphoneSetting, softphoneSchema } from './softphone-setting';
import { type WorkspaceSetting, workspaceSchema } from './workspace-setting';

/** The agents' page in a private bucket behind a CloudFront distribution of the stack. */
export interface CloudFrontPage {
  kind: 'cloudfront';
  /** Your own domain for the page. Default: the distribution's own, `<id>.cloudfront.net`. */
  domain?: {
    /** Like `desk.example.com`. Point it at the output `PageDomainTarget`. */
    name: string;
    /** ARN of its certificate in AWS Certificate Manager, in us-east-1: CloudFront takes certificates from nowhere else. */
    certificateArn: string;
  };
  /**
   * Origins of other services that the page asks or plays recordings from, like `https://voicemails.example.com`: a voicemail list of your own, or the addresses
   * of an identity provider that lie on another host than its issuer. The page's headers let browsers reach no others. Default: none.
   */
  services?: string[];
  /** Origins whose pages may show the page in a frame. Default: `['https://*.my.connect.aws', 'https://*.awsapps.com']`, Connect's agent workspace. */
  framedBy?: string[];
  /** Where agents take calls. Default: `{ kind: 'elsewhere' }`. */
  softphone?: SoftphoneSetting;
  /** Whether the page stands in Connect's agent workspace too. Default: `{ kind: 'application' }`. */
  workspace?: WorkspaceSetting;
  /** Address of a voicemail list of your own (docs/agent/page-settings.md). Name its origin in `services`. Default: none. */
  voicemailsUrl?: string;
}

/** How agents get their page. `none`: you serve it yourself, from `npm run web:build`. */
export type PageSetting = CloudFrontPage | { kind: 'none' };

export const pageSchema = v.variant(
  'kind',
  [
    f.fields({
      kind: f.literal('cloudfront'),
      domain: v.optional(f.fields({ name: f.domainName, certificateArn: f.pageCertificateArn })),
      services: v.optional(f.anyNumber(f.webOrigin, 'origins'), []),
      framedBy: v.optional(f.anyNumber(f.frameOrigin, 'origins'), ['https://*.my.connect.aws', 'https://*.awsapps.com']),
      softphone: v.optional(softphoneSchema, { kind: 'elsewhere' }),
      workspace: v.optional(workspaceSchema, { kind: 'application' }),
      voicemailsUrl: v.optional(f.webAddress),
    }),
    f.fields({ kind: f.literal('none') }),
  ],
  f.kindOf('cloudfront', 'none'),
);
