import { decide } from '../lambda/callbacks/domain/decide';

export const wrong = decide;
