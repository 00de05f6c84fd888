import { type NumberRules, readGivenNumber, type ReadNumber } from '../../numbers/domain/read-number';
import type { CallRefusal } from '../domain/call-refusal';
import type { AllowedCall, AskRules, Wish } from './ask-rules';

export interface CheckNumberNeeds {
  numberRules: NumberRules;
  askRules: AskRules;
}

export type CheckedNumber = ReadNumber & Omit<AllowedCall, 'refusal'>;

/** @param typed as typed, by whoever asks */
export type CheckNumber = (typed: string, wish: Omit<Wish, 'number'>) => Promise<CheckedNumber | { refusal: CallRefusal }>;

/** Reads a number, and asks whether it may be called. */
export function createCheckNumber({ numberRules, askRules }: CheckNumberNeeds): CheckNumber {
  return async (typed, wish) => {
    const read = readGivenNumber(typed, numberRules);
    if ('code' in read) return { refusal: read };
    const answer = await askRules({ ...wish, number: read.e164 });
    return answer.refusal ? { refusal: answer.refusal } : { ...read, ...answer };
  };
}
