import { Duration } from 'aws-cdk-lib';
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';

export interface PageHeadersProps {
  /** Origins that the page asks, beside its own: those of the sign-in, and of the operator's own services. */
  readonly services: readonly string[];
  /** Origins of media that the page plays, beside its own. */
  readonly media: readonly string[];
  /** Origins whose pages may show the page in a frame. */
  readonly framedBy: readonly string[];
  /** Origin of Connect's softphone, which the page shows in a frame of its own and lets use the microphone. Undefined: it shows none. */
  readonly softphone: string | undefined;
}

/** The headers that the page is served with: a browser loads, asks and plays nothing but what is named here. */
export class PageHeaders extends Construct {
  readonly policy: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string, props: PageHeadersProps) {
    super(scope, id);
    this.policy = new ResponseHeadersPolicy(this, 'Policy', {
      comment: 'Dialback: headers of the agents’ page',
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(props), override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: false, override: true },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      },
      customHeadersBehavior: { customHeaders: [{ header: 'Permissions-Policy', value: permissionsPolicy(props), override: true }] },
    });
  }
}

/** X-Frame-Options cannot name other origins, and browsers that know `frame-ancestors` pass over it. */
export function contentSecurityPolicy({ services, media, framedBy, softphone }: PageHeadersProps): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // The components write styles of their own into elements.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...services],
    'media-src': ["'self'", 'data:', 'blob:', ...media],
    'frame-src': [softphone ?? "'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'self'", ...framedBy],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...new Set(sources)].join(' '))
    .join('; ');
}

/** A frame has the microphone only if the page's own header and the frame's `allow` both name it. */
export function permissionsPolicy({ softphone }: Pick<PageHeadersProps, 'softphone'>): string {
  return ['camera=()', 'geolocation=()', `microphone=${softphone === undefined ? '()' : `(self "${softphone}")`}`].join(', ');
}
