/** German patterns of the package `hyphen`, which brings no types for this entry. */
declare module 'hyphen/de/index.js' {
  const german: { hyphenateSync(text: string): string };
  export default german;
}
