/** Put in by the build (electron/launch/targets.ts), from package.json. */
declare const __APP_VERSION__: string | undefined;

/** The app's version; `dev` when the source runs unbuilt. */
export const appVersion: string = typeof __APP_VERSION__ === 'string' ? __APP_VERSION__ : 'dev';
