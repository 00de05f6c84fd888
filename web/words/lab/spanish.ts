import type { german } from './german';

export const spanish: Readonly<Record<keyof typeof german, string>> = {
};
