import { dutyFeedPath, fixedFiles } from '../../src/model/addresses.ts';

/**
 * Feeds have a media type of their own, which no server knows by the ending `xml` or `json`: by address, because a document may be
 * called as a feed is. Paths below the base path, with a slash at their beginning; `*` is one part of an address.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const feedTypes = {
  'application/rss+xml': [fixedFiles.rss, fixedFiles.parentFeed, fixedFiles.lawFeed, dutyFeedPath('*')],
  'application/feed+json': [fixedFiles.jsonFeed],
};
