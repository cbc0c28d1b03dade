// Adds comfort to pages that work without it.

/** Fills the groups of the chosen category at once, instead of on the next page. */
function offerGroups(form) {
  const category = form.querySelector('#category');
  const field = form.querySelector('[data-group-field]');
  const group = form.querySelector('#group');
  if (!category || !field || !group) return;
  const all = group.options[0];

  const showGroups = async () => {
    const code = category.value;
    group.replaceChildren(all);
    field.hidden = true;
    if (code === '') return;
    const answer = await fetch(`/${form.dataset.language}/occupations/${code}.json`);
    if (!answer.ok || category.value !== code) return;
    for (const { code: value, name } of await answer.json()) group.append(new Option(name, value));
    group.disabled = false;
    field.hidden = false;
  };
  const narrow = () => {
    // Only the narrower of the two is sent.
    category.name = group.value === '' ? 'occupation' : '';
    group.name = group.value === '' ? '' : 'occupation';
  };
  const start = () => {
    group.value = '';
    narrow();
    showGroups().catch(() => {
      // Without an answer the form still works: groups are offered beside the results.
      field.hidden = true;
    });
  };
  category.addEventListener('change', start);
  group.addEventListener('change', narrow);
  addEventListener('pageshow', () => category.value !== '' && group.value === '' && start());
}

/** Leaves out what was not filled in, so that the address stays short. */
function sendOnlyAnswers(form) {
  form.addEventListener('formdata', ({ formData }) => {
    const unanswered = [...formData].filter(([, value]) => value === '');
    for (const [name] of unanswered) formData.delete(name);
  });
}

/** Offers occupations, employers and places that begin with what was typed; typing on works as ever. */
function suggestWords(form) {
  const field = form.querySelector('#words');
  const list = form.querySelector('#suggestions');
  if (!field || !list) return;
  let waiting;
  let asking = new AbortController();

  const suggest = async (typed, { signal }) => {
    const answer = await fetch(`/api/v1/suggest?limit=5&q=${encodeURIComponent(typed)}`, { signal });
    if (!answer.ok) return;
    const { occupations, employers, places } = await answer.json();
    const texts = new Set([...occupations, ...places, ...employers].map(({ text }) => text));
    list.replaceChildren(...[...texts].map((text) => new Option(text, text)));
  };
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    asking.abort();
    asking = new AbortController();
    const typed = field.value.trim();
    if (typed.length < 2 || typed.length > 60) return list.replaceChildren();
    waiting = setTimeout(() => {
      suggest(typed, asking).catch(() => {
        // Without suggestions the field is what it was.
      });
    }, 150);
  });
}

for (const form of document.querySelectorAll('form[role=search]')) {
  suggestWords(form);
  offerGroups(form);
  sendOnlyAnswers(form);
}
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
// Browsers that cannot show a closed list of filters on wide screens get it opened.
if (matchMedia('(min-width: 56em)').matches && !CSS.supports('selector(::details-content)'))
  for (const filters of document.querySelectorAll('[data-filters]')) filters.open = true;
