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

test.each<[Partial<SiteConfig>, string]>([
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
    { hubs: ['https://hub.example/', 'hub.example'] },
    'hubs[1] in src/site.config.ts is "hub.example". Give an address that begins with https://, without a user name in it',
  ],
  [
    { hubs: ['file:///etc/hub'] },
    'hubs[0] in src/site.config.ts is "file:///etc/hub". Give an address that begins with https://, without a user name in it',
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
  expect(settingsFaults({ ...site, ...wrong })).toEqual([message]);
});

test('none of a thing may be wanted', () => {
  expect(settingsFaults({ ...site, repository: { ...repository, folder: '' } })).toEqual([]);
  expect(settingsFaults({ ...site, homeSize: 0, relatedSize: 0, defaultCta: false, securityContact: false })).toEqual(
    [],
  );
});
