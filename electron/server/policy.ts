/**
 * What our pages may do, the same in the desktop app and in the browser: run our own scripts and styles, talk to where they
 * came from, nothing else. No `unsafe-*`, no other origin, no frames; text can never become script (trusted types).
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The one address that is made in script: our own worker's (renderer/explore/page-explorer.ts), a module of this origin.
  'trusted-types pit-wall-worker',
].join('; ');

/** Headers of every answer that carries a page or a part of one. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
};
