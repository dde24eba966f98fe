import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** A text frame of up to 64 KB, unmasked, as a server sends it (RFC 6455, 5.2). */
function frame(text: string): Buffer {
  const body = Buffer.from(text);
  if (body.length < 126) return Buffer.concat([Buffer.from([0x81, body.length]), body]);
  const head = Buffer.from([0x81, 126, 0, 0]);
  head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}

/** The text frames of a client's bytes, unmasked; other frames are skipped. Gives what is not whole yet. */
function unframe(bytes: Buffer, heard: (text: string) => void): Buffer {
  let at = 0;
  while (bytes.length - at >= 6) {
    const short = (bytes[at + 1] ?? 0) & 0x7f;
    const head = short === 126 ? 8 : 6;
    if (bytes.length - at < head) break;
    const length = short === 126 ? bytes.readUInt16BE(at + 2) : short;
    if (bytes.length - at < head + length) break;
    const mask = bytes.subarray(at + head - 4, at + head);
    const body = bytes.subarray(at + head, at + head + length).map((byte, n) => byte ^ (mask[n % 4] ?? 0));
    if (((bytes[at] ?? 0) & 0x0f) === 1) heard(Buffer.from(body).toString());
    at += head + length;
  }
  return bytes.subarray(at);
}

/** Slack's end of socket mode on a server's upgrades: says hello, sends envelopes, keeps what comes back. */
export function socketMode(server: Server) {
  let socket: Duplex | undefined;
  const heard: { envelope_id: string; payload?: unknown }[] = [];
  server.on('upgrade', (request, duplex: Duplex) => {
    socket = duplex;
    const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    duplex.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`);
    duplex.write(frame(JSON.stringify({ type: 'hello', num_connections: 1 })));
    let rest: Buffer = Buffer.alloc(0);
    duplex.on('data', (bytes: Buffer) => {
      rest = unframe(Buffer.concat([rest, bytes]), (text) => heard.push(JSON.parse(text)));
    });
    duplex.on('error', () => undefined);
  });
  return {
    heard,
    send: (envelope_id: string, type: 'events_api' | 'slash_commands' | 'interactive', payload: unknown) =>
      void socket?.write(frame(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: type !== 'events_api' }))),
    close: () => void socket?.destroy(),
  };
}
