type Attributes = Record<string, string | number | boolean | ((event: Event) => void) | undefined>;

/** Makes an element: attributes by name, listeners by `on` and the name of their event. False and undefined attributes are left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: (Node | string | undefined)[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button. `main`: what the form is for. */
export function button(text: string, attributes: Attributes & { main?: boolean } = {}): HTMLButtonElement {
  const { main = false, ...others } = attributes;
  return make('button', { type: 'button', part: main ? 'button button-main' : 'button', class: main && 'main', ...others }, text);
}

/** A field under its label. */
export function field(label: string, control: HTMLElement): HTMLElement {
  control.id = control.getAttribute('name')!;
  control.setAttribute('part', 'input');
  return make('div', { class: 'field' }, make('label', { class: 'over', for: control.id, part: 'label' }, label), control);
}
