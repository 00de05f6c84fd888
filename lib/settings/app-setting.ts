import * as f from './fields';

/** An app or site that may request callbacks for its customers. */
export interface AppSetting {
  /**
   * The app's name in limits and logs: 1 to 40 of a-z, 0-9 and `-`. An app that is named twice with two digests has two keys, so you can change a key without a
   * pause.
   */
  name: string;
  /** SHA-256 of the app's key, as `npm run apps:new-key` prints it. Store the key itself in the app's own secrets and nowhere else. */
  keyDigest: string;
}

export const appSchema = f.fields({ name: f.appName, keyDigest: f.keyDigest });
