/** Now in Viet Nam, UTC+7 without summer time, wherever the reader is, as if it were UTC. In milliseconds. */
export const vietnamNow = (): number => Date.now() + 7 * 3_600_000;

/** The ISO day in Viet Nam. */
export const vietnamDay = (): string => new Date(vietnamNow()).toISOString().slice(0, 10);
