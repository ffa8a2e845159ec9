// Colours that follow the machine, before anything is drawn; the drawer of the navigation on small screens.
(() => {
  const page = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    if (page.dataset.theme === 'system') page.dataset.bsTheme = dark.matches ? 'dark' : 'light';
  };
  follow();
  dark.addEventListener('change', follow);
  addEventListener('click', event => {
    const button = event.target.closest('[data-opens]');
    if (button) {
      const isOpen = document.getElementById(button.dataset.opens).classList.toggle('open');
      button.setAttribute('aria-expanded', String(isOpen));
    }
  });
})();
