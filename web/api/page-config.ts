import * as v from 'valibot';
import { t } from '../words/t';

const text = v.pipe(v.string(() => t('must be text')), v.minLength(1, () => t('must be text')));
const address = v.pipe(v.string(() => t('must be an address')), v.minLength(1, () => t('must be an address')));

/** Sign-in of the local run: the agent picks one of the simulated agents from a list. `GET {tokenUrl}?agent=ada` answers `{"token": "..."}`. */
const pickerSignIn = v.object({ kind: v.literal('picker'), tokenUrl: address, agents: v.array(v.string()) });

/** Sign-in of an account: authorization code with PKCE, as Cognito's hosted pages and other OpenID providers do it. */
const oidcSignIn = v.object({
  kind: v.literal('oidc'),
  /** The issuer of the tokens. Its discovery document, `/.well-known/openid-configuration` below it, names every other address. */
  issuer: v.pipe(v.string(() => t('must be an address')), v.url(() => t('must be an address'))),
  /** Of a public client. */
  clientId: text,
  /** Scopes, separated by spaces. Default `openid`. */
  scope: v.optional(v.string()),
  /** The token that the API's authorizer checks. Default `id`. */
  token: v.optional(v.picklist(['id', 'access'], () => t('must be one of {known}', { known: 'id, access' }))),
  /** The page that ends the provider's own session, if the discovery document does not name it: Cognito's `/logout`. */
  logoutUrl: v.optional(address),
  /** Name of the company's own provider behind a Cognito pool: people are sent there at once. */
  identityProvider: v.optional(v.string()),
});

/** Addresses of the page's services: `config.json`, served beside the page. See docs/agent/page-settings.md. */
const pageConfig = v.object({
  /** Base address of the HTTP API, without a slash at the end: `/api` where the stack or the local run serves the page. */
  apiUrl: address,
  /** Answers GET with the voicemails to call back: `{"voicemails": [...]}`. `listed-voicemails.ts` describes each. Without it the page shows the voicemails that Dialback keeps. */
  voicemailsUrl: v.optional(address),
  /** Address of the supervisors' board. With it the agents' page has a link to it for supervisors. */
  boardUrl: v.optional(v.string()),
  /** Address of the page of the lists. With it administrators have a link to it. */
  rulesUrl: v.optional(v.string()),
  /** Address of Connect's softphone, the Contact Control Panel: `https://<alias>.my.connect.aws/ccp-v2/`. With it the page shows it beside the list. */
  ccpUrl: v.optional(v.pipe(v.string(() => t('must be an address')), v.url(() => t('must be an address')))),
  signIn: v.variant('kind', [pickerSignIn, oidcSignIn], () => t('must have a kind: "oidc"')),
  /** Base address of the lab's own API. Only the local run has one. With it the page shows the softphone and the link to the lab. */
  labUrl: v.optional(v.string()),
});

export type PickerSignIn = v.InferOutput<typeof pickerSignIn>;
export type OidcSignIn = v.InferOutput<typeof oidcSignIn>;
export type PageConfig = v.InferOutput<typeof pageConfig>;

const answerLimitMilliseconds = 15_000;

/** Throws a sentence for the person at the page if the file is missing, or says something that the page cannot use. */
export async function fetchPageConfig(): Promise<PageConfig> {
  const response = await fetch('/config.json', { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(answerLimitMilliseconds) }).catch(() => {
    throw new Error(t('The page could not read its settings: nothing answered. Check your network, then load the page again.'));
  });
  if (!response.ok) throw new Error(t('config.json could not be read (HTTP {status}). It must be served beside the page. Tell whoever runs Dialback.', { status: response.status }));
  return readPageConfig(await response.json().catch(() => undefined));
}

/** @throws a sentence that names the first field at fault. */
export function readPageConfig(body: unknown): PageConfig {
  const read = v.safeParse(pageConfig, body);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const field = v.getDotPath(issue);
  if (!field) throw new Error(t('config.json holds no settings. docs/agent/page-settings.md lists every field. Tell whoever runs Dialback.'));
  const values = { field, fault: issue.message };
  throw new Error(issue.input === undefined ? t('config.json: {field} is missing. docs/agent/page-settings.md lists every field. Tell whoever runs Dialback.', values) : t('config.json: {field} {fault}. docs/agent/page-settings.md lists every field. Tell whoever runs Dialback.', values));
}
