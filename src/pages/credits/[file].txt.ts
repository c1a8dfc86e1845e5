/** Texts of the licences of what others made. */
import type { APIRoute } from 'astro';
import { packageLicencesUrl, typefaceLicenceUrl } from '../../domain/urls';
import { typefaceLicence } from '../../infra/credits';
import { readPackages } from '../_packages';

const texts: Readonly<Record<string, () => string | Promise<string>>> = {
  [typefaceLicenceUrl]: typefaceLicence,
  [packageLicencesUrl]: async () =>
    (await readPackages()).map(({ name, licence, text }) => `${name}: ${licence}\n\n${text.trim()}\n`).join('\n\n'),
};

export const getStaticPaths = () =>
  Object.keys(texts).map((url) => ({
    params: {
      file: url
        .split('/')
        .at(-1)
        ?.replace(/\.txt$/, ''),
    },
    props: { url },
  }));

export const GET: APIRoute<{ url: string }> = async ({ props: { url } }) =>
  new Response(await texts[url]?.(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
