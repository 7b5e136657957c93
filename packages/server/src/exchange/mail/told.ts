/** A file that came with a mail, as somebody named it. */
export interface MailFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** What a message says: the one that came, or the one that was forwarded in it. */
export interface Told {
  /** Who wrote it; undefined where that is who sent the mail. */
  readonly from: string | undefined;
  readonly subject: string;
  readonly date: string | undefined;
  readonly text: string;
  /** The same as its HTML part says it, with the targets of links. */
  readonly html: string;
  /** Of the HTML part, what is not quoted; empty where it was forwarded. */
  readonly own: string;
}
