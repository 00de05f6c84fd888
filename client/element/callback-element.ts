import { make } from './dom';
import { type KeptToken, keptToken } from './kept-token';
import { oneAtATime } from './one-at-a-time';
import type { NumberCheck, Request } from './read-answers';
import { type CallbackOrder, createSiteClient, Refusal, type SiteClient } from './site-client';
import { styleSheet } from './style';
import { askView, codeView, timeView, requestView, type Speech } from './views';
import { watchRequest } from './watch-request';
import { keepTyped } from './keep-typed';
import { fetchOwnWords } from './own-words';
import type { OwnWords } from './words';
import { type Language, languageIn, saidOf, speechIn } from './words-in';

interface Wish {
  order: CallbackOrder;
  /** The same for each try, so that a lost answer makes no second request. */
  key: string;
}

interface TimeChoice {
  onSlot: (slot: string) => Promise<void>;
  onBack: () => void;
}

/**
 * `<dialback-callback address="/callback" queue="…">`: a customer sees the wait, asks for a callback now or in a slot, proves their number, sees how it stands, moves it and takes it back.
 *
 * `address`: where the site's own server passes on the paths of the API of customers. `queue`: id of the queue. `lang`: en, de, es, fr, it, pt or nl; default: that of the page. `check="none"`: the operator
 * needs no proof of numbers. `wording`: where the site serves what it says instead, as `<language>.json`. It dispatches `dialback-requested`, `dialback-moved` and `dialback-cancelled`, each with the request as its `detail`.
 */
export class DialbackCallback extends HTMLElement {
  static readonly observedAttributes = ['address', 'queue', 'lang', 'wording'];

  private readonly content = make('section', { part: 'box' });
  private readonly said = make('p', { role: 'alert', class: 'error', part: 'error' });
  private readonly act = oneAtATime({ box: this.content, onStart: () => this.refuse(undefined), onFailure: (failure) => this.refuse(failure) });
  private readonly around = new MutationObserver(() => void this.speakAnew());
  private own: Partial<Record<Language, OwnWords>> = {};
  private draw: ((speech: Speech) => Node[]) | undefined;
  private refusal: Refusal | undefined;
  private stopWatching: () => void = () => undefined;
  private turns = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [styleSheet()];
    root.append(this.content);
  }

  connectedCallback(): void {
    this.around.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
    void this.begin();
  }

  disconnectedCallback(): void {
    this.around.disconnect();
    this.turn();
  }

  attributeChangedCallback(name: string): void {
    if (name === 'wording') this.own = {};
    if (this.isConnected) void (name === 'lang' ? this.speakAnew() : this.begin());
  }

  private get queue(): string {
    return this.getAttribute('queue') ?? '';
  }

  private get client(): SiteClient {
    return createSiteClient(this.getAttribute('address') ?? '');
  }

  private get kept(): KeptToken {
    return keptToken(`${this.getAttribute('address')} ${this.queue}`);
  }

  private get tag(): string {
    return this.closest('[lang]')?.getAttribute('lang') || navigator.language;
  }

  private get speech(): Speech {
    return speechIn(this.tag, this.own);
  }

  /** Reads what the site says instead in the language of now, once. */
  private async learn(): Promise<void> {
    const [address, language] = [this.getAttribute('wording'), languageIn(this.tag) ?? 'en'];
    if (!address || this.own[language]) return;
    const words = await fetchOwnWords(address, language);
    if (address === this.getAttribute('wording')) this.own[language] = words;
  }

  private async begin(): Promise<void> {
    if (!this.queue || !this.hasAttribute('address')) return;
    const isStillMeant = this.turn();
    await this.learn();
    if (!isStillMeant()) return;
    const token = this.kept.read();
    const request = token === undefined ? undefined : await this.client.read(token).catch(() => undefined);
    if (!isStillMeant()) return;
    if (token !== undefined && request) this.showRequest(token, request);
    else await this.ask();
  }

  /** An answer to something of before this turn changes nothing any more: the customer means something else now. */
  private turn(): () => boolean {
    this.stopWatching();
    const turn = (this.turns += 1);
    return () => this.turns === turn;
  }

  private show(draw: (speech: Speech) => Node[], { isFirst = false } = {}): void {
    this.turn();
    this.draw = draw;
    this.paint(draw);
    this.refuse(undefined);
    // Who uses a keyboard or a screen reader is where something new stands.
    if (!isFirst) this.content.querySelector('h2')!.focus();
  }

  private paint(draw: (speech: Speech) => Node[]): void {
    const { speech } = this;
    this.content.lang = speech.tag;
    this.content.replaceChildren(make('h2', { part: 'heading', tabindex: -1 }, speech.words.heading), this.said, ...draw(speech));
  }

  /** The language of the element, or of what is around it, is another: all stands there in that one, and what was typed, and what goes on, stays. */
  private async speakAnew(): Promise<void> {
    await this.learn();
    const { draw } = this;
    if (!draw || this.content.lang === this.speech.tag) return;
    keepTyped(this.content, () => this.paint(draw));
    this.act.stillBusy();
    this.refuse(this.refusal);
  }

  private async ask({ isFirst = true } = {}): Promise<void> {
    const { client, queue } = this;
    const isStillMeant = this.turn();
    const [wait, slots] = await Promise.all([client.wait(queue).catch(() => undefined), client.slots(queue).catch(() => [])]);
    if (!isStillMeant()) return;
    this.show((speech) => askView(speech, { wait, slots, onAsk: (values) => this.act.do(() => this.wish(values)) }), { isFirst });
  }

  private async wish(values: FormData): Promise<void> {
    const text = (name: string) => String(values.get(name) ?? '').trim();
    const slot = text('when') === 'slot' ? text('slot') : '';
    const order: CallbackOrder = { number: text('number'), queueId: this.queue, ...(slot && { slot }), ...(text('comment') && { comment: text('comment') }) };
    const wish = { order, key: crypto.randomUUID() };
    if (this.getAttribute('check') === 'none') return this.request(wish);
    await this.prove(wish, 'text');
  }

  private async prove(wish: Wish, by: 'text' | 'call'): Promise<void> {
    const check = await this.client.check(wish.order.number, by).catch((refusal: Refusal) => {
      if (by === 'call' || refusal.code !== 'number-takes-no-texts') throw refusal;
      return this.client.check(wish.order.number, 'call');
    });
    this.askCode(wish, check);
  }

  private askCode(wish: Wish, check: NumberCheck): void {
    const onCode = (values: FormData) => this.act.do(() => this.request({ ...wish, order: { ...wish.order, check: { id: check.id, code: String(values.get('code')).replace(/\s/g, '') } } }));
    this.show((speech) => codeView(speech, { check, onCode, onCall: () => this.act.do(() => this.prove(wish, 'call')), onBack: () => void this.ask({ isFirst: false }) }));
  }

  private request(wish: Wish): Promise<void> {
    return this.inTime(() => this.place(wish), { onSlot: (slot) => this.place({ ...wish, order: { ...wish.order, slot } }), onBack: () => void this.ask({ isFirst: false }) });
  }

  private async place({ order, key }: Wish): Promise<void> {
    const { token, ...request } = await this.client.ask(order, key);
    this.kept.write(token);
    this.tell('requested', request);
    this.showRequest(token, request);
  }

  private showRequest(token: string, request: Request): void {
    const again = (next: Request) => this.showRequest(token, next);
    const actions = {
      onMove: () => this.act.do(() => this.choose({ onSlot: async (slot) => again(this.tell('moved', await this.client.move(token, slot))), onBack: () => again(request) })),
      onCancel: () => this.act.do(async () => again(this.tell('cancelled', await this.client.cancel(token)))),
      onAnother: () => {
        this.kept.write(undefined);
        void this.ask({ isFirst: false });
      },
    };
    this.show((speech) => requestView(speech, { request, actions }));
    if (request.state !== 'over') this.stopWatching = watchRequest(request, () => this.client.read(token), again);
  }

  /** A time may be gone before it is asked for: somebody took it, or it came too near. Then the customer chooses among those that are free now, and loses nothing else. */
  private async inTime(work: () => Promise<void>, choice: TimeChoice): Promise<void> {
    await work().catch((refusal: unknown) => {
      if (!(refusal instanceof Refusal) || !refusal.isOfTime) throw refusal;
      return this.choose(choice, refusal);
    });
  }

  private async choose(choice: TimeChoice, refusal?: Refusal): Promise<void> {
    const slots = await this.client.slots(this.queue);
    const onSave = (values: FormData) => this.act.do(() => this.inTime(() => choice.onSlot(String(values.get('slot'))), choice));
    this.show((speech) => timeView(speech, { slots, onSave, onBack: choice.onBack }));
    if (refusal) this.refuse(refusal);
  }

  private tell(what: 'requested' | 'moved' | 'cancelled', request: Request): Request {
    this.dispatchEvent(new CustomEvent(`dialback-${what}`, { detail: request, bubbles: true, composed: true }));
    return request;
  }

  private refuse(refusal: unknown): void {
    if (refusal !== undefined && !(refusal instanceof Refusal)) throw refusal;
    this.refusal = refusal;
    this.said.textContent = refusal ? saidOf(refusal, this.speech.words) : '';
  }
}

customElements.define('dialback-callback', DialbackCallback);
