/** The secret of a link travels in the fragment: browsers never send it, so no log of a server or proxy holds it. */
export function secretOfLink(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    // A link that was cut or mistyped: the server refuses it in words, as any other that it does not know.
    return written;
  }
}
