/** A phone number in E.164, as Connect writes it: `+4930123456`. */
export const E164 = /^\+[1-9]\d{6,14}$/;
