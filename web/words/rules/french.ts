import type { german } from './german';

export const french: Readonly<Record<keyof typeof german, string>> = {
};
