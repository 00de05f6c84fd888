type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const CONTROLS = 'input, select, textarea';

/** Draws the content of a box anew, in which the same controls stand under the same ids: what they hold stays, and so does the place of whoever types. */
export function keepTyped(box: HTMLElement, draw: () => void): void {
  const held = new Map(controlsIn(box).map((control) => [control.id, stateOf(control)]));
  const root = box.getRootNode() as ShadowRoot;
  const at = placeOf(box, root.activeElement);
  draw();
  for (const control of controlsIn(box)) restore(control, held.get(control.id));
  const focused = at && (at.id === undefined ? box.querySelectorAll('button')[at.nth] : root.getElementById(at.id));
  focused?.focus();
  if (at?.selection && (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)) focused.setSelectionRange(...at.selection);
}

function controlsIn(box: HTMLElement): Control[] {
  return [...box.querySelectorAll<Control>(CONTROLS)];
}

function stateOf(control: Control): { value: string; checked: boolean } {
  return { value: control.value, checked: control instanceof HTMLInputElement && control.checked };
}

function restore(control: Control, state: { value: string; checked: boolean } | undefined): void {
  if (!state) return;
  if (!(control instanceof HTMLInputElement) || control.type !== 'radio') control.value = state.value;
  else if (state.checked) {
    control.checked = true;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

interface PlaceIn {
  /** The id of a control. A button has none, and is the same by its order. */
  id?: string;
  nth: number;
  selection?: [number, number];
}

function placeOf(box: HTMLElement, active: Element | null): PlaceIn | undefined {
  if (!active || !box.contains(active)) return undefined;
  const { selectionStart = null, selectionEnd = null } = active as Partial<HTMLInputElement>;
  return {
    nth: [...box.querySelectorAll('button')].indexOf(active as HTMLButtonElement),
    ...(active.matches(CONTROLS) && { id: active.id }),
    ...(selectionStart !== null && selectionEnd !== null && { selection: [selectionStart, selectionEnd] as [number, number] }),
  };
}
