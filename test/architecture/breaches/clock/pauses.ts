export const untilSeconds = Date.now() / 1000 + new Date( ).getSeconds();
