import { DOMParser } from '@xmldom/xmldom';
import { Inflate } from 'fflate';
import type { Tools } from '../../model/import/container/package.ts';
import type { XmlElement } from '../../model/import/xml/dom.ts';

/** Unpacking and parsing on Node. A browser has its own DOMParser. */
export const nodeTools: Tools = {
  inflater: (sink) => {
    const inflate = new Inflate(sink);
    return (chunk, last) => inflate.push(chunk, last);
  },
  parseXml: (text) => {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    return parser.parseFromString(text, 'text/xml').documentElement as unknown as XmlElement;
  },
};
