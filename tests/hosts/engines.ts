/** The servers and networks that the site is tried on, each run as its folder in `deploy/` says. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { installsOnDebian, runs } from '../machine.ts';
import { ask } from './ask.ts';
import type { Limit } from './questions.ts';
import { film, projectRoot } from './site.ts';

export interface Running {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface Engine {
  readonly host: 'nginx' | 'caddy' | 'cloudflare';
  readonly limits: readonly Limit[];
  /** @throws Error of one line when it cannot be had. */
  readonly start: (dir: string, port?: number) => Promise<Running>;
}

// The newest that comes whole for every platform. It weighs 210 MB, so that only this command fetches it.
const wrangler = 'wrangler@4.156.0';

const folder = (name: string) => {
  const path = join(projectRoot, '.cache/hosts', name);
  mkdirSync(path, { recursive: true });
  return path;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** Runs until it is stopped, and at the latest until this process ends. */
async function run(
  port: number,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Running> {
  const child = spawn(command, args, { cwd: projectRoot, env: { ...process.env, ...env }, detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  let hasEnded = false;
  const ended = new Promise<void>((done) => {
    child.on('error', (error) => (said += error.message));
    child.on('close', () => {
      hasEnded = true;
      done();
    });
  });
  // With what it has started itself.
  const kill = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {}
  };
  const atExit = () => kill('SIGKILL');
  process.once('exit', atExit);
  const stop = async () => {
    kill('SIGTERM');
    const late = setTimeout(kill, 5_000, 'SIGKILL');
    await ended;
    clearTimeout(late);
    kill('SIGKILL');
    process.off('exit', atExit);
  };
  for (const until = Date.now() + 180_000; !hasEnded && Date.now() < until; ) {
    if (
      await ask(port, { path: '/' }).then(
        () => true,
        () => false,
      )
    )
      return { port, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop();
  throw new Error(`${command} ${args.join(' ')} did not start:\n${said}`);
}

function need(what: string, isThere: () => boolean, ...packages: readonly string[]): void {
  if (!isThere() && !(packages.every(installsOnDebian) && isThere()))
    throw new Error(`${what} is not here and could not be installed. Type: apt-get install ${packages.join(' ')}`);
}

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const nginx: Engine = {
  host: 'nginx',
  limits: [],
  start: async (dir, given) => {
    need(
      'nginx with its Brotli module',
      () => runs('nginx', '-v') && existsSync(brotliModule),
      'nginx',
      'libnginx-mod-http-brotli-static',
    );
    const port = given ?? (await freePort());
    const work = folder('nginx');
    const blog = readFileSync(join(projectRoot, 'deploy/nginx/blog.conf'), 'utf8')
      .replaceAll('/var/www/blog', dir)
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace(/^ *listen \[::\].*\n/m, '');
    writeFileSync(join(work, 'blog.conf'), blog);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${work}/${name};`,
    );
    const main = [
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'include /etc/nginx/modules-enabled/*.conf;',
      `daemon off; worker_processes 2; pid ${work}/pid; error_log stderr error;`,
      'events { worker_connections 1024; }',
      `http { access_log off; ${temporary.join(' ')} include ${work}/blog.conf; }`,
    ];
    writeFileSync(join(work, 'nginx.conf'), main.join('\n'));
    return run(port, 'nginx', ['-c', join(work, 'nginx.conf')]);
  },
};

const caddy: Engine = {
  host: 'caddy',
  limits: [],
  start: async (dir, given) => {
    need('Caddy', () => runs('caddy', 'version'), 'caddy');
    const port = given ?? (await freePort());
    const work = folder('caddy');
    writeFileSync(join(work, 'Caddyfile'), `{\n\tadmin off\n}\nimport ${projectRoot}/deploy/caddy/Caddyfile\n`);
    return run(port, 'caddy', ['run', '--adapter', 'caddyfile', '--config', join(work, 'Caddyfile')], {
      BLOG_SITE: `http://127.0.0.1:${port}`,
      BLOG_ROOT: dir,
      HOME: work,
      XDG_DATA_HOME: work,
      XDG_CONFIG_HOME: work,
    });
  },
};

const cloudflare: Engine = {
  host: 'cloudflare',
  limits: [
    {
      questions: /^old address .* without its slash$/,
      because:
        'a rule is for one spelling: the slash comes first, then the rule. Two lines for each would halve what fits',
      instead: { status: 307, headers: { location: /^\/.*\/$/ } },
    },
    {
      questions: /^(an asset that is not there|a folder without a page)$/,
      because:
        'headers are told by address, also those of an error. A release is there as a whole, so that no page asks for it',
      instead: { headers: { 'content-type': 'text/html; charset=utf-8' } },
    },
    {
      questions: /^type of \.xml$/,
      because: 'the other name of the same type, and XML says its charset itself',
      instead: { headers: { 'content-type': 'application/xml' } },
    },
    {
      questions: /^type of \.ico$/,
      because: 'the registered name of the same type',
      instead: { headers: { 'content-type': 'image/vnd.microsoft.icon' } },
    },
    {
      questions: /^what is gone$/,
      because:
        'files have no status of their own, and a script before each request is paid for: the page says that it is gone',
      instead: { status: 200 },
    },
    { questions: /^a feed that is gone$/, because: 'no file is there', instead: { status: 404 } },
    { questions: /^what is gone, without its slash$/, because: 'the slash comes first', instead: { status: 307 } },
    {
      questions: / for (br|gzip)$/,
      because: 'Cloudflare’s network compresses, and Wrangler in its place leaves out Vary',
      instead: { headers: { 'content-encoding': /^(br|gzip)$/ } },
    },
    {
      questions: / for gzip, deflate, br, zstd$/,
      because: 'Cloudflare’s network chooses, and Wrangler in its place takes the first',
      instead: { headers: { 'content-encoding': 'gzip' } },
    },
    {
      questions: /^a film says/,
      because: 'no parts of a file can be had',
      instead: { headers: { 'accept-ranges': false } },
    },
    {
      questions: /^(the first bytes|bytes in the middle|the rest|the last bytes|bytes past the end) of a film$/,
      because: 'no parts of a file can be had: the whole film is sent, which browsers play',
      instead: { status: 200, headers: { 'content-type': 'video/mp4' }, file: film.path, range: [0, film.bytes] },
    },
  ],
  start: async (dir, given) => {
    if (!runs('npx', '--yes', wrangler, '--version'))
      throw new Error(`npx could not fetch ${wrangler}, which runs workerd. It needs a network once`);
    const port = given ?? (await freePort());
    const inspector = await freePort();
    return run(
      port,
      'npx',
      [
        '--yes',
        wrangler,
        'dev',
        '--config',
        'deploy/cloudflare/wrangler.jsonc',
        '--assets',
        dir,
        '--ip',
        '127.0.0.1',
        '--port',
        String(port),
        '--inspector-port',
        String(inspector),
        '--persist-to',
        folder('cloudflare'),
        '--show-interactive-dev-session=false',
      ],
      { WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: folder('cloudflare'), CI: '1' },
    );
  },
};

export const engines: readonly Engine[] = [nginx, caddy, cloudflare];
