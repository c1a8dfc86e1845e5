/** A piece of code that a document brings itself: an expression, or a component that it imports. It stays as it is for Astro to run, between marks. */
import { defineConstruct } from '../construct.ts';
import { text } from '../hast.ts';
import { slot, slotEnd, slotStart } from '../write/slots.ts';

interface Props {
  /** Number among the document's pieces, from 0. */
  readonly number: number;
}

export const ownCode = defineConstruct<Props>({
  name: 'own-code',
  inline: true,
  features: () => [],
  page: ({ number }, children) => [text(slotStart(number)), ...children, text(slotEnd)],
  feed: ({ number }) => [text(slot(number))],
});
