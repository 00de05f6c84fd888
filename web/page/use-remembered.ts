import { useEffect, useState } from 'react';

/** A choice that outlives a reload of this tab. */
export function useRemembered<Choice extends string>(key: string, choices: readonly [Choice, ...Choice[]]): [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState<Choice>(() => choices.find((known) => known === sessionStorage.getItem(key)) ?? choices[0]);
  useEffect(() => sessionStorage.setItem(key, choice), [key, choice]);
  return [choice, setChoice];
}
