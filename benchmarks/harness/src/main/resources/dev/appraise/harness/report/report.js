'use strict';
(() => {
  // The theme: as the system has it until the button says otherwise.
  const root = document.documentElement;
  const button = document.getElementById('theme');
  const names = {'': 'as the system', light: 'light', dark: 'dark'};
  const next = {'': 'dark', dark: 'light', light: ''};
  const show = theme => {
    if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
    button.querySelector('span').textContent = names[theme];
  };
  let theme = '';
  try { theme = localStorage.getItem('appraise-theme') || ''; } catch (e) { /* Nothing is remembered here. */ }
  if (!(theme in names)) theme = '';
  show(theme);
  button.hidden = false;
  button.addEventListener('click', () => {
    theme = next[theme];
    show(theme);
    try { localStorage.setItem('appraise-theme', theme); } catch (e) { /* Then it lasts as long as the page. */ }
  });

  // Tables: by the first number of a cell, else by its text; what has nothing to tell comes last.
  const value = cell => {
    const text = cell.textContent.trim();
    const number = text.replace(/,(?=\d{3})/g, '').match(/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?/i);
    return number ? parseFloat(number[0]) : text === '-' || text === '' ? null : text;
  };
  const compare = (a, b, sign) => {
    if (a === null || b === null) return (a === null) - (b === null);
    if (typeof a === typeof b) return sign * (typeof a === 'number' ? a - b : a.localeCompare(b));
    return typeof a === 'number' ? -1 : 1;
  };
  document.querySelectorAll('table').forEach(table => {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const sorter = document.createElement('button');
      sorter.type = 'button';
      sorter.append(...head.childNodes);
      head.append(sorter);
      sorter.addEventListener('click', () => {
        const up = head.getAttribute('aria-sort') !== 'ascending';
        heads.forEach(other => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const body = table.tBodies[0];
        [...body.rows]
          .map(row => [value(row.cells[column]), row])
          .sort((a, b) => compare(a[0], b[0], up ? 1 : -1))
          .forEach(([, row]) => body.append(row));
      });
    });
  });

  // A link to a row's provenance opens it.
  const open = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === 'DETAILS') {
      target.open = true;
      target.querySelector('summary').focus();
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', open);
  document.querySelectorAll('tbody a').forEach(link => link.addEventListener('click', () => setTimeout(open)));
  open();
})();
