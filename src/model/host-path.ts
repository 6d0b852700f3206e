/** Letters of an address without its escapes. Any other (`\`, `?`, `*`, control characters) hosts read each in a way of its own. */
const admitted = String.raw`\p{L}\p{M}\p{N}\p{Pd}\p{Pi}\p{Pf}…:\[\]\-._~/ (),&+=@!'`;
const letters = new RegExp(`^[${admitted}%]*$`, 'u');

/** Whether an address, without its escapes, has only letters that all hosts read alike. */
export const isReadAlike = (decoded: string): boolean => letters.test(decoded);

/** Escapes in escapes (`%2565`): one program may take off the first layer and the next one the second. */
const MOST_LAYERS = 2;

/**
 * A path as the most forgiving host reads it: without escapes, `//`, `.`, `..`, query and fragment, in NFC and small letters. Netlify and a server on
 * a disk that does not know capitals from small letters take `/KE-HOACH/` for `/ke-hoach/`.
 * @returns null where an escape is none, or a letter is one that hosts read differently
 */
export function hostPath(path: string): string | null {
  const decoded = withoutEscapes(path);
  if (decoded === null) return null;
  const [plain = ''] = decoded.normalize('NFC').toLowerCase().split(/[?#]/u);
  if (!isReadAlike(plain)) return null;
  const parts: string[] = [];
  for (const part of plain.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  const isFolder = /\/\.{0,2}$/u.test(plain);
  return `/${parts.join('/')}${isFolder && parts.length > 0 ? '/' : ''}`;
}

function withoutEscapes(path: string): string | null {
  let decoded = path;
  for (let layer = 0; layer < MOST_LAYERS && decoded.includes('%'); layer++)
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      if (layer === 0) return null;
      // `100%25` is a path with a percent sign: nothing of the site has one.
      break;
    }
  return /%[\da-f]{2}/iu.test(decoded) ? null : decoded;
}

/**
 * What is one and the same for all spellings of a page: `/ke-hoach`, `/ke-hoach/`, `/ke-hoach/index.html`, `/ke-hoach.html`. nginx asks for
 * `index.html` itself when a folder is asked for, and follows its rules again; other hosts leave the ending out.
 */
export function pageForm(path: string): string | null {
  const plain = hostPath(path)?.replace(/\/$/u, '');
  return plain === undefined ? null : plain.replace(/\/index(?:\.html?)?$|\.html?$/u, '') || '/';
}

/** Each spelling of a page or a file that begins as one might be asked for. @param path as `addresses.ts` has it */
export const spellings = (path: string): string[] => {
  const plain = hostPath(path) ?? path;
  if (!plain.endsWith('/')) return [plain];
  return [plain, `${plain}index.html`, ...(plain === '/' ? [] : [`${plain.slice(0, -1)}.html`])];
};
