import type { Prompt } from '../flow-runner/host';
import type { Happening } from './test-happening';

/** Makes messages of prompts: each by itself, or those that follow each other as one, as a recording of the call has them. */
export class Messages {
  private words: string[] = [];
  private prompts: { promptId?: string; media?: string }[] = [];

  constructor(
    private readonly manner: { joined: boolean; losesLast: boolean },
    private readonly happens: (happening: Happening) => void,
  ) {}

  /** A prompt begins. */
  next(): void {
    if (!this.manner.joined) this.flush();
  }

  /** A prompt was played to its end. */
  add(prompt: Prompt, words: string): void {
    if (words.trim() === '' && !('promptId' in prompt) && !('media' in prompt)) return;
    this.words.push(words);
    this.prompts.push('promptId' in prompt ? { promptId: prompt.promptId } : 'media' in prompt ? { media: prompt.media } : {});
    if (!this.manner.joined && !this.manner.losesLast) this.flush();
  }

  /** The flow hangs up: what was said last may be lost. */
  end(): void {
    if (this.manner.losesLast) this.prompts = [];
    this.flush();
  }

  /** Something else begins: what was played is a message. */
  flush(): void {
    if (this.prompts.length === 0) return;
    const { words, prompts } = this;
    this.words = [];
    this.prompts = [];
    this.happens({ kind: 'MessageReceived', text: words.join(' '), prompts });
  }
}
