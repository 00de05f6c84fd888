import { t } from '../../words/t';
const kinds = (): Record<string, string> => ({
  ...{ 'call-in': t('Called in'), callback: t('Callback'), 'dialled-by-hand': t('Dialled by hand'), 'call-out': t('Call by a program'), transfer: t('Transfer') },
  ...{ chat: t('Chat'), task: t('Task'), 'e-mail': t('E-mail'), click: t('Click'), voicemail: t('Left a voicemail'), 'announced-call': t('Announced call') },
});

/** What something was, in a word. A kind that this page does not know yet is shown unchanged. */
export function nameOfActivity(kind: string): string {
  return kinds()[kind] ?? kind;
}
