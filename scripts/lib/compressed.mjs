import { constants, createBrotliCompress } from 'node:zlib';

/**
 * Answers texts compressed with brotli, as hosts do. The server of `npm start` does not: on one's own machine it would
 * only cost time.
 *
 * @param {import('node:http').RequestListener} handler
 * @returns {import('node:http').RequestListener}
 */
export const compressed = (handler) => (request, response) => {
  if (!request.headers['accept-encoding']?.includes('br')) return handler(request, response);
  const { writeHead, write, end } = response;
  let target = null;
  response.writeHead = (status, ...rest) => {
    const headers = rest.find((each) => typeof each === 'object') ?? {};
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const type = String(response.getHeader('content-type') ?? '');
    if (
      status === 200 &&
      request.method === 'GET' &&
      /^(?:text|application\/(?:json|javascript|xml))|\+(?:xml|json)/u.test(type)
    ) {
      response.removeHeader('content-length');
      response.setHeader('content-encoding', 'br');
      response.setHeader('vary', 'accept-encoding');
      target = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      target.on('data', (chunk) => write.call(response, chunk)).on('end', () => end.call(response));
      // Anyone who pipes into the response waits for its word to go on.
      target.on('drain', () => response.emit('drain'));
    }
    return writeHead.call(response, status);
  };
  response.write = (chunk, ...rest) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return target ? target.write(chunk, ...rest) : write.call(response, chunk, ...rest);
  };
  response.end = (chunk, ...rest) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return target ? target.end(chunk, ...rest) : end.call(response, chunk, ...rest);
  };
  return handler(request, response);
};
