/** Addresses of the page's services: `config.json`, served beside the page. See docs/agent/page-settings.md. */
export interface PageConfig {
  /** Base address of the HTTP API, without a slash at the end: `/api` in the local run, the stack's output in an account. */
  apiUrl: string;
  /** Answers GET with the voicemails to call back: `{"voicemails": [...]}`. `voicemail.ts` describes each. */
  voicemailsUrl: string;
  signIn: PickerSignIn | OidcSignIn;
  /** Base address of the lab's own API. Only the local run has one. With it the page shows the softphone and the link to the lab. */
  labUrl?: string;
}

/** Sign-in of the local run: the agent picks one of the simulated agents from a list. `GET {tokenUrl}?agent=ada` answers `{"token": "..."}`. */
export interface PickerSignIn {
  kind: 'picker';
  tokenUrl: string;
  agents: string[];
}

/** Sign-in of an account: authorization code with PKCE, as Cognito's hosted pages and other OpenID providers do it. */
export interface OidcSignIn {
  kind: 'oidc';
  authorizeUrl: string;
  tokenUrl: string;
  /** The provider's page that ends its own session: Cognito's `/logout`, or the `end_session_endpoint` of another. Without it, signing out ends this page's session alone. */
  logoutUrl?: string;
  clientId: string;
  /** Scopes, separated by spaces. Default `openid`. */
  scope?: string;
  /** The token that the API's authorizer checks. Default `id`. */
  token?: 'id' | 'access';
}

/** Throws a sentence for the person at the page if the file is missing or has no address in it. */
export async function fetchPageConfig(): Promise<PageConfig> {
  const response = await fetch('/config.json', { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`config.json could not be read (HTTP ${response.status}). It must be served beside the page.`);
  const config = (await response.json()) as Partial<PageConfig>;
  for (const field of ['apiUrl', 'voicemailsUrl', 'signIn'] as const) {
    if (!config[field]) throw new Error(`config.json has no "${field}". docs/agent/page-settings.md lists every field.`);
  }
  return config as PageConfig;
}
