import { createHash, randomBytes } from 'node:crypto';

/** A key of 256 random bits. */
const key = randomBytes(32).toString('base64url');
const keyDigest = createHash('sha256').update(key).digest('hex');

console.log(`The key of the app, which it sends as x-app-key. It is shown this once; put it into the app's secrets:

  ${key}

For settings.ts:

  apps: [{ name: 'my-app', keyDigest: '${keyDigest}' }],
`);
