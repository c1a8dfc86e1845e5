import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/outputs/content-security-policy.ts';

const nothing = { scriptHashes: [], styleHashes: [], externalScripts: false, externalStyles: false, frameOrigins: [] };
const directive = (name: string, page: Partial<typeof nothing> | object) =>
  contentSecurityPolicy({ ...nothing, ...page })
    .split(';')
    .find((part) => part.startsWith(`${name} `));

describe('contentSecurityPolicy', () => {
  test('a page without scripts and styles allows none', () => {
    expect(directive('script-src', {})).toBe("script-src 'none'");
    expect(directive('style-src', {})).toBe("style-src 'none'");
    expect(directive('default-src', {})).toBe("default-src 'none'");
  });

  test('what stands in the page is allowed by its hash, once', () => {
    expect(directive('script-src', { scriptHashes: ['a=', 'b=', 'a='] })).toBe("script-src 'sha256-a=' 'sha256-b='");
  });

  test('files of the site are allowed where the page has some', () => {
    expect(directive('script-src', { scriptHashes: ['a='], externalScripts: true })).toBe(
      "script-src 'self' 'sha256-a='",
    );
    expect(directive('style-src', { externalStyles: true })).toBe("style-src 'self'");
  });

  test('a frame is allowed from the origins that the page names, once, and from nowhere else', () => {
    expect(directive('frame-src', { frameOrigins: ['https://a.org', 'https://b.org', 'https://a.org'] })).toBe(
      'frame-src https://a.org https://b.org',
    );
    expect(directive('frame-src', {})).toBeUndefined();
  });

  test('the development server may put in styles and speak through its socket', () => {
    expect(directive('style-src', { externalStyles: true, nonce: 'n' })).toBe("style-src 'self' 'nonce-n'");
    expect(directive('script-src', { nonce: 'n' })).toBe("script-src 'none'");
    expect(directive('connect-src', { nonce: 'n' })).toBe("connect-src 'self' ws:");
  });

  test('nothing unsafe, no host, no wildcard', () => {
    const policy = contentSecurityPolicy({
      scriptHashes: ['a='],
      styleHashes: ['b='],
      externalScripts: true,
      externalStyles: true,
      frameOrigins: [],
    });
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });
});
