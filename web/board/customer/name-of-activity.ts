const KINDS: Record<string, string> = {
  ...{ 'call-in': 'Called in', callback: 'Callback', 'dialled-by-hand': 'Dialled by hand', 'call-out': 'Call by a program', transfer: 'Transfer' },
  ...{ chat: 'Chat', task: 'Task', 'e-mail': 'E-mail', click: 'Click', voicemail: 'Voicemail', 'announced-call': 'Announced call' },
};

/** What something was, in a word. A kind that this page does not know yet is shown unchanged. */
export function nameOfActivity(kind: string): string {
  return KINDS[kind] ?? kind;
}
