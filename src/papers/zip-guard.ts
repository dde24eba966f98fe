import { inflateRawSync } from 'node:zlib';

/** Bytes that all parts of a file may unpack to: ten times the largest table that is read. */
const MOST_UNPACKED = 60_000_000;
const MOST_PARTS = 500;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
/** A record of sizes after a part's data has at most so many bytes. */
const DESCRIPTOR = 24;

/**
 * Whether a zip may be unpacked: what its parts say of themselves is one thing after the other without gaps, in which something could
 * hide from whoever trusts the list at its end, and all of it unpacks to a size that is bearable. (PKWARE's APPNOTE; a few bytes can
 * hold gigabytes.)
 */
export function isBearable(bytes: Uint8Array): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return walk(zip);
  } catch {
    // Beyond its end, or more than may be unpacked.
    return false;
  }
}

function walk(zip: Buffer): boolean {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) return false;
  const parts = zip.readUInt16LE(end + 10);
  const list = zip.readUInt32LE(end + 16);
  if (parts === 0 || parts > MOST_PARTS) return false;
  let [at, expected, left] = [list, 0, MOST_UNPACKED];
  for (let part = 0; part < parts; part++) {
    if (zip.readUInt32LE(at) !== CENTRAL) return false;
    const entry = entryAt(zip, at);
    if (!follows(entry.offset, expected) || !agrees(zip, entry)) return false;
    const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
    const packed = zip.subarray(start, start + entry.packed);
    if (packed.length !== entry.packed) return false;
    left -= entry.method === 0 ? packed.length : inflateRawSync(packed, { maxOutputLength: left }).length;
    if (left <= 0) return false;
    expected = start + entry.packed;
    at = entry.next;
  }
  return follows(list, expected);
}

/** Right after what stood before, or after its sizes. */
const follows = (offset: number, expected: number): boolean =>
  offset === expected || (expected > 0 && offset > expected && offset - expected <= DESCRIPTOR);

function entryAt(zip: Buffer, at: number) {
  return {
    late: (zip.readUInt16LE(at + 8) & 0x08) !== 0,
    method: zip.readUInt16LE(at + 10),
    packed: zip.readUInt32LE(at + 20),
    offset: zip.readUInt32LE(at + 42),
    next: at + 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32),
  };
}

/** The part says the same of itself as the list: how it is packed, and how large it is, where it does not say that later. */
function agrees(zip: Buffer, { offset, method, packed, late }: ReturnType<typeof entryAt>): boolean {
  if (zip.readUInt32LE(offset) !== LOCAL || zip.readUInt16LE(offset + 8) !== method || (method !== 0 && method !== 8)) return false;
  if ((zip.readUInt16LE(offset + 6) & 0x01) !== 0) return false;
  const said = zip.readUInt32LE(offset + 18);
  return late ? method === 8 : said === packed;
}
