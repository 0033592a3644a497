import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may talk to the loopback server. Any page of any site can reach 127.0.0.1 through the player's browser, under a name of
 * its own choosing too (DNS rebinding), so both what it was asked for (Host) and who asks (Origin) must be us.
 */
export interface Gate {
  isOurs(request: IncomingMessage): boolean;
  hasToken(token: unknown): boolean;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

export function makeGate(port: () => number, token: string): Gate {
  const expected = digest(token);
  return {
    isOurs: ({ headers }) => {
      const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
      const { host, origin } = headers;
      if (host === undefined || !hosts.includes(host)) return false;
      // A browser leaves the origin out for plain GETs of its own page; what it does send must be the very same place.
      return origin === undefined || origin === `http://${host}`;
    },
    // Digests have one length, so nothing about the token shows in the time this takes.
    hasToken: (given) => typeof given === 'string' && given.length < 200 && timingSafeEqual(digest(given), expected),
  };
}
