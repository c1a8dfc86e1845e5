/** The strip above a page of the development server: of a post what it is, and what is wrong with the content. It pushes the page down and covers nothing. */

import type { ListedPost } from '../authoring/listed-posts.ts';
import { countOf, type Problem } from '../domain/problem.ts';
import { homeUrl } from '../domain/urls.ts';
import { element } from '../scripts/element.ts';
import { changesTiming, deskUrl, editorUrl, factsUrl, previewUrl } from './addresses.ts';

const styles = `
  :host { display: block; font: 0.875rem/1.5 var(--font-interface); color: var(--color-ink); background: var(--color-raised); border-block-end: 1px solid var(--color-line); }
  .facts, summary { padding: 0.375rem var(--spacing-gutter); cursor: default; color: var(--color-muted); }
  ul { margin: 0; padding: 0 var(--spacing-gutter) 0.75rem; list-style: none; max-block-size: 40vh; overflow: auto; }
  li { padding-block: 0.5rem; border-block-start: 1px solid var(--color-line); overflow-wrap: anywhere; }
  p { margin: 0; }
  a { color: inherit; }
  .place { font-family: var(--font-code); }
  .hint, .rule { color: var(--color-muted); }
  .severity { display: inline-block; min-inline-size: 4.25rem; margin-inline-end: 0.5rem; padding-inline: 0.375rem; border: 1px solid currentcolor; border-radius: 0.25rem; text-align: center; }
  .error .severity, .error-here { color: var(--color-caution); font-weight: 600; }
  .finding .severity { color: var(--color-accent); border-style: dashed; }
`;

/** Site path of the open page. */
const pagePath = location.pathname.slice(homeUrl.length - 1);

// Open or closed, as the author left it before the page was loaded anew.
const openKey = 'content-problems-open';

/** Whether the file is that of the page on show. */
function isShown(file: string): boolean {
  const [, kind, slug] = /^\/(?:(blog)\/)?([^/]+)\/$/.exec(decodeURIComponent(pagePath)) ?? [];
  return slug !== undefined && new RegExp(`/${kind ? 'posts' : 'pages'}/${slug}[/.]`).test(file);
}

const count = (number: number, name: string) => `${number} ${name}${number === 1 ? '' : 's'}`;

/** The server opens the file, and the page stays. */
function openInEditor(event: MouseEvent): void {
  event.preventDefault();
  void fetch((event.currentTarget as HTMLAnchorElement).href);
}

function item({ severity, rule, file, line, column, field, message, hint }: Problem): HTMLElement {
  const place = [file, line, line && column].filter(Boolean).join(':');
  const opened = element('a', { class: 'place', title: 'Open in the editor', href: editorUrl(place) }, place);
  opened.addEventListener('click', openInEditor);
  const head = element(
    'p',
    {},
    element('span', { class: 'severity' }, severity),
    opened,
    element('span', { class: 'rule' }, ` ${field ? `${field} ` : ''}(${rule})`),
  );
  const hints = hint ? [element('p', { class: 'hint' }, `→ ${hint}`)] : [];
  return element('li', { class: severity }, head, element('p', {}, message), ...hints);
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/** Above everything, with what the page has of the two. */
const strip = document.createElement('author-strip');
strip.setAttribute('role', 'region');
strip.setAttribute('aria-label', 'For the author');
const root = strip.attachShadow({ mode: 'open' });
root.adoptedStyleSheets = [sheet];
const [facts, problemList] = [element('div'), element('div')];
root.append(facts, problemList);

/** `1 error and 2 findings`; nothing of none. */
function told(problems: readonly Problem[]): string {
  const errors = countOf(problems.filter(({ severity }) => severity === 'error'));
  const findings = countOf(problems) - errors;
  return [errors > 0 ? count(errors, 'error') : [], findings > 0 ? count(findings, 'finding') : []]
    .flat()
    .join(' and ');
}

/** What is wrong with the page on show comes first. */
function summary(problems: readonly Problem[]): HTMLElement {
  const here = problems.filter(({ file }) => isShown(file));
  if (here.length === 0) return element('summary', {}, `${told(problems)} in the content`);
  const others = told(problems.filter(({ file }) => !isShown(file)));
  const isError = here.some(({ severity }) => severity === 'error');
  const own = element('span', { class: isError && 'error-here' }, `${told(here)} on this page`);
  return element('summary', {}, own, others && `, ${others} elsewhere`);
}

function showProblems(problems: readonly Problem[]): void {
  problemList.replaceChildren();
  if (problems.length === 0) return;
  document.body.prepend(strip);
  const rank = ({ file, severity }: Problem) => (isShown(file) ? 0 : 2) + (severity === 'error' ? 0 : 1);
  const details = element(
    'details',
    { open: sessionStorage.getItem(openKey) === 'true' },
    summary(problems),
    element('ul', {}, ...problems.toSorted((a, b) => rank(a) - rank(b)).map(item)),
  );
  details.addEventListener('toggle', () => sessionStorage.setItem(openKey, String(details.open)));
  problemList.append(details);
}

/** Of a post: its state, its length, and where it is seen as others see it. */
async function showFacts(): Promise<void> {
  const [, slug] = /^\/blog\/([^/]+)\/$/.exec(pagePath) ?? [];
  if (slug === undefined || !document.querySelector('article.post')) return;
  const answer = await fetch(factsUrl(decodeURIComponent(slug)));
  if (!answer.ok) return;
  const { state, date, words, minutes, file } = (await answer.json()) as ListedPost;
  const until = state === 'scheduled' ? ` for ${date.replace('T', ' ').slice(0, 16)}` : '';
  const editor = element('a', { href: editorUrl(file) }, 'editor');
  editor.addEventListener('click', openInEditor);
  facts.replaceChildren(
    element(
      'p',
      { class: 'facts' },
      `${state}${until} · ${words.toLocaleString('en')} words · ${minutes} min · `,
      editor,
      ' · ',
      element('a', { href: previewUrl(decodeURIComponent(slug)) }, 'as others see it'),
      ' · ',
      element('a', { href: deskUrl }, 'desk'),
    ),
  );
  document.body.prepend(strip);
}

// A frame shows what a reader sees.
if (window.top === window) {
  import.meta.hot?.on('content-problems', showProblems);
  const changes = performance
    .getEntriesByType('navigation')
    .flatMap((entry) => (entry as PerformanceNavigationTiming).serverTiming)
    .find(({ name }) => name === changesTiming)?.duration;
  import.meta.hot?.send('content-shown', changes);
  void showFacts();
}
