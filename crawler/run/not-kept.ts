/** A page that would have to be read again is not among the kept ones: a gap of the re-reading, no fault of the source. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}
