import { applyMode, Mode } from '@cloudscape-design/global-styles';

/** Shows light or dark as the agent's system is set, also when the setting changes while the page is open. */
export function followColorScheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => applyMode(dark.matches ? Mode.Dark : Mode.Light);
  dark.addEventListener('change', apply);
  apply();
}
