/** A link that leads to the author’s machine, or into their network. */
import { documentRule, onEach } from '../rule.ts';

const local =
  /^(?:https?:\/\/(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\]|192\.168(?:\.\d+){2}|10(?:\.\d+){3}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|(?:[a-z\d-]+\.)+(?:local|localhost|lan|internal))(?=[:/]|$)|file:)/i;

export const localAddress = documentRule({
  id: 'local-address',
  summary: 'a link to one’s own machine, `localhost` or `file:`, under other words',
  good: 'Open <http://localhost:4321/> in a browser.',
  bad: 'See [my other post](http://localhost:4321/blog/other/).',
  visit: onEach(['link', 'definition'], (node, { sourceOf, report }) => {
    const [host] = local.exec(node.url) ?? [];
    // What says that it leads there is an instruction.
    const isTold =
      node.type === 'link' &&
      node.children.some(
        (child) =>
          child.type === 'inlineCode' ||
          /local|127\.|0\.0\.0|::1|192\.|172\.|10\.|\.(?:lan|internal)/.test(sourceOf(child)),
      );
    if (host && !isTold)
      report(
        node,
        `${host} is on your own machine or network, where no reader comes.`,
        'Write the address of the page on the web.',
      );
  }),
});
