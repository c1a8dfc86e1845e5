import type { APIRoute, GetStaticPaths } from 'astro';
import { pageUrl } from '../../domain/urls';
import { postEntry, readPages, readSite } from '../../infra/blog';
import { expectCards, readCard } from '../../infra/cards';
import { keyed } from '../../infra/page-key';
import { cardDrawing, type OgCard } from '../../outputs/og-card';
import { cardFile, siteCards } from '../../outputs/og-cards';
import { site } from '../../site.config';
import { colours } from '../../styles/colours';

export const getStaticPaths = (async () => {
  const pages = (await readPages()).map(({ id, data: { frontmatter } }) => ({ ...frontmatter, url: pageUrl(id) }));
  const { blog, t } = await readSite();
  const cards = siteCards(blog, pages, site, t);
  expectCards(new Map(cards.map((card) => [card.url, () => drawn(card)])));
  const paths = cards.map(async (card) => ({
    params: { card: cardFile(card) },
    props: { card, entry: card.heroOf === undefined ? undefined : await postEntry(card.heroOf) },
  }));
  return keyed(await Promise.all(paths));
}) satisfies GetStaticPaths;

const drawn = (card: OgCard) => readCard(cardDrawing(card, site.name, colours));

export const GET: APIRoute<{ card: OgCard }> = async ({ props: { card } }) =>
  new Response(await drawn(card), { headers: { 'Content-Type': 'image/png' } });
