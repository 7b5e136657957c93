/** The secret of a link travels in the fragment: browsers never send it, so no log of a server or proxy holds it. */
export const secretOfLink = (): string => decodeURIComponent(location.hash.slice(1));
