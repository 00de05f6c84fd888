import { decide } from '../lambda/domain/callback/decide';

export const wrong = decide;
