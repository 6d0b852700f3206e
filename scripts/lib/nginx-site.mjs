import { feedTypes } from './feed-types.mjs';
import { checkedBase } from './security-headers.mjs';

/** Types that the list of nginx 1.22 does not have, or has under another name, by the ending of a file. */
const types = {
  csv: 'text/csv',
  ics: 'text/calendar',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
};

/** What shrinks when it is compressed; nginx compresses HTML by itself. Pictures, PDF, Word and Excel are compressed already. */
const compressed = [
  'text/css text/plain text/csv text/calendar application/javascript application/json application/feed+json',
  'application/manifest+json application/xml text/xml application/rss+xml application/wasm image/svg+xml',
].join(' ');

const escaped = (path) => path.replaceAll('.', String.raw`\.`);
/** What matches a pattern has one type, whatever the table of the server says. */
const typed = (pattern, type) => `location ~ ${pattern} {\n    types { }\n    default_type ${type};\n}\n`;

/**
 * How nginx serves a built site: which file is for an address, with which type, and what is for nobody. For `server`. There is no
 * `add_header` here, because one inside a `location` would drop all those around it.
 *
 * @param {string} base path under which the site is served: begins and ends with `/`
 */
export function nginxSite(base = '/') {
  const below = checkedBase(base);
  const pattern = escaped(below);
  const literal = (path) => escaped(path.slice(1)).replaceAll('*', '[^/]+');
  const ofFeed = Object.entries(feedTypes)
    .map(([type, paths]) => typed(`^${pattern}(?:${paths.map((path) => literal(path)).join('|')})$`, type))
    .join('');
  const ofType = Object.entries(types)
    .map(([ending, type]) => typed(`\\.${ending}$`, type))
    .join('');
  const home = base === '/' ? '' : `location = / {\n    return 302 ${below};\n}\n`;
  return `index index.html;
server_tokens off;
charset utf-8;
charset_types text/css text/plain text/csv text/calendar application/javascript application/json application/feed+json application/manifest+json application/xml application/rss+xml;
gzip on;
gzip_vary on;
gzip_min_length 1000;
gzip_types ${compressed};
error_page 404 ${below}404.html;
# Thư mục không có trang (/_astro/, /tep/) cũng là không có trang, không phải trang 403 tiếng Anh của nginx.
error_page 403 =404 ${below}404.html;
# Tệp ẩn và tệp cài đặt của các máy chủ khác không phải để đọc; /.well-known/ thì có.
location ~ /\\.(?!well-known/) {
    return 404;
}
location ~ ^${pattern}_(?:headers|redirects)$ {
    return 404;
}
${ofFeed}${ofType}${home}location / {
    try_files $uri $uri/ =404;
}
`;
}
