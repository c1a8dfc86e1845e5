/** An address whose beginning is mistyped. */
import { documentRule } from '../rule.ts';

const decoded = (url: string): string => {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
};

export const addressSlip = documentRule({
  id: 'address-slip',
  summary: 'an address whose beginning is mistyped: `htp://`, `https:/`',
  good: '[the docs](https://example.org)',
  bad: '[the docs](htp://example.org)',
  visit: {
    link: (node, { report }) => {
      const [beginning] =
        /^(?:(?!https?:\/\/[^/:])(?:h?t{1,3}ps?|https?s|hhtps?|htt?sp|hpptps?)[:;]?\/{0,3}(?=[\w-]+\.)|[“”"'‘’]+https?:\/\/)/i.exec(
          decoded(node.url),
        ) ?? [];
      if (beginning)
        report(
          node,
          `No address begins with ${beginning}`,
          `Write [words](https://${decoded(node.url).slice(beginning.length)}).`,
        );
    },
  },
});
