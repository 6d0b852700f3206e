import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A socket instead of a file with a process number in it: the system closes it when the process ends, however it ends, and a
 * number may by then belong to another program. In the temporary folder, because the path of a socket has at most about 100
 * bytes.
 */
function addressOf(name) {
  const short = `dan-biet-${createHash('sha256').update(`${process.getuid?.()} ${name}`).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${short}` : join(tmpdir(), `${short}.sock`);
}

/**
 * A server at the address, which answers with the number of this process; gives what closes it, or null where another has
 * the address. Where no socket can be made (a temporary folder with a long path, or without the right to write) everybody
 * has a turn at once: what is built stays whole, since each build fills a folder of its own.
 */
const listen = (address) =>
  new Promise((resolve) => {
    const server = createServer((socket) => socket.on('error', () => {}).write(String(process.pid)));
    const sockets = new Set();
    server.on('connection', (socket) => sockets.add(socket.on('close', () => sockets.delete(socket))));
    server.once('error', ({ code }) => resolve(code === 'EADDRINUSE' ? null : () => {}));
    server.listen(address, () =>
      resolve(() => {
        server.close();
        for (const socket of sockets) socket.destroy();
      }),
    );
  });

/** Waits until the process that has the address gives it back or ends. A socket that nobody listens to is removed. */
const ended = (address, onWait) =>
  new Promise((resolve, reject) => {
    const socket = connect(address);
    socket.once('data', (pid) => onWait(Number(pid)));
    socket.once('error', (error) => {
      if (['EACCES', 'EPERM'].includes(error.code)) return reject(error);
      if (error.code === 'ECONNREFUSED') rmSync(address, { force: true });
    });
    socket.once('close', resolve);
  });

/**
 * Waits for the only turn there is under a name, on this machine and for this user.
 *
 * @param {string} name what may be done once at a time
 * @param {(pid: number) => void} onWait is called with the process that has the turn
 * @returns {Promise<() => void>} gives the turn back; the end of the process does, too
 */
export async function takeTurn(name, onWait) {
  const address = addressOf(name);
  for (;;) {
    const giveBack = await listen(address);
    if (giveBack) return giveBack;
    await ended(address, onWait);
  }
}
