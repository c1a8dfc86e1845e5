/** Links from a page to its file in the repository: to edit it, and to report a mistake in it. */
import type { Repository } from '../site.config.ts';

type Link = Repository['links'][number];
type Forms = Readonly<Record<Link, string>>;

/** As each documents them: a form for the file, and one for an issue that is filled in. */
const forms: Readonly<Record<Extract<Repository['forge'], string>, Forms>> = {
  github: { edit: '{url}/edit/{branch}/{path}', report: '{url}/issues/new?title={title}&body={address}' },
  gitlab: {
    edit: '{url}/-/edit/{branch}/{path}',
    report: '{url}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={address}',
  },
  forgejo: { edit: '{url}/_edit/{branch}/{path}', report: '{url}/issues/new?title={title}&body={address}' },
};

export interface EditedPage {
  /** Path of its file in the content folder, with slashes. */
  readonly file: string;
  /** Of the issue. */
  readonly title: string;
  /** Absolute URL. */
  readonly address: string;
}

const encodedPath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** Those that the site shows, in its order. */
export function repositoryLinks({ file, title, address }: EditedPage, repository: Repository | false) {
  if (!repository) return [];
  const { url, branch, folder, forge, links } = repository;
  const values: Readonly<Record<string, string>> = {
    url: url.replace(/\/+$/, ''),
    branch: encodedPath(branch),
    path: encodedPath([folder, file].filter(Boolean).join('/')),
    title: encodeURIComponent(title),
    address: encodeURIComponent(address),
  };
  const templates = typeof forge === 'string' ? forms[forge] : forge;
  return links.map((to) => ({
    to,
    href: templates[to].replace(/\{(\w+)\}/g, (written, name: string) => values[name] ?? written),
  }));
}
