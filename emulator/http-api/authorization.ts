/** What an authorizer says of a request: what the function learns of the caller, or the status with which it is turned away. */
export type Authorization = Admitted | { refused: 401 | 403 | 500 };

/** As `requestContext.authorizer` of payload format 2.0 shows it. */
export type Admitted = { jwt: { claims: Record<string, string>; scopes: string[] | null } } | { lambda: Record<string, unknown> };
