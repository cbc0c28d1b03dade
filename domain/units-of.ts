let room = Buffer.alloc(2 ** 14);

/**
 * The UTF-16 units of a text, valid until the next call: read one by one from the string itself, they take twice as
 * long, and whole postings are read so several times.
 */
export function unitsOf(text: string): Uint16Array {
  if (room.length < 2 * text.length) room = Buffer.alloc(4 * text.length);
  room.write(text, 'utf16le');
  return new Uint16Array(room.buffer, room.byteOffset, text.length);
}

/** The signs of a narrow text, valid until the next call. */
export function bytesOf(text: string): Uint8Array {
  if (room.length < text.length) room = Buffer.alloc(2 * text.length);
  room.write(text, 'latin1');
  return new Uint8Array(room.buffer, room.byteOffset, text.length);
}
