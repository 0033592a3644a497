/** Leave it as it is (domain §3, "Resolutions"): nothing moves; what is logged is who watches it and what would call it back. */
export interface Accepted {
  readonly owner: string;
  readonly since: number;
  /** The agreed trigger has been seen. */
  readonly isTriggered: boolean;
}

export function accepted(owner: string | undefined, step: number): Accepted {
  return { owner: owner ?? 'you', since: step, isTriggered: false };
}
