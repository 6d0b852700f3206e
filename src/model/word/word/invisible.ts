/** Characters that cut words apart and are not seen. The soft hyphen is one only after decoding: in TCVN3 it is ư. */
export const invisible =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
