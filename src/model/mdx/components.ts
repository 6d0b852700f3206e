import type { Element, ElementContent } from 'hast';
import type { KindName } from '../../kinds/index.ts';

/** A component that content may use: what it takes and the HTML it becomes. */
export interface Component {
  /** Collections whose bodies may use it. */
  kinds: readonly KindName[];
  /** Attribute name → the values it accepts. All attributes are optional strings. */
  attributes: Readonly<Record<string, RegExp>>;
  summary: string;
  render(attributes: Readonly<Record<string, string>>, children: ElementContent[]): Element;
}

/** The whole allowlist. A body that names anything else is refused. */
export const components: Readonly<Record<string, Component>> = {
  CanCu: {
    kinds: ['plans', 'notices', 'regulations'],
    attributes: {},
    summary: 'Các dòng căn cứ ở đầu văn bản, in nghiêng theo NĐ 30/2020, Phụ lục I, mục II.6.',
    render: (_attributes, children) => ({
      type: 'element',
      tagName: 'div',
      properties: { className: ['can-cu'] },
      children,
    }),
  },
  LuuY: {
    kinds: ['legalReferences'],
    attributes: { loai: /^(?:thong-tin|quan-trong)$/u },
    summary: 'Một lưu ý cho người đọc, đứng riêng khỏi lời giới thiệu.',
    render: (attributes, children) => ({
      type: 'element',
      tagName: 'aside',
      properties: { className: ['luu-y', attributes['loai'] ?? 'thong-tin'] },
      children,
    }),
  },
};
