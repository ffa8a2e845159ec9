// The editor of a plan: numbers of lines, messages at their lines, fields that write into the text.
(() => {
  const text = document.getElementById('text');
  const gutter = document.getElementById('gutter');
  if (!text || !gutter) return;
  const saved = text.value;
  let isLeaving = false;

  const marks = () => {
    const found = new Map();
    for (const link of document.querySelectorAll('#check [data-goes]')) {
      const sort = link.closest('li').className;
      if (found.get(link.dataset.goes) !== 'wrong') found.set(link.dataset.goes, sort);
    }
    return found;
  };
  const draw = () => {
    const found = marks();
    const count = text.value.split('\n').length;
    const lines = [];
    for (let i = 1; i <= count; i++) {
      const line = document.createElement('span');
      line.textContent = i;
      const sort = found.get(String(i));
      if (sort) line.className = sort;
      lines.push(line);
    }
    gutter.replaceChildren(...lines);
    gutter.scrollTop = text.scrollTop;
  };
  // Columns count whole characters, also those that the browser keeps as two.
  const place = (line, column) => {
    const lines = text.value.split('\n');
    let at = 0;
    for (let i = 0; i < line - 1 && i < lines.length; i++) at += lines[i].length + 1;
    return at + [...(lines[line - 1] || '')].slice(0, column - 1).join('').length;
  };
  const replace = (from, to, value) => {
    const top = text.scrollTop;
    text.setRangeText(value, from, to, 'preserve');
    text.scrollTop = top;
    text.dispatchEvent(new Event('input', { bubbles: true }));
  };

  text.addEventListener('input', draw);
  text.addEventListener('scroll', () => { gutter.scrollTop = text.scrollTop; });
  document.body.addEventListener('htmx:afterSettle', draw);
  document.addEventListener('click', event => {
    const link = event.target.closest('[data-goes]');
    if (!link) return;
    event.preventDefault();
    const at = place(Number(link.dataset.goes), Number(link.dataset.column));
    text.focus();
    text.setSelectionRange(at, at);
    text.scrollTop = (Number(link.dataset.goes) - 5) * parseFloat(getComputedStyle(text).lineHeight);
  });
  // A number that was typed into its field takes the place of the one in the text, and of nothing else.
  document.addEventListener('change', event => {
    const field = event.target.closest('#numbers input');
    if (!field) return;
    const before = field.defaultValue;
    const at = place(Number(field.dataset.line), Number(field.dataset.column));
    if (text.value.startsWith(before, at) && /^-?\d{1,15}(\.\d{1,10})?%?$/.test(field.value)) {
      replace(at, at + before.length, field.value);
      // until the fields come anew, with their places of now
      field.defaultValue = field.value;
      field.name = field.name.split('.').slice(0, 3).join('.') + '.' + field.value;
    }
  });
  document.getElementById('editor').addEventListener('submit', () => { isLeaving = true; });
  addEventListener('beforeunload', event => {
    if (!isLeaving && text.value !== saved) event.preventDefault();
  });
  draw();
})();
