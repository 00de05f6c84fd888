/** Sends a text to a phone. A number whose holder answered STOP gets none, and nobody is told. @param number E.164. @throws when it was not taken */
export type SendText = (number: string, text: string) => Promise<void>;
