// Keys of the console: the table in the dialog says which there are. Without this script everything works by itself.
(() => {
  const OFF = 'console.keys.off';
  const dialog = document.getElementById('keys');
  const opener = document.getElementById('keys-open');
  const single = document.getElementById('keys-on');
  if (!dialog) return;

  const keys = new Map([...dialog.querySelectorAll('tr[data-code]')].map(row => [row.dataset.code, row.dataset.target]));
  const off = () => localStorage.getItem(OFF) === 'yes';
  const show = () => { single.checked = !off(); dialog.showModal(); };

  single.addEventListener('change', () => single.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'yes'));
  opener.hidden = false;
  opener.addEventListener('click', show);

  const typing = element => element.isContentEditable || element.matches('textarea, select, input:not([type=checkbox], [type=radio])');

  function beside(links, step) {
    const at = links.indexOf(document.activeElement);
    return links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)];
  }

  function act(code, selector) {
    const found = [...document.querySelectorAll(selector)];
    if (found.length === 0) return false;
    if (code === 'KeyJ' || code === 'KeyK') {
      beside(found, code === 'KeyJ' ? 1 : -1).focus();
    } else if (found[0].matches('a, button')) {
      found[0].click();
    } else {
      const fold = found[0].closest('details');
      if (fold) fold.open = true;
      found[0].focus();
    }
    return true;
  }

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (dialog.open || typing(event.target) || off()) return;
    const done = event.key === '?' ? (show(), true) : !event.shiftKey && keys.has(event.code) && act(event.code, keys.get(event.code));
    if (done) event.preventDefault();
  });
})();
