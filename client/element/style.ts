/** The look. A site changes it by the properties that begin with --dialback-, and by the parts. */
const STYLE = `
:host {
  color-scheme: light dark;
  display: block;
  container-type: inline-size;
  --accent: var(--dialback-accent, light-dark(#0b5cad, #7ab8ff));
  --on-accent: var(--dialback-on-accent, light-dark(#ffffff, #0b1b2b));
  --text: var(--dialback-text, light-dark(#16191f, #eef1f5));
  --background: var(--dialback-background, light-dark(#ffffff, #16191f));
  --border: var(--dialback-border, light-dark(#6b7380, #8b95a3));
  --error: var(--dialback-error, light-dark(#b3160b, #ff9c94));
  --radius: var(--dialback-radius, 8px);
  font: var(--dialback-font, 16px/1.5 system-ui, sans-serif);
  color: var(--text);
  background: var(--background);
}
:host([hidden]), [hidden] { display: none !important; }
section { border: 1px solid var(--border); border-radius: var(--radius); padding: 1.25em; max-width: 30em; box-sizing: border-box; }
h2 { font-size: 1.25em; line-height: 1.3; margin: 0 0 .5em; }
h2:focus { outline: none; }
p { margin: 0 0 1em; }
form { display: grid; gap: 1em; }
fieldset { border: 0; margin: 0; padding: 0; }
legend, label.over { font-weight: 600; padding: 0; }
.choice { display: flex; gap: .5em; align-items: center; padding: .25em 0; }
.field { display: grid; gap: .25em; }
input:not([type=radio]), select, textarea { font: inherit; color: inherit; background: var(--background); border: 1px solid var(--border); border-radius: var(--radius); padding: .6em; width: 100%; box-sizing: border-box; }
input[type=radio] { accent-color: var(--accent); width: 1.2em; height: 1.2em; margin: 0; }
.buttons { display: flex; flex-wrap: wrap; gap: .75em; }
button { font: inherit; font-weight: 600; border: 2px solid var(--accent); border-radius: var(--radius); padding: .6em 1.2em; color: var(--accent); background: transparent; cursor: pointer; min-height: 44px; }
button.main { background: var(--accent); color: var(--on-accent); }
button[aria-disabled=true] { opacity: .75; cursor: progress; }
:is(button, input, select, textarea):focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.error { color: var(--error); font-weight: 600; }
@container (max-width: 24em) { .buttons { flex-direction: column; } }
@media (prefers-reduced-motion: no-preference) { button { transition: opacity .15s; } }
`;

export function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  return sheet;
}
