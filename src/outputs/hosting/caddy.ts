/** Caddy: `deploy/caddy/Caddyfile`, which is the same for every site, and the files of a site's redirects and headers that it imports. */
import { mediaTypes } from '../../domain/media-types.ts';
import type { Redirect } from '../../domain/redirects.ts';
import { caching, inPattern, type OwnHeaders, policies, quoted, redirectLines, securityHeaders } from '../hosting.ts';
import { licensedFolder } from '../terms.ts';

export const caddyRedirects = '_caddy.redirects';
export const caddyHeaders = '_caddy.headers';

// Braces name a placeholder; a backslash stands for itself, and nothing can end in one.
const literal = (target: string) => target.replace(/[{}\\]/g, encodeURIComponent);

/** The lines of a `map` from an old address to what becomes of it. */
export const caddyRedirectsFile = (redirects: readonly Redirect[]): string =>
  redirectLines(redirects, (path, target) => `${quoted(path)} ${quoted(literal(target))}\n`);

const header = (name: string, value: string, path = '') => `header ${path && `${path} `}${name} ${quoted(value)}\n`;
const indented = (line: string) => `\t\t${line}`;

export const caddyHeadersFile = (own: OwnHeaders, base = ''): string =>
  [
    ...Object.entries(own.everywhere).map(([name, value]) => header(name, value)),
    ...Object.entries(own.posts).map(([name, value]) => header(name, literal(value), `${base}${licensedFolder}*`)),
  ].join('');

const everywhere = (base: string) => [
  ...Object.entries(securityHeaders).map(([name, value]) => header(name, value)),
  header('Content-Security-Policy', policies.everywhere),
  '@drawing path *.svg\n',
  header('Content-Security-Policy', policies.drawing, '@drawing'),
  header('Cache-Control', caching.revalidated),
  header('Cache-Control', caching.immutable, `${base}/_astro/*`),
];

const types = Object.entries(mediaTypes).flatMap(([end, type]) => [
  `@${end} path *.${end}\n`,
  header('Content-Type', type, `@${end}`),
]);

const ofErrors = [
  header('Content-Type', mediaTypes['html'] ?? ''),
  header('Content-Security-Policy', policies.everywhere),
  header('Cache-Control', caching.revalidated),
];

/** @param base of a site that stands below a path of its host: its files lie in a folder of that name. */
export function caddyConfiguration(base = ''): string {
  return `# Written from src/outputs/hosting.ts. Give the site's name in BLOG_SITE and its folder in BLOG_ROOT, or put them here.

{$BLOG_SITE:blog.example} {
	root * {$BLOG_ROOT:/var/www/blog}
	map {query} {blog_query} {
		"" ""
		default "?{query}"
	}
	# Old addresses and what is gone: the build writes them when src/site.config.ts says host: 'caddy'.
	map {path} {blog_target} {
		import {$BLOG_ROOT:/var/www/blog}${base}/${caddyRedirects}*
		default ""
	}

	# In this order: by itself, Caddy puts what holds for every path last.
	route {
${everywhere(base).map(indented).join('')}		import {$BLOG_ROOT:/var/www/blog}${base}/${caddyHeaders}*

		@gone expression \`{blog_target} == "gone"\`
		error @gone 410
		# A query goes along, unless the new address has one.
		@queried expression \`{blog_target}.contains("?")\`
		redir @queried {blog_target} permanent
		@moved expression \`{blog_target} != ""\`
		redir @moved {blog_target}{blog_query} permanent

		# One address a page.
		@index path_regexp index ^((?:/[^/\\\\]+)*/)index\\.html$
		redir @index {re.index.1}{blog_query} permanent
		# The slash that file_server adds would take the place of a query.
		@slashless {
			vars_regexp slashless {uri} ^((?:/[^/?\\\\]+)+)(\\?.*)$
			file {path}/index.html
		}
		redir @slashless {re.slashless.1}/{re.slashless.2} permanent

		# Files for the host, and whatever begins with a dot.
		@hidden {
			path_regexp ^${inPattern(base)}/_[^/]*$|/\\.
			not path ${base}/.well-known/*
		}
		error @hidden 404
		# No file has such a name, which would be an error of the file system.
		@impossible expression \`{path}.contains("\\x00") || size({path}) > 1000 || {path}.split("/").exists(name, size(bytes(name)) > 255)\`
		error @impossible 404

${types.map(indented).join('')}
		# Copies that the build compressed are sent as they are, all else is compressed on its way.
		encode gzip
		file_server {
			precompressed br gzip
		}
	}

	handle_errors {
${ofErrors.map(indented).join('')}
		# The page of an address that is gone lies there.
		@isGone expression \`{err.status_code} == 410\`
		handle @isGone {
			try_files {path}/index.html {path}index.html ${base}/404.html
			file_server
		}
		handle {
			rewrite * ${base}/404.html
			file_server
		}
	}
}
`;
}
