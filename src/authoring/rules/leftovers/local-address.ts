/** A link that leads to the author’s machine, or into their network. */
import type { Definition, Link } from 'mdast';
import type { LintedDocument } from '../rule.ts';
import { documentRule } from '../rule.ts';

const local =
  /^(?:https?:\/\/(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\]|192\.168(?:\.\d+){2}|10(?:\.\d+){3}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|(?:[a-z\d-]+\.)+(?:local|localhost|lan|internal))(?=[:/]|$)|file:)/i;

function look(node: Link | Definition, { sourceOf, report }: LintedDocument): void {
  const [host] = local.exec(node.url) ?? [];
  // What says that it leads there is an instruction.
  if (
    !host ||
    (node.type === 'link' &&
      node.children.some(
        (child) =>
          child.type === 'inlineCode' ||
          /local|127\.|0\.0\.0|::1|192\.|172\.|10\.|\.(?:lan|internal)/.test(sourceOf(child)),
      ))
  )
    return;
  report(
    node,
    `${host} is on your own machine or network, where no reader comes.`,
    'Write the address of the page on the web.',
  );
}

export const localAddress = documentRule({
  id: 'local-address',
  summary: 'a link to one’s own machine, `localhost` or `file:`, under other words',
  good: 'Open <http://localhost:4321/> in a browser.',
  bad: 'See [my other post](http://localhost:4321/blog/other/).',
  visit: {
    link: look,
    definition: look,
  },
});
