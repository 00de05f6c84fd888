import type { Cut } from './cutting';

/** Matches a file of a package, by patterns for the package and for the path within it. */
const inPackage = (name: string, path: string) => new RegExp(`node_modules/${name}/${path}$`.replaceAll('/', '[\\\\/]'));
const CLIENT = '@aws-sdk/client-[a-z0-9-]+';

/** The code looks into these errors, or tests for their class. It tells all others by their names. */
export const ERRORS_WITH_CLASS = ['ConditionalCheckFailedException', 'TransactionCanceledException'];

/** The cuts. Only the stories, which run the bundles, show that the rest still works. */
export const CUTS: readonly Cut[] = [
  {
    // Each service names its keys by constants, as in `[_hE]: 403`. A computed key may have effects, so esbuild would keep all schemas: for Connect, those of
    // 397 operations. A service also registers a class for each of its errors. An error without one is of the service's common class, with the same name and message.
    of: 'schemas of operations that are not called',
    files: inPackage(CLIENT, 'dist-es/schemas/schemas_\\d+\\.js'),
    rewrite(source) {
      const constants = new Map([...source.matchAll(/^const (\w+) = ("[^"\\]*");$/gm)].map(([, name, text]) => [name, text]));
      const named = source.replace(/\[(\w+)\]:/g, (whole, name: string) => (constants.has(name) ? `${constants.get(name)}:` : whole));
      return named.replace(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm, (whole, name: string) => (ERRORS_WITH_CLASS.includes(name) ? whole : ''));
    },
  },
  {
    // A call makes them when the module is read, and that may have effects. esbuild would keep all of them, and the operations that they page through.
    of: 'paginators',
    files: inPackage('@aws-sdk/(client|lib)-[a-z0-9-]+', 'dist-es/pagination/\\w+Paginator\\.js'),
    rewrite: (source) => source.replace('= createPaginator(', '= /* @__PURE__ */ createPaginator('),
  },
  {
    // Clients read only the version from it, for the user agent.
    of: 'package manifests',
    files: inPackage(CLIENT, 'package\\.json'),
    rewrite: (source) => JSON.stringify({ version: (JSON.parse(source) as { version: string }).version }),
  },
  {
    // The stack says which version of Node.js runs the functions (lib/function/dialback-function.ts).
    of: 'the warning of old versions of Node.js',
    files: inPackage('@aws-sdk/core', 'dist-es/submodules/client/emitWarningIfUnsupportedVersion\\.js'),
    rewrite: (source) => `${source.slice(0, source.indexOf('export const emitWarningIfUnsupportedVersion'))}export const emitWarningIfUnsupportedVersion = () => undefined;`,
  },
  {
    // Lambda puts credentials into the environment, or names an address there that gives them, as with SnapStart:
    // https://docs.aws.amazon.com/lambda/latest/dg/snapstart-activate.html. Profiles, SSO, web identity and instance metadata serve other places, and bring four more clients.
    of: 'sources of credentials that Lambda does not have',
    files: inPackage('@aws-sdk/credential-provider-node', 'dist-es/defaultProvider\\.js'),
    rewrite: (source) => `
      import { fromEnv } from '@aws-sdk/credential-provider-env';
      import { fromHttp } from '@aws-sdk/credential-provider-http';
      import { memoizeChain } from './runtime/memoize-chain';
      export const defaultProvider = (init = {}) => memoizeChain([fromEnv(init), async () => fromHttp(init)()], credentialsTreatedAsExpired);
      ${source.slice(source.indexOf('export const credentialsWillNeedRefresh'))}`,
  },
  {
    // Lambda says everything in the environment. To look for files of a home directory takes a few reads for each client that starts.
    of: 'configuration in files',
    files: inPackage('@smithy/core', 'dist-es/submodules/config/node-config-provider/fromSharedConfigFiles\\.js'),
    rewrite: () => `
      import { CredentialsProviderError } from '../property-provider/CredentialsProviderError';
      export const fromSharedConfigFiles = () => async () => {
        throw new CredentialsProviderError('Files of configuration are left out of the bundle: see lib/bundles/cuts.ts.');
      };`,
  },
  {
    // Clients are made without a mode of retries, and so without the adaptive one.
    of: 'adaptive retries',
    files: inPackage('@smithy/core', 'dist-es/submodules/retry/middleware-retry/configurations\\.js'),
    rewrite: (source) => source.replace(/^import \{ AdaptiveRetryStrategy \} .*$/m, '').replace(/const adaptive = [^;]*;\s*if \(adaptive\) \{[^}]*\}\);\s*\}/, ''),
  },
  {
    // Lambda names the region in the environment.
    of: 'the region that an instance is asked for',
    files: inPackage('@smithy/core', 'dist-es/submodules/config/(defaults-mode/resolveDefaultsModeConfig|config-resolver/regionConfig/config)\\.js'),
    rewrite: (source) => source.replace(/^import \{ getInstanceMetadataRegion \} .*$/m, '').replace(/(await )?getInstanceMetadataRegion\(\);/, 'undefined;'),
  },
  {
    // DynamoDB answers at the address of its region. Looking for another address is off by default.
    of: 'endpoint discovery',
    files: inPackage('@aws-sdk/client-dynamodb', 'dist-es/DynamoDBClient\\.js'),
    rewrite: (source) => source.replace(/resolveEndpointDiscoveryConfig\((\w+), \{[^}]*\}\)/, '$1'),
  },
  {
    // EventBridge's global endpoints, which are not used, want requests that are signed for several regions.
    of: 'signatures for several regions',
    files: inPackage('@aws-sdk/signature-v4-multi-region', 'dist-es/SignatureV4MultiRegion\\.js'),
    rewrite: () => `
      import { SignatureV4 } from '@smithy/signature-v4';
      export class SignatureV4MultiRegion extends SignatureV4 {
        static sigv4aDependency() {
          return 'none';
        }
      }`,
  },
  {
    // Directory buckets ask for a session first. We have none.
    of: 'sessions of S3 Express',
    files: inPackage('@aws-sdk/client-s3', 'dist-es/S3Client\\.js'),
    rewrite: (source) => source.replace(/^import \{ CreateSessionCommand,? \} from .*$/m, '').replace('[() => this, CreateSessionCommand]', '[() => this, undefined]'),
  },
  {
    // Lambda's Node.js has its own hashes.
    of: 'hashes in JavaScript',
    files: inPackage('@smithy/core', 'dist-es/submodules/checksum/(sha256/Sha256|md5/Md5)Node\\.js'),
    rewrite: (source) => source.replace(/^import \{ \w+Js \} .*$/m, '').replace(/hasNativeCrypto \? buildNativeClass\(\) : \w+Js/, 'buildNativeClass()'),
  },
  {
    // Requests are sent by Node.js, whose answers are its own streams.
    of: 'streams of browsers',
    files: inPackage('@smithy/core', 'dist-es/submodules/serde/util-stream/sdk-stream-mixin\\.js'),
    rewrite: (source) => source.replace(/^import \{ sdkStreamMixin as .*$/m, '').replace('return sdkStreamMixinReadableStream(stream);', 'throw new Error("Streams of browsers are left out of the bundle: see lib/bundles/cuts.ts.");'),
  },
  {
    // None of the called operations streams events.
    of: 'event streams',
    files: inPackage('@smithy/core', 'dist-es/submodules/protocols/HttpProtocol\\.js'),
    rewrite: (source) => source.replace('await import("@smithy/core/event-streams")', '(() => { throw new Error("Event streams are left out of the bundle: see lib/bundles/cuts.ts."); })()'),
  },
  {
    // 158 kB that are read, and not compiled.
    of: 'rules of phone numbers in the code',
    files: inPackage('libphonenumber-js', 'metadata\\.max\\.json\\.js'),
    rewrite: () => `${READ}export default JSON.parse(read('phone-numbers.json'));`,
    beside: { file: 'phone-numbers.json', contents: objectIn },
  },
  {
    of: 'examples of phone numbers in the code',
    files: inPackage('libphonenumber-js', 'examples\\.mobile\\.json\\.js'),
    rewrite: () => `${READ}export default JSON.parse(read('phone-examples.json'));`,
    beside: { file: 'phone-examples.json', contents: objectIn },
  },
  {
    of: 'zones of phone numbers in the code',
    files: /lambda[\\/]numbers[\\/]domain[\\/]zone-table\.ts$/,
    rewrite: () => `${READ}export const ZONE_TABLE = read('phone-zones.txt');`,
    beside: { file: 'phone-zones.txt', contents: (source) => /ZONE_TABLE = `([^`]*)`;/.exec(source)![1]! },
  },
];

/** The one object of a module, which is JSON. */
function objectIn(source: string): string {
  return source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1);
}

/** Begins a module that reads a file beside the bundle. */
const READ = "import { readFileSync } from 'node:fs';\nconst read = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');\n";
