/** The address of a page as people read and type it, without its protocol. */
export const shownAddress = (address: string): string => address.replace(/^https?:\/\//u, '');
