/** What readers of JSON in common use go down to: whatever is behind them would run out of stack soon after. What each service of AWS does there is not known [U]. */
const DEEPEST = 1_000;
const BRACKETS_AND_TEXTS = /"(?:[^"\\]|\\.)*"|[[\]{}]/gs;

/** JSON.parse for what comes over the wire: it throws a SyntaxError at content that is nested too deeply as well. */
export function parseJson(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  if (isDeep(text)) throw new SyntaxError(`more than ${DEEPEST} levels are nested`);
  return parsed;
}

function isDeep(text: string): boolean {
  if (text.length <= DEEPEST || !hasBrackets(text)) return false;
  let depth = 0;
  for (const [token] of text.matchAll(BRACKETS_AND_TEXTS)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Whether there are enough of them. Almost never: then nothing more is looked at. */
function hasBrackets(text: string): boolean {
  let count = 0;
  for (const bracket of ['[', '{']) for (let at = text.indexOf(bracket); at !== -1 && count <= DEEPEST; at = text.indexOf(bracket, at + 1)) count += 1;
  return count > DEEPEST;
}
