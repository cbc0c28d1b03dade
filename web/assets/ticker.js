// Keeps a screen going for months: one posting after the other, fetched anew every few minutes, never blank.
const SECOND = 1000;
const REFRESH = 180 * SECOND;
const RETRY = 30 * SECOND;
const REQUEST_DEADLINE = 20 * SECOND;
const FADE = 500;
const RELOAD_AFTER = 6 * 3600 * SECOND;
const PAUSE_ENDS = 600 * SECOND;
/** Of the usual size of letters. */
const SHARES = [1, 0.9, 0.8, 0.7, 0.6, 0.5];

const root = document.documentElement;
const part = (name) => document.querySelector(`[data-${name}]`);
const texts = root.dataset;
const dwell = Number(texts.dwell) * SECOND;
const times = new Intl.DateTimeFormat(texts.intl, { timeStyle: 'short', timeZone: 'Europe/Berlin' });
const reduced = matchMedia('(prefers-reduced-motion: reduce)');
const startedAt = Date.now();

const state = {
  items: [],
  index: -1,
  shownAt: startedAt,
  askedAt: 0,
  confirmedAt: startedAt,
  offline: false,
  asking: false,
  pausedAt: null,
};

/** Fetches the list; what is there stays when the server is away. */
async function refresh() {
  state.asking = true;
  state.askedAt = Date.now();
  try {
    const answer = await fetch(texts.feed, {
      signal: AbortSignal.timeout(REQUEST_DEADLINE),
      cache: 'no-cache',
    });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    take((await answer.json()).items);
    state.confirmedAt = Date.now();
    state.offline = false;
    if (Date.now() - startedAt > RELOAD_AFTER) location.reload();
  } catch {
    // The next turn tries again; meanwhile the screen says how old it is.
    state.offline = true;
  } finally {
    state.asking = false;
    showState();
  }
}

/** Takes a new list: postings not shown yet come next. */
function take(items) {
  const known = new Set(state.items.map(({ id }) => id));
  const shown = state.items[state.index]?.id;
  const firstTime = state.items.length === 0;
  const hasNew = !firstTime && items.some(({ id }) => !known.has(id));
  state.items = items;
  state.index = hasNew ? -1 : items.findIndex(({ id }) => id === shown);
  if (firstTime || items.length === 0) show();
}

/** Moves on by one and shows it at once. */
function show() {
  const { items } = state;
  state.shownAt = Date.now();
  state.index = items.length === 0 ? -1 : (state.index + 1) % items.length;
  draw();
}

/** Moves on by one; what was there fades out first. */
function next() {
  if (reduced.matches) return show();
  const screen = part('screen');
  state.shownAt = Date.now();
  screen.dataset.leaving = '';
  setTimeout(() => {
    show();
    delete screen.dataset.leaving;
  }, FADE);
}

function draw() {
  const item = state.items[state.index];
  part('empty').hidden = item !== undefined;
  part('item').hidden = item === undefined;
  part('position').textContent = item ? `${state.index + 1} / ${state.items.length}` : '';
  if (!item) return;
  const title = part('title');
  title.textContent = item.title;
  title.toggleAttribute('data-long', item.title.length > 70);
  part('employer').textContent = item.employer ?? '';
  part('place').textContent = item.place;
  part('badge').textContent = item.badge ?? '';
  part('badge').hidden = item.badge === null;
  part('address').textContent = item.shortAddress;
  part('facts').replaceChildren(...item.facts.map(factElement));
  const code = part('qr');
  code.setAttribute('viewBox', `0 0 ${item.qrSize} ${item.qrSize}`);
  code.firstElementChild.setAttribute('d', item.qr);
  fit();
}

/** Sets the words in the largest letters in which none is cut off. */
function fit() {
  const screen = part('screen');
  for (const share of SHARES) {
    root.style.setProperty('--fit', share);
    if (screen.scrollHeight <= screen.clientHeight) return;
  }
}

function factElement(text) {
  const element = document.createElement('li');
  element.textContent = text;
  return element;
}

function showState() {
  const stand = texts.stand.replace('%', times.format(state.confirmedAt));
  const line = part('state');
  line.textContent = state.offline ? `${stand} – ${texts.offline}` : stand;
  line.toggleAttribute('data-offline', state.offline);
}

function togglePause() {
  state.pausedAt = state.pausedAt === null ? Date.now() : null;
  part('toggle').textContent = state.pausedAt === null ? texts.pause : texts.resume;
}

/** Spares the screen: light and dark change every hour, and everything moves by a little. */
function spareScreen(now) {
  const hour = Math.floor(now / 3_600_000);
  root.dataset.shade = hour % 2 === 0 ? 'light' : 'dark';
  root.dataset.shift = String(hour % 3);
}

/** The one clock of the page; a turn that was missed (sleep, a busy machine) is made up for by the next. */
function turn() {
  const now = Date.now();
  part('clock').textContent = times.format(now);
  spareScreen(now);
  // A forgotten pause must not stop a screen for good.
  if (state.pausedAt !== null && now - state.pausedAt > PAUSE_ENDS) togglePause();
  if (!state.asking && now - state.askedAt > (state.offline ? RETRY : REFRESH)) void refresh();
  if (state.pausedAt === null && now - state.shownAt >= dwell && state.items.length > 1) next();
}

let idle;
addEventListener('pointermove', () => {
  delete root.dataset.idle;
  clearTimeout(idle);
  idle = setTimeout(() => (root.dataset.idle = ''), 5 * SECOND);
});
addEventListener('keydown', (event) => {
  if (event.key === ' ' && event.target === document.body) togglePause();
});
addEventListener('resize', fit);
fit();
part('toggle').hidden = false;
part('toggle').addEventListener('click', togglePause);
setInterval(turn, SECOND);
turn();
