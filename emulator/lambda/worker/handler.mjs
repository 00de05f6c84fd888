/** Finds the handler as Lambda's Node.js runtime does, and makes the context it is given. */
export function handlerOf(loaded, exportName) {
  const handler = loaded[exportName] ?? loaded.default?.[exportName];
  if (typeof handler !== 'function') {
    throw Object.assign(new Error(`index.${exportName} is undefined or not exported`), { name: 'Runtime.HandlerNotFound' });
  }
  if (handler.length > 2) {
    // Node.js 24 and later: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
    throw Object.assign(new Error('Callback-based handlers are not supported; return a promise.'), { name: 'Runtime.CallbackHandlerDeprecated' });
  }
  return handler;
}

export function contextOf({ deadlineAt, ...context }, now) {
  return { ...context, callbackWaitsForEmptyEventLoop: true, getRemainingTimeInMillis: () => deadlineAt - now() };
}

export function errorOf(error) {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: String(error.stack).split('\n') };
}
