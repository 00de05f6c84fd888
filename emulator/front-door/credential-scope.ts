/** The part of a SigV4 signature that tells about the request. The signature itself is not verified, because the emulator has no secrets to keep. */
export interface CredentialScope {
  accessKeyId: string;
  region: string;
  service: string;
}

/** Reads `Authorization: AWS4-HMAC-SHA256 Credential=<key>/<date>/<region>/<service>/aws4_request, …`; undefined when it is not that. */
export function readCredentialScope(authorization: string | undefined): CredentialScope | undefined {
  const match = /^AWS4-HMAC-SHA256 .*?Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request/.exec(authorization ?? '');
  return match ? { accessKeyId: match[1]!, region: match[2]!, service: match[3]! } : undefined;
}
