/** Whole days after which a site, which is built every day, says its age to readers. */
export const FRESH_DAYS = 3;

/** From when on it does, in milliseconds since 1970. @param builtOn ISO day in Viet Nam, UTC+7, on which the site was built */
export const oldFrom = (builtOn: string): number =>
  Date.parse(`${builtOn}T00:00:00+07:00`) + (FRESH_DAYS + 1) * 86_400_000;
