// Colours that follow the machine, before anything is drawn; the drawer of the navigation on small screens.
(() => {
  const page = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    if (page.dataset.theme === 'system') page.dataset.bsTheme = dark.matches ? 'dark' : 'light';
  };
  follow();
  dark.addEventListener('change', follow);
  // What changes while somebody looks at it is asked for again; changes within a second are asked for once.
  addEventListener('DOMContentLoaded', () => {
    const live = document.querySelector('[data-live]');
    if (!live) return;
    let due = 0;
    let isFirst = true;
    new EventSource(live.dataset.live).onmessage = () => {
      if (isFirst) { isFirst = false; return; }
      clearTimeout(due);
      due = setTimeout(() => htmx.trigger(live, 'changed'), 100);
    };
  });
  // A link to a reason opens everything around it.
  addEventListener('click', event => {
    const link = event.target.closest('[data-reveals]');
    let place = link && document.getElementById(link.dataset.reveals);
    for (; place; place = place.parentElement) if (place.tagName === 'DETAILS') place.open = true;
  });
  addEventListener('click', event => {
    const button = event.target.closest('[data-opens]');
    if (button) {
      const isOpen = document.getElementById(button.dataset.opens).classList.toggle('open');
      button.setAttribute('aria-expanded', String(isOpen));
    }
  });
})();
