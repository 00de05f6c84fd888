export interface TextMessages {
  /**
   * Hands a text to the network; whether it arrives, nobody says.
   *
   * @param number E.164
   * @throws Error when it was not taken: it may or may not be sent.
   */
  send(number: string, text: string): Promise<void>;
}
