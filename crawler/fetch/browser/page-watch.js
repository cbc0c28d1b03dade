/**
 * Looks at a page from a world of its own beside the page's scripts, which can neither see nor change it.
 * With `mostCharacters` the page's markup is answered too, or what is too much of it.
 */
function watchPage({ selector, mostElements, mostCharacters }) {
  const watch = (globalThis.pageWatch ??= startWatch());

  function startWatch() {
    const started = { changedAt: performance.now(), watched: new WeakSet(), observer: null };
    started.observer = new MutationObserver(() => (started.changedAt = performance.now()));
    return started;
  }

  function shadowsIn(root) {
    const hosts = [...root.querySelectorAll('*')].filter((element) => element.shadowRoot !== null);
    return hosts.flatMap(({ shadowRoot }) => [shadowRoot, ...shadowsIn(shadowRoot)]);
  }

  const elements = document.getElementsByTagName('*').length;
  const isTooLarge = elements > mostElements;
  const roots = isTooLarge ? [document] : [document, ...shadowsIn(document)];
  for (const root of roots) {
    if (watch.watched.has(root)) continue;
    watch.watched.add(root);
    watch.observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** A copy in a document that runs nothing, with the shadow trees in the place of their hosts' first children. */
  function copyOf(node, inert) {
    if (node.localName === 'template') return inert.importNode(node, true);
    const copy = inert.importNode(node, false);
    for (const child of node.shadowRoot?.childNodes ?? []) copy.append(copyOf(child, inert));
    for (const child of node.childNodes) copy.append(copyOf(child, inert));
    return copy;
  }

  function markup() {
    if (isTooLarge) return { tooMuch: `${elements} elements` };
    const whole = document.documentElement;
    const shown = roots.length > 1 ? copyOf(whole, document.implementation.createHTMLDocument()) : whole;
    const html = shown === null ? '' : `<!doctype html>\n${shown.outerHTML}`;
    return html.length > mostCharacters ? { tooMuch: `${html.length} characters` } : { html };
  }

  return {
    address: document.URL,
    isLoaded: document.readyState === 'complete',
    stillMs: performance.now() - watch.changedAt,
    isFound: selector === null || roots.some((root) => root.querySelector(selector) !== null),
    ...(mostCharacters === null ? {} : markup()),
  };
}
globalThis.watchPage = watchPage;
