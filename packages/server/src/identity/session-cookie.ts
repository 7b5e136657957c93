/** `__Host-`: this host alone, secure, no path games. Browsers accept it on http://localhost too. */
export const SESSION_COOKIE = '__Host-staffetta';
