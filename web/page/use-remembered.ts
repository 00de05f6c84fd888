import { useEffect, useState } from 'react';
import { recallText, rememberText } from './kept';

/** A choice that outlives a reload of this tab. */
export function useRemembered<Choice extends string>(key: string, choices: readonly [Choice, ...Choice[]]): [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState<Choice>(() => choices.find((known) => known === recallText(sessionStorage, key)) ?? choices[0]);
  useEffect(() => rememberText(sessionStorage, key, choice), [key, choice]);
  return [choice, setChoice];
}
