import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** WebPageTest's “3G”: 300 ms there and back, 1.6 Mbit/s towards the telephone. */
export const ROUND_TRIP = 300;
const BYTES_PER_MS = 200;
const SEGMENT = 1460;
/** RFC 6928: a connection begins with ten segments and doubles with each round trip that is confirmed. */
const FIRST_FLIGHT = 10 * SEGMENT;

const until = (time: number) => new Promise((done) => setTimeout(done, Math.max(0, time - performance.now())));

/**
 * Puts a mobile network in front of a port of this machine: the round trip of the handshake and of each request, the
 * flights of TCP's slow start, and a line that all connections share. Chromium's own throttling knows no flights.
 */
export async function mobileNetwork(port: number): Promise<{ port: number; close: () => void }> {
  let free = 0;
  const carry = (client: Socket) => {
    const server = connect(port, '127.0.0.1');
    const ready = performance.now() + ROUND_TRIP;
    let [window, sent, round] = [FIRST_FLIGHT, 0, 0];
    let [asked, answered]: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];

    const down = async (bytes: Buffer) => {
      for (let at = 0; at < bytes.length; at += SEGMENT) {
        if (sent === 0) round = performance.now();
        if (sent >= window) {
          await until(round + ROUND_TRIP);
          [window, sent, round] = [window * 2, 0, performance.now()];
        }
        const segment = bytes.subarray(at, at + SEGMENT);
        free = Math.max(free, performance.now()) + segment.length / BYTES_PER_MS;
        sent += segment.length;
        await until(free);
        if (!client.destroyed) client.write(segment);
      }
    };
    client.on('data', (bytes) => {
      const due = Math.max(ready, performance.now()) + ROUND_TRIP;
      asked = asked.then(() => until(due)).then(() => server.write(bytes));
    });
    server.on('data', (bytes: Buffer) => (answered = answered.then(() => down(bytes))));
    server.on('close', () => void answered.then(() => client.destroy()));
    client.on('close', () => server.destroy());
    for (const socket of [client, server]) socket.on('error', () => socket.destroy());
  };
  const network: Server = createServer({ noDelay: true }, carry);
  await new Promise<void>((done) => network.listen(0, '127.0.0.1', done));
  return { port: (network.address() as AddressInfo).port, close: () => network.close() };
}
