import { kinds } from '../../../kinds/index.ts';
import type { KindName } from '../../../kinds/index.ts';
import type { ContentFormat } from '../../../model/editing/format/content-format.ts';
import type { PreviewRequest, Drawing } from './messages.ts';

/** What Sveltia CMS gives a preview, as far as it is used here. */
interface PreviewProps {
  entry: { get(key: string): { toJS(): Record<string, unknown> } | string | undefined };
}

/** React, as the CMS hands it to the page (`window.h`, `window.createClass`). */
interface React {
  readonly h: (tag: string, properties: Record<string, unknown>) => unknown;
  readonly createClass: (specification: object) => unknown;
}
interface Instance {
  props: PreviewProps;
  state: { html: string } | null;
  shownText: string;
  setState(state: { html: string }): void;
}

type Addresses = Pick<PreviewRequest, 'base' | 'register' | 'table'>;

/** Milliseconds without a key before what was typed is checked. */
const PAUSE = 250;

/** One worker serves all previews of the page; the last question counts. */
class Drawer {
  private worker: Worker | null = null;
  private ticket = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly addresses: Addresses;
  private show: (html: string) => void = () => {};

  constructor(addresses: Addresses) {
    this.addresses = addresses;
  }

  draw(what: Pick<PreviewRequest, 'collection' | 'id' | 'text'>, show: (html: string) => void): void {
    clearTimeout(this.timer);
    this.show = show;
    const ticket = ++this.ticket;
    const wait = ticket === 1 ? 0 : PAUSE;
    this.timer = setTimeout(
      () => this.started().postMessage({ ...what, ...this.addresses, ticket } satisfies PreviewRequest),
      wait,
    );
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker.addEventListener('message', ({ data }: MessageEvent<Drawing>) => {
      if (data.ticket === this.ticket) this.show(data.html);
    });
    return this.worker;
  }
}

/** The previews of all kinds: each shows the file as it would be saved now, checked. */
export function previewTemplates(
  addresses: Addresses,
  formatOf: (name: KindName) => ContentFormat,
): Map<KindName, unknown> {
  const { h, createClass } = window as unknown as React;
  const drawer = new Drawer(addresses);
  const template = (name: KindName) => {
    const format = formatOf(name);
    const update = (instance: Instance) => {
      const data = instance.props.entry.get('data');
      const id = instance.props.entry.get('slug');
      const text = format.toFile(typeof data === 'object' ? data.toJS() : {});
      if (text === instance.shownText) return;
      instance.shownText = text;
      drawer.draw({ collection: name, id: typeof id === 'string' && id !== '' ? id : 'moi', text }, (html) =>
        instance.setState({ html }),
      );
    };
    return createClass({
      componentDidMount(this: Instance) {
        update(this);
      },
      componentDidUpdate(this: Instance) {
        update(this);
      },
      render(this: Instance) {
        const html = this.state?.html ?? '<p class="preview-wait">Đang đọc…</p>';
        return h('div', { className: 'preview', 'aria-live': 'polite', dangerouslySetInnerHTML: { __html: html } });
      },
    });
  };
  return new Map((Object.keys(kinds) as KindName[]).map((name) => [name, template(name)]));
}
