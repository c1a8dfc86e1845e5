/** What is wrong with the content, listed above the page in the development server: it pushes the page down and covers nothing. No build has it. */
import type { Problem } from '../domain/problem.ts';

const styles = `
  :host { display: block; font: 0.875rem/1.5 var(--font-interface); color: var(--color-ink); background: var(--color-raised); border-block-end: 1px solid var(--color-line); }
  summary { padding: 0.375rem var(--spacing-gutter); cursor: default; color: var(--color-muted); }
  ul { margin: 0; padding: 0 var(--spacing-gutter) 0.75rem; list-style: none; max-block-size: 40vh; overflow: auto; }
  li { padding-block: 0.5rem; border-block-start: 1px solid var(--color-line); overflow-wrap: anywhere; }
  p { margin: 0; }
  a { color: inherit; font-family: var(--font-code); }
  .hint, .rule { color: var(--color-muted); }
  .severity { display: inline-block; min-inline-size: 4.25rem; margin-inline-end: 0.5rem; padding-inline: 0.375rem; border: 1px solid currentcolor; border-radius: 0.25rem; text-align: center; }
  .error .severity { color: var(--color-caution); font-weight: 600; }
  .finding .severity { color: var(--color-accent); border-style: dashed; }
`;

// Open or closed, as the author left it before the page was loaded anew.
const openKey = 'content-problems-open';

function make(name: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** Whether the file is that of the page on show. */
function isShown(file: string): boolean {
  const [, kind, slug] = /^\/(?:(blog)\/)?([^/]+)\/$/.exec(decodeURIComponent(location.pathname)) ?? [];
  return slug !== undefined && new RegExp(`/${kind ? 'posts' : 'pages'}/${slug}[/.]`).test(file);
}

const count = (number: number, name: string) => `${number} ${name}${number === 1 ? '' : 's'}`;

function item({ severity, rule, file, line, column, field, message, hint }: Problem): HTMLElement {
  const item = make('li', '', severity);
  const place = [file, line, line && column].filter(Boolean).join(':');
  const link = make('a', place) as HTMLAnchorElement;
  link.href = `/__open-in-editor?file=${encodeURIComponent(place)}`;
  link.title = 'Open in the editor';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void fetch(link.href);
  });
  const head = make('p', '');
  head.append(make('span', severity, 'severity'), link, make('span', ` ${field ? `${field} ` : ''}(${rule})`, 'rule'));
  item.append(head, make('p', message));
  if (hint) item.append(make('p', `→ ${hint}`, 'hint'));
  return item;
}

function show(problems: readonly Problem[]): void {
  document.querySelector('content-problems')?.remove();
  if (problems.length === 0) return;
  const rank = ({ file, severity }: Problem) => (isShown(file) ? 0 : 2) + (severity === 'error' ? 0 : 1);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const findings = problems.length - errors;
  const said = [errors > 0 ? count(errors, 'error') : [], findings > 0 ? count(findings, 'finding') : []].flat();
  const details = document.createElement('details');
  details.open = sessionStorage.getItem(openKey) === 'true';
  details.addEventListener('toggle', () => sessionStorage.setItem(openKey, String(details.open)));
  const list = document.createElement('ul');
  list.append(...problems.toSorted((a, b) => rank(a) - rank(b)).map(item));
  details.append(make('summary', `${said.join(' and ')} in the content`), list);
  const panel = document.createElement('content-problems');
  panel.setAttribute('role', 'region');
  panel.setAttribute('aria-label', 'What is wrong with the content');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const root = panel.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.append(details);
  document.body.prepend(panel);
}

import.meta.hot?.on('content-problems', show);
