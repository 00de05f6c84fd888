/** The decision of an authorizer about a request: facts about the caller for the function, or the status that refuses the request. */
export type Authorization = Admitted | { refused: 401 | 403 | 500 };

/** As `requestContext.authorizer` of payload format 2.0 shows it. */
export type Admitted = { jwt: { claims: Record<string, string>; scopes: string[] | null } } | { lambda: Record<string, unknown> };
