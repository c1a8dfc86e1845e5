/** `content/authors/<id>.yaml`: somebody who writes here. */
import { z } from 'astro/zod';
import { image } from './image.ts';
import { inEditor, refuse, say, wrongKind } from './message.ts';
import { flag, text } from './text.ts';
import { url } from './url.ts';

const someLinks = { example: 'links: [{ label: GitHub, href: https://github.com/ana }]' };
const linkSchema = z.strictObject(
  {
    /** The words on the link. Required. */
    label: text({ example: 'label: GitHub', required: true }),
    /** Absolute URL, or `mailto:` address. Required. */
    href: url({ example: 'href: https://github.com/ana', required: true }, { mail: true }),
  },
  { error: wrongKind('a label and an href', someLinks) },
);

export const authorSchema = z.strictObject({
  /** As readers see it. Required. */
  name: text({ example: 'name: Ana Silva', required: true }),
  /** Several people under one name: machines read of an organization, not of a person. Default: false. */
  team: flag({ example: 'team: true' }).default(false),
  /** A sentence or two about the author, under each post and on their page. Default: none. */
  bio: text({ example: 'bio: Writes about estimates.' }).optional(),
  /** Job or position, after the name. Default: none. */
  role: text({ example: 'role: Editor' }).optional(),
  /** An image file beside this one. Default: the author's initial in a disc. */
  avatar: image({ example: 'avatar: ./ana.jpg' }).optional(),
  /** Absolute URL of the author's own site. Default: none. */
  url: url({ example: 'url: https://ana.example' }).optional(),
  /** Links to the author elsewhere, in order. Default: none. */
  links: z
    .array(linkSchema, { error: wrongKind('a list of links', someLinks) })
    .meta(inEditor(someLinks))
    .default([]),
  /** `@user@host`, in quotes. Default: none. Fediverse servers credit shared posts to this account. */
  fediverse: text({ example: 'fediverse: "@ana@example.social"' })
    .check(
      refuse((value) =>
        /^@[\w.-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(value)
          ? undefined
          : say(
              `"${value}" is not a fediverse address.`,
              'Type user and server, in quotes: `fediverse: "@ana@example.social"`.',
            ),
      ),
    )
    .optional(),
});

/** An author's file once it is checked. `avatar` is still relative to the file. */
export type AuthorData = z.output<typeof authorSchema>;
