import type { german } from './german';

export const portuguese: Readonly<Record<keyof typeof german, string>> = {
};
