import { Inflate } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Tools } from '../../model/import/index.ts';
import { TreeBuilder } from '../../model/import/index.ts';

/** Unpacking and parsing on Node. A browser parses with its own DOMParser. */
export const nodeTools: Tools = {
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
