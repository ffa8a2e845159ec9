// The editor of a plan: numbers of lines, messages at their lines, fields that write into the text, names that complete themselves.
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
  // Names that begin as the word before the cursor does, those of the text first. Down or Tab picks one, Escape closes the list.
  const list = document.getElementById('suggestions');
  const known = list.dataset.names.split('|');
  const ruler = document.createElement('canvas').getContext('2d');
  let picked = -1;
  const close = () => {
    list.hidden = true;
    picked = -1;
    text.removeAttribute('aria-activedescendant');
  };
  const word = () => (/[\p{L}_][\p{L}\p{N}_.-]*$/u.exec(text.value.slice(0, text.selectionStart)) || [''])[0];
  const fitting = begun => {
    const before = text.value.slice(0, text.selectionStart - begun.length);
    const own = (before + ' ' + text.value.slice(text.selectionStart)).match(/[\p{L}_][\p{L}\p{N}_-]{2,}/gu) || [];
    const fits = name => name.length > begun.length && name.toLowerCase().startsWith(begun.toLowerCase());
    return [...new Set([...own.filter(fits).sort(), ...known.filter(fits)])].slice(0, 8);
  };
  const put = () => {
    const before = text.value.slice(0, text.selectionStart);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const style = getComputedStyle(text);
    ruler.font = style.fontSize + ' ' + style.fontFamily;
    const row = before.split('\n').length;
    const left = text.offsetLeft + parseFloat(style.paddingLeft) + ruler.measureText(line).width - text.scrollLeft;
    list.style.top = text.offsetTop + parseFloat(style.paddingTop) + row * parseFloat(style.lineHeight) - text.scrollTop + 'px';
    list.style.left = Math.max(0, Math.min(left, text.offsetLeft + text.clientWidth - list.offsetWidth)) + 'px';
  };
  const suggest = () => {
    const begun = word();
    const names = begun.length > 1 && text.selectionStart === text.selectionEnd ? fitting(begun) : [];
    if (!names.length) { close(); return; }
    list.replaceChildren(...names.map((name, i) => {
      const option = document.createElement('li');
      option.id = 'suggestion-' + i;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.textContent = name;
      return option;
    }));
    picked = -1;
    list.hidden = false;
    put();
  };
  const pick = place => {
    picked = (place + list.children.length) % list.children.length;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === picked)));
    text.setAttribute('aria-activedescendant', 'suggestion-' + picked);
  };
  const complete = option => {
    const end = text.selectionStart;
    text.setRangeText(option.textContent, end - word().length, end, 'end');
    close();
    text.dispatchEvent(new Event('input', { bubbles: true }));
    close();
  };
  text.addEventListener('input', event => { if (event.isTrusted) suggest(); });
  text.addEventListener('keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') pick(picked + 1);
    else if (event.key === 'ArrowUp') pick(picked < 0 ? -1 : picked - 1);
    else if (event.key === 'Enter' && picked >= 0) complete(list.children[picked]);
    else if (event.key === 'Tab' && !event.shiftKey) complete(list.children[Math.max(0, picked)]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  text.addEventListener('blur', close);
  text.addEventListener('scroll', close);
  list.addEventListener('mousedown', event => {
    event.preventDefault();
    if (event.target.matches('[role=option]')) complete(event.target);
  });
  document.getElementById('editor').addEventListener('submit', () => { isLeaving = true; });
  addEventListener('beforeunload', event => {
    if (!isLeaving && text.value !== saved) event.preventDefault();
  });
  draw();
})();
