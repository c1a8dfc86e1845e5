import type { APIRoute } from 'astro';
import display from '../assets/fonts/display.woff2?url';
import interfaceFace from '../assets/fonts/interface.woff2?url';
import { absoluteUrl, subscribeUrl } from '../domain/urls';
import { sentences } from '../i18n';
import { siteFacts } from '../infra/blog';
import { feedStyle } from '../outputs/feed-style';
import { site } from '../site.config';
import { colours } from '../styles/colours';
import rules from '../styles/feed.css?raw';

export const GET: APIRoute = () => {
  const notice = sentences(site.locale).feeds.notice(absoluteUrl(subscribeUrl, siteFacts.url));
  const faces = { Display: { url: display, weight: '480' }, Interface: { url: interfaceFace, weight: '400 600' } };
  return new Response(feedStyle({ notice, faces, rules, colours }), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
};
