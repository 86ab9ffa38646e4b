// A mail, before any mailer has seen it.

/** A mail as rendered: UTF-8, no line limits; the mailer makes MIME of it. */
export type Email = {
  /**
   * Names this mail and every attempt to send it (the digest's key): outbox file, Message-ID, tag of mail events. It begins
   * with `<subscriber id>#`, so that a bounce finds whom to spare.
   */
  key: string;
  to: string;
  from: string;
  subject: string;
  html: string;
  text: string;
  /** Extra headers such as List-Unsubscribe; names and values already free of control characters. */
  headers: Record<string, string>;
};
