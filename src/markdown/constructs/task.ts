/** The box of a task list's item. */
import { defineConstruct } from '../construct.ts';
import { element, hasProperty, text } from '../hast.ts';

interface Props {
  readonly done: boolean;
}

export const task = defineConstruct<Props>({
  name: 'task',
  inline: true,
  elements: ['input'],
  recogniseElement: (node) => ({ props: { done: hasProperty(node, 'checked') }, children: [] }),
  page: ({ done }, _children, labels) => [
    element('input', {
      type: 'checkbox',
      disabled: true,
      checked: done,
      ariaLabel: done ? labels.taskDone : labels.taskOpen,
    }),
  ],
  // Feed readers remove form controls.
  feed: ({ done }) => [text(done ? '☑' : '☐')],
  markdown: ({ done }) => [element('input', { type: 'checkbox', checked: done })],
});
