import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';
import { Sha256Node } from '@smithy/core/checksum';
import { HttpRequest as SignedRequest } from '@smithy/core/protocols';
import { ServiceError } from '../service-error';
import type { CredentialScope } from './credential-scope';
import type { HttpRequest } from './protocols/protocol';

/** A request whose signature is in its query, as in a link that somebody else follows. */
export interface PresignedLink {
  scope: CredentialScope;
  /** Epoch milliseconds. */
  signedAt: number;
  expiresInSeconds: number;
  signature: string;
  sessionToken?: string;
  /** The request without what signs it; headers that the SDK wrote into the query are headers again. */
  request: HttpRequest;
}

const signing = /^x-amz-(algorithm|credential|date|expires|signedheaders|signature|security-token|content-sha256)$/i;

/** Undefined for a request that carries no signature in its query. */
export function readPresignedLink(request: HttpRequest): PresignedLink | undefined {
  const read = (name: string) => request.query.get(`X-Amz-${name}`) ?? undefined;
  const signature = read('Signature');
  if (signature === undefined) return undefined;
  const [accessKeyId = '', , region = '', service = ''] = read('Credential')?.split('/') ?? [];
  const sessionToken = read('Security-Token');
  const left = [...request.query].filter(([name]) => !signing.test(name));
  const hoisted = left.filter(([name]) => name.startsWith('x-amz-'));
  return {
    scope: { accessKeyId, region, service },
    signedAt: Date.parse((read('Date') ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')),
    expiresInSeconds: Number(read('Expires')),
    signature,
    ...(sessionToken !== undefined && { sessionToken }),
    request: { ...request, query: new URLSearchParams(left.filter(([name]) => !name.startsWith('x-amz-'))), headers: { ...request.headers, ...Object.fromEntries(hoisted) } },
  };
}

const WEEK_SECONDS = 604_800;

/** Refuses a link that has expired, and one that was changed. Secrets that the emulator did not give cannot be compared. */
export async function checkLink(link: PresignedLink, sent: HttpRequest, known: { now: number; secret: string | undefined }): Promise<void> {
  const { signedAt, expiresInSeconds } = link;
  const refuse = (code: string, message: string, status = 403) => new ServiceError(code, message, { status });
  if (!(signedAt > 0 && expiresInSeconds > 0 && expiresInSeconds <= WEEK_SECONDS)) throw refuse('AuthorizationQueryParametersError', 'X-Amz-Date must be a time and X-Amz-Expires must be from 1 to 604800 seconds.', 400);
  if (known.now >= signedAt + expiresInSeconds * 1000) throw refuse('AccessDenied', 'Request has expired');
  if (known.secret === undefined || (await signatureOf(link, sent, known.secret)) === link.signature) return;
  throw refuse('SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided. Check your key and signing method.');
}

async function signatureOf({ scope, signedAt, expiresInSeconds, sessionToken }: PresignedLink, sent: HttpRequest, secretAccessKey: string): Promise<unknown> {
  const [hostname = '', port] = (sent.headers['host'] ?? '').split(':');
  const query = Object.fromEntries([...sent.query].filter(([name]) => !signing.test(name)));
  const request = new SignedRequest({ method: sent.method, hostname, ...(port !== undefined && { port: Number(port) }), path: sent.path, query, headers: { host: sent.headers['host'] ?? '' } });
  const credentials = { accessKeyId: scope.accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  const presigner = new S3RequestPresigner({ region: scope.region, credentials, sha256: Sha256Node });
  const signed = await presigner.presign(request, { signingDate: new Date(signedAt), expiresIn: expiresInSeconds });
  return signed.query?.['X-Amz-Signature'];
}
