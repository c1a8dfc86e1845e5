/** An address whose beginning is mistyped. */
import { readable } from '../../../markdown/urls.ts';
import { documentRule } from '../rule.ts';

export const addressSlip = documentRule({
  id: 'address-slip',
  summary: 'an address whose beginning is mistyped: `htp://`, `https:/`',
  good: '[the docs](https://example.org)',
  bad: '[the docs](htp://example.org)',
  visit: {
    link: (node, { report }) => {
      const [beginning] =
        /^(?:(?!https?:\/\/[^/:])(?:h?t{1,3}ps?|https?s|hhtps?|htt?sp|hpptps?)[:;]?\/{0,3}(?=[\w-]+\.)|[“”"'‘’]+https?:\/\/)/i.exec(
          readable(node.url),
        ) ?? [];
      if (beginning)
        report(
          node,
          `No address begins with ${beginning}`,
          `Write [words](https://${readable(node.url).slice(beginning.length)}).`,
        );
    },
  },
});
