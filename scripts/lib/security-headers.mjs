const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "font-src 'self'",
  "connect-src 'self' data: blob: https:",
  "manifest-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/**
 * The headers with which every file is served, on the developer's machine and in production. Both a page's own policy
 * (in its `<meta>`, which admits exactly its inline style sheets) and this one must allow a thing, so `unsafe-inline`
 * widens nothing, nor does what only the editing screen needs (hosts, blobs, frames): static hosts join the headers of all
 * rules that match an address, so that a second, wider policy for `/bien-tap/` would be one more to satisfy. This one also
 * holds for what has no `<meta>`, such as a picture opened by itself, and says what a `<meta>` cannot: no frame may hold
 * the site. There is no Cross-Origin-Opener-Policy for the same reason: signing in to GitLab opens a window that must be
 * able to answer.
 */
export const securityHeaders = {
  'Content-Security-Policy': policy.join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** The headers as a `_headers` file at the root of the site, which several static hosts read as it stands. */
export const headersFile = () =>
  `/*\n${Object.entries(securityHeaders)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
