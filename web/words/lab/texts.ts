import type { LoadTexts } from '../page-texts';

export const labTexts: LoadTexts = {
  de: async () => (await import('./german')).german,
  es: async () => (await import('./spanish')).spanish,
  fr: async () => (await import('./french')).french,
  it: async () => (await import('./italian')).italian,
  pt: async () => (await import('./portuguese')).portuguese,
  nl: async () => (await import('./dutch')).dutch,
};
