import { Inflate } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Tools } from './container/package.ts';
import { TreeBuilder } from './xml/tree.ts';

/**
 * Unpacking and parsing, the same on Node and in a browser: a browser's own parser has limits of its own, and puts a
 * page of its own where XML is broken.
 */
export const tools: Tools = {
  inflater: (sink) => {
    const inflate = new Inflate(sink);
    return (chunk, last) => inflate.push(chunk, last);
  },
  parseXml: (text) => {
    const builder = new TreeBuilder();
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ uri, local, attributes }) =>
      builder.begin(
        uri,
        local,
        Object.values(attributes).map((each) => [each.uri, each.local, each.value] as const),
      ),
    );
    parser.on('text', (characters) => builder.characters(characters));
    parser.on('cdata', (characters) => builder.characters(characters));
    parser.on('closetag', () => builder.end());
    parser.write(text).close();
    return builder.finish();
  },
};
