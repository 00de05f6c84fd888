/** The four ways to say something. */
export type Prompt = { text: string } | { ssml: string } | { promptId: string } | { media: string };
