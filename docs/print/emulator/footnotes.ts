/** Footnotes of one table. Each sentence has one number, however often it is used. */
export class Footnotes {
  private readonly sentences: string[] = [];

  constructor(private readonly prefix: string) {}

  /** Returns the marks for these sentences, or nothing for none. */
  mark(sentences: readonly string[]): string {
    return sentences.map((sentence) => `[^${this.prefix}-${this.numberOf(sentence)}]`).join(' ');
  }

  lines(): string[] {
    return this.sentences.map((sentence, at) => `[^${this.prefix}-${at + 1}]: ${sentence}`);
  }

  private numberOf(sentence: string): number {
    const at = this.sentences.indexOf(sentence);
    return at >= 0 ? at + 1 : this.sentences.push(sentence);
  }
}
