/** nginx: `deploy/nginx/blog.conf`, which is the same for every site, and the files of a site's redirects and headers that it includes. */
import { mediaTypes } from '../../domain/media-types.ts';
import type { Redirect } from '../../domain/redirects.ts';
import {
  caching,
  compressible,
  gone,
  inPattern,
  type OwnHeaders,
  policies,
  quoted,
  redirectLines,
  securityHeaders,
} from '../hosting.ts';
import { licensedFolder } from '../terms.ts';

export const nginxRedirects = '_nginx.redirects';
export const nginxHeaders = '_nginx.headers';

// A dollar sign begins a variable in what a map gives, and nothing takes that away.
const literal = (target: string) => target.replaceAll('$', '%24');
/** A query goes along, unless the new address has one. */
const withQuery = (target: string) => (target.includes('?') ? literal(target) : `${literal(target)}$is_args$args`);

/** The lines of a `map` from an old address to what becomes of it. */
export const nginxRedirectsFile = (redirects: readonly Redirect[]): string =>
  redirectLines(
    redirects,
    (path, target) => `${quoted(path)} ${target === gone ? gone : quoted(withQuery(target))};\n`,
  );

/** A header whose value is empty is not sent. */
export const nginxHeadersFile = ({ everywhere, posts }: OwnHeaders, base = ''): string =>
  [
    ...Object.entries(everywhere).map(([name, value]) => `add_header ${name} ${quoted(value)} always;\n`),
    ...Object.entries(posts).map(
      ([name, value]) => `set $blog_posts "";
if ($uri ~ "^${inPattern(base)}${licensedFolder}") { set $blog_posts ${quoted(literal(value))}; }
add_header ${name} $blog_posts;
`,
    ),
  ].join('');

/** Ends of names by their type without its charset. */
const types = Map.groupBy(Object.keys(mediaTypes), (end) => mediaTypes[end]?.replace(/;.*/, '') ?? '');

/** @param base of a site that stands below a path of its host: its files lie in a folder of that name. */
export function nginxConfiguration(base = ''): string {
  const withCharset = [...types.keys()].filter(
    (type) => type !== 'text/html' && Object.values(mediaTypes).includes(`${type}; charset=utf-8`),
  );
  const compressed = [...types]
    .filter(([type, ends]) => type !== 'text/html' && ends.some((end) => compressible.includes(end)))
    .map(([type]) => type);
  const headers = Object.entries(securityHeaders).map(
    ([name, value]) => `  add_header ${name} ${quoted(value)} always;\n`,
  );
  return `# Written from src/outputs/hosting.ts. Yours to change: server_name, root and the paths of include.
# Needs Debian's packages nginx and libnginx-mod-http-brotli-static.

map_hash_max_size 65536;
map_hash_bucket_size 2048;

# What answers is kept, and no error in its place.
map "$status $uri" $blog_cache {
  "~^(?:200|206|304) ${inPattern(base)}/_astro/" ${quoted(caching.immutable)};
  default ${quoted(caching.revalidated)};
}
map $uri $blog_policy {
  ~\\.svg$ ${quoted(policies.drawing)};
  default ${quoted(policies.everywhere)};
}
# Old addresses: the build writes them when src/site.config.ts says host: 'nginx'.
map $uri $blog_target {
  include /var/www/blog${base}/${nginxRedirects}*;
}

server {
  listen 80;
  listen [::]:80;
  server_name blog.example;
  root /var/www/blog;

  absolute_redirect off;
  server_tokens off;
  charset utf-8;
  charset_types ${withCharset.join(' ')};
  types {
${[...types].map(([type, ends]) => `    ${type} ${ends.join(' ')};\n`).join('')}  }
  default_type application/octet-stream;

  # Copies that the build compressed are sent as they are, all else is compressed on its way.
  gzip_static on;
  brotli_static on;
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_comp_level 6;
  gzip_types ${compressed.join(' ')};

  # A location with an add_header of its own would have none of these: what differs stands in a map.
  add_header Cache-Control $blog_cache always;
  add_header Content-Security-Policy $blog_policy always;
${headers.join('')}  include /var/www/blog${base}/${nginxHeaders}*;

  error_page 403 404 =404 ${base}/404.html;
  error_page 410 @gone;

  if ($blog_target = gone) { return 410; }
  if ($blog_target) { return 301 $blog_target; }
  # One address a page.
  if ($request_uri ~ "^((?:/[^/?\\\\\\\\]+)*/)index\\.html(\\?.*)?$") { return 301 $1$2; }

  location / { try_files $uri $uri/ =404; }
  # Files for the host, and whatever begins with a dot.
  location ~ ^${inPattern(base)}/_[^/]*$|/\\.(?!well-known/) { return 404; }
  # The page of an address that is gone lies there.
  location @gone { try_files $uri/index.html \${uri}index.html ${base}/404.html; }
}
`;
}
