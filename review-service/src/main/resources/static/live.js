// Keeps queue and case as they are now, as long as somebody works with the page. Without this script a page is as it was
// when it was opened.
(() => {
  const main = document.querySelector('main[data-live]');
  if (!main) return;
  const PAUSE = 1000;
  const IDLE = 10 * 60 * 1000;
  let source = null;
  let active = Date.now();
  let waiting = false;

  const parts = page => new Map([...page.querySelectorAll('[data-part]')].map(part => [part.dataset.part, part]));

  // A link or a box is the same as long as it is about the same case.
  const about = element => element.getAttribute('href') ?? element.value?.split('@')[0];
  const LINKS = 'a, input[type=checkbox]';

  // What was chosen stays chosen, and the focus stays where it was.
  function swap(part, now) {
    if (part.innerHTML === now.innerHTML) return;
    const chosen = new Set([...part.querySelectorAll('input:checked')].map(about));
    const active = document.activeElement;
    const focus = part.contains(active) && active.matches(LINKS) ? [active.tagName, about(active)] : null;
    part.innerHTML = now.innerHTML;
    part.querySelectorAll(LINKS).forEach(element => {
      if (element.tagName === 'INPUT') element.checked = chosen.has(about(element));
      if (focus && focus[0] === element.tagName && focus[1] === about(element)) element.focus();
    });
  }

  async function refresh() {
    waiting = false;
    if (Date.now() - active > IDLE) return close();
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return close();
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = parts(page);
    const changed = page.querySelector('main').dataset.version !== main.dataset.version;
    parts(document).forEach((part, name) => { if (now.has(name)) swap(part, now.get(name)); });
    const notice = document.getElementById('live-changed');
    if (notice) notice.hidden = !changed;
  }

  function close() {
    source?.close();
    source = null;
  }

  function open() {
    if (source || document.hidden) return;
    source = new EventSource(main.dataset.live);
    source.addEventListener('ended', close);
    source.addEventListener('changed', () => {
      if (waiting) return;
      waiting = true;
      setTimeout(() => refresh().catch(close), PAUSE + 2 * PAUSE * Math.random());
    });
  }

  ['pointermove', 'keydown', 'scroll'].forEach(sign => addEventListener(sign, () => {
    active = Date.now();
    open();
  }, { passive: true }));
  document.addEventListener('visibilitychange', () => document.hidden ? close() : open());
  addEventListener('pagehide', close);
  open();
})();
