import { FILES_PATH } from '../../model/editing/fields.ts';
import { isObject } from '../../model/editing/full-record.ts';
import { sha256Hex } from '../../model/text/hex.ts';
import { slug } from '../../model/text/slug.ts';
import { SOURCE } from '../../model/editing/format/content-format.ts';

/** `Kế hoạch (ký).PDF` as the CMS names it in the repository, as far as needed to know it again. */
const keyOf = (name: string): string => slug(name.replace(/\.[^.]+$/u, ''));

/**
 * Files that somebody chose at the screen, remembered so that a record can state their digests: the CMS gives its formats
 * the path of a file and nothing of its bytes.
 */
export class ChosenFiles {
  private readonly files = new Map<string, Blob>();
  private readonly fetched: (path: string) => Promise<ArrayBuffer | null>;

  /** @param fetched the bytes of a file that the site has already; null for none */
  constructor(fetched: (path: string) => Promise<ArrayBuffer | null>) {
    this.fetched = fetched;
  }

  remember(file: File): void {
    this.files.set(keyOf(file.name), file);
  }

  /** Remembers what is chosen in a file box or dropped anywhere on a page. */
  watch(page: Document): void {
    page.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLInputElement) for (const file of target.files ?? []) this.remember(file);
      },
      { capture: true },
    );
    page.addEventListener(
      'drop',
      ({ dataTransfer }) => {
        for (const file of dataTransfer?.files ?? []) this.remember(file);
      },
      { capture: true },
    );
  }

  /** The content with the digest of every file whose digest is missing, or whose path is new to the record. */
  async withDigests(content: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    const source = content[SOURCE];
    return (await this.filled(content, typeof source === 'string' ? source : '')) as Record<string, unknown>;
  }

  private async filled(value: unknown, source: string): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map((each) => this.filled(each, source)));
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(async ([key, each]) => [key, await this.filled(each, source)] as const);
    const copy = Object.fromEntries(await Promise.all(entries));
    const path = copy['path'];
    if (typeof path !== 'string' || !path.startsWith(`${FILES_PATH}/`)) return copy;
    const known = copy['sha256'] && source.includes(path.slice(1));
    return known ? copy : { ...copy, sha256: (await this.digestOf(path)) ?? copy['sha256'] ?? '' };
  }

  private async digestOf(path: string): Promise<string | null> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    // The CMS puts a number after a name that another file has.
    const chosen = this.files.get(keyOf(name)) ?? this.files.get(keyOf(name).replace(/-\d+$/u, ''));
    const bytes = chosen ? await chosen.arrayBuffer() : await this.fetched(path);
    return bytes && sha256Hex(bytes);
  }
}
