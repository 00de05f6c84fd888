/** Six digits that may be tried five times: one guess in 200,000 comes true. */
export const CODE_DIGITS = 6;
export const CODE_TRIES = 5;
export const CODE_SECONDS = 600;
