import { useEffect, useState } from 'react';
import { recallText, rememberText } from './kept';
import { ofTab } from './storages';

/** A choice that outlives a reload of this tab. */
export function useRemembered<Choice extends string>(key: string, choices: readonly [Choice, ...Choice[]]): [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState<Choice>(() => choices.find((known) => known === recallText(ofTab, key)) ?? choices[0]);
  useEffect(() => rememberText(ofTab, key, choice), [key, choice]);
  return [choice, setChoice];
}
