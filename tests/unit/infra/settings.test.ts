import { expect, test } from 'vitest';
import { settingsFaults } from '../../../src/infra/settings.ts';
import { type Repository, type SiteConfig, site } from '../../../src/site.config.ts';

const calls = { sessions: { text: 'We practise.', label: 'Join', href: '/sessions/' } };
const indexNow = { endpoint: 'https://api.indexnow.org/indexnow', key: 'robots' };
const repository: Repository = {
  url: 'https://github.com/sodiarc/blog',
  branch: 'main',
  folder: 'content',
  forge: 'github',
  links: ['edit', 'report'],
};

test('the site’s own configuration is in order', () => {
  expect(settingsFaults(site)).toEqual([]);
});

test.each<[object, string]>([
  [{ nav: undefined }, 'nav in src/site.config.ts is undefined. Give a list in square brackets'],
  [
    { nav: [{ label: 'About', href: 'about/' }] },
    'nav[0].href in src/site.config.ts is "about/". Give a path such as /about/, or an address that begins with https:// or mailto:',
  ],
  [
    { nav: [{ label: 'About', href: 'javascript:alert(1)' }] },
    'nav[0].href in src/site.config.ts is "javascript:alert(1)". Give a path such as /about/, or an address that begins with https:// or mailto:',
  ],
  [{ nav: [{ label: '', href: '/a/' }] }, 'nav[0].label in src/site.config.ts is "". Give some words'],
  [
    { defaultAuthor: 'Zoe' },
    'defaultAuthor in src/site.config.ts is "Zoe". Give an id as its file is called, such as sodiarc-team',
  ],
  [
    { callsToAction: {}, defaultCta: 'sessions' },
    'defaultCta in src/site.config.ts is "sessions". Give one that is there, or false',
  ],
  [{ name: 5 }, 'name in src/site.config.ts is 5. Give some words'],
  [{ host: 'Nginx' }, 'host in src/site.config.ts is "Nginx". Give `nginx`, or false'],
  [
    { hubs: 'https://hub.example/' },
    'hubs in src/site.config.ts is "https://hub.example/". Give a list in square brackets',
  ],
  [
    { hubs: [' https://hub.example/'] },
    'hubs[0] in src/site.config.ts is " https://hub.example/". Give an address that begins with https://, without a user name in it',
  ],
  [{ shareTargets: ['bluesy'] }, 'shareTargets[0] in src/site.config.ts is "bluesy". Give `bluesky`'],
  [{ aiCrawlers: 'refused' }, 'aiCrawlers in src/site.config.ts is "refused". Give `refuse`'],
  [{ offline: 'false' }, 'offline in src/site.config.ts is "false". Give true or false, without quotes'],
  [{ history: true }, 'history in src/site.config.ts is true. Give a group of updatedDate, contributors'],
  [{ licence: false }, 'licence in src/site.config.ts is false. Give a group of name, href'],
  [
    { licence: { name: 'A', href: 'a.example' } },
    'licence.href in src/site.config.ts is "a.example". Give an address that begins with https://',
  ],
  [
    { documentLimits: { seconds: 0, megabytes: 1 } },
    'documentLimits.seconds in src/site.config.ts is 0. Give a number above 0',
  ],
  [
    { tagline: 'Gardens, *slowly.' },
    'tagline in src/site.config.ts is "Gardens, *slowly.". Give a sentence, with asterisks around one part of it at most',
  ],
  [{ twitter: '@a' }, 'twitter in src/site.config.ts is no setting. Delete it'],
  [{ pagesize: 3 }, 'pagesize in src/site.config.ts is no setting. Delete it, or type pageSize'],
  [
    { repository: { ...repository, forge: 'gitea' } },
    'repository.forge in src/site.config.ts is "gitea". Give `github`, `gitlab` or `forgejo` (for Gitea, too), or a group of edit, report',
  ],
  [
    { repository: { ...repository, links: ['edit', 'issue'] } },
    'repository.links[1] in src/site.config.ts is "issue". Give one of `edit`, `report`',
  ],
  [{ pageSize: 0 }, 'pageSize in src/site.config.ts is 0. Give a whole number, 1 or more'],
  [{ homeSize: 2.5 }, 'homeSize in src/site.config.ts is 2.5. Give a whole number, 0 or more'],
  [
    { locale: 'tlh-US' },
    'locale in src/site.config.ts is "tlh-US". Give en, or write src/i18n/tlh.ts and add it to src/i18n/index.ts',
  ],
  [{ locale: 'en_GB' }, 'locale in src/site.config.ts is "en_GB". Give a BCP 47 tag, such as en or en-GB'],
  [
    { callsToAction: calls, defaultCta: 'session' },
    'defaultCta in src/site.config.ts is "session". Give `sessions`, or false',
  ],
  [
    { securityContact: 'hello@sodiarc.com' },
    'securityContact in src/site.config.ts is "hello@sodiarc.com". Give an address that begins with mailto: or https:, or false',
  ],
  [
    { announce: { indexNow, webhooks: [] } },
    'announce.indexNow.key in src/site.config.ts is "robots". Give 8 to 128 letters, digits and hyphens',
  ],
  [
    { hubs: ['https://hub.example/', 'file:///etc/hub'] },
    'hubs[1] in src/site.config.ts is "file:///etc/hub". Give an address that begins with https://, without a user name in it',
  ],
  [
    { hubs: ['https://hub.example/', 'https://hub.example/'] },
    'hubs[1] in src/site.config.ts is "https://hub.example/". Give each hub once',
  ],
  [
    { announce: { indexNow: { endpoint: 'https://:pass@indexnow.example/', key: 'key-of-site' }, webhooks: [] } },
    'announce.indexNow.endpoint in src/site.config.ts is "https://:pass@indexnow.example/". Give an address that begins with https://, without a user name in it',
  ],
  [
    { repository: { ...repository, url: 'https://github.com/sodiarc/blog.git' } },
    'repository.url in src/site.config.ts is "https://github.com/sodiarc/blog.git". Give the address of its page, such as https://github.com/sodiarc/blog',
  ],
  [
    { repository: { ...repository, branch: '' } },
    'repository.branch in src/site.config.ts is "". Give the name of a branch, such as main',
  ],
  [
    { repository: { ...repository, folder: '/content/' } },
    'repository.folder in src/site.config.ts is "/content/". Give a path from the top of the repository, such as content, or an empty one',
  ],
  [
    { repository: { ...repository, forge: { edit: 'edit/{path}', report: '{url}/new' } } },
    'repository.forge.edit in src/site.config.ts is "edit/{path}". Give an address that begins with https:// or {url}',
  ],
])('%o is refused', (wrong, message) => {
  expect(settingsFaults({ ...site, ...wrong } as SiteConfig)).toEqual([message]);
});

test('none of a thing may be wanted', () => {
  expect(settingsFaults({ ...site, repository: { ...repository, folder: '' } })).toEqual([]);
  expect(settingsFaults({ ...site, homeSize: 0, relatedSize: 0, defaultCta: false, securityContact: false })).toEqual(
    [],
  );
});
