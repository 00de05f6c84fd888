/** How the page finds its services: `config.json`, served beside the page. See docs/agent/page-settings.md. */
export interface PageConfig {
  /** Base address of the HTTP API, without a slash at the end: `/api` in the local run, the stack's output in an account. */
  apiUrl: string;
  /** Answers GET with the voicemails to call back: `{"voicemails": [...]}`, each as `voicemail.ts` describes. */
  voicemailsUrl: string;
  signIn: PickerSignIn | OidcSignIn;
  /** Base address of the lab's own API. Only the local run has one: it brings the softphone and the link to the lab. */
  labUrl?: string;
}

/** The local run: the agents of the simulation are picked from a list. `GET {tokenUrl}?agent=ada` answers `{"token": "..."}`. */
export interface PickerSignIn {
  kind: 'picker';
  tokenUrl: string;
  agents: string[];
}

/** An account: authorization code with PKCE, as Cognito's hosted pages and other OpenID providers do it. */
export interface OidcSignIn {
  kind: 'oidc';
  authorizeUrl: string;
  tokenUrl: string;
  clientId: string;
  /** Separated by spaces. Default `openid`. */
  scope?: string;
  /** Which of the two tokens the API's authorizer checks. Default `id`. */
  token?: 'id' | 'access';
}

/** Throws a sentence for the person in front of the page when the file is missing or has no address in it. */
export async function fetchPageConfig(): Promise<PageConfig> {
  const response = await fetch('/config.json', { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`config.json could not be read (HTTP ${response.status}). It must be served beside the page.`);
  const config = (await response.json()) as Partial<PageConfig>;
  for (const field of ['apiUrl', 'voicemailsUrl', 'signIn'] as const) {
    if (!config[field]) throw new Error(`config.json has no "${field}". docs/agent/page-settings.md lists every field.`);
  }
  return config as PageConfig;
}
