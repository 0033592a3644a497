/** Two instants closer than this are the same instant: sums of tenths must not open a gap that nobody planned. */
export const TOLERANCE = 1e-6;

/** A task with no more slack than this is critical (domain §3). Steps. */
export const CRITICAL_FLOAT = 0.01;
