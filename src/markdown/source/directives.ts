/** `:::name` and `::name` call a construct as `<Name>` does; every one goes on to hast as an element. */
import type { Nodes } from 'hast';
import { componentName } from '../construct.ts';
import { isElement } from '../hast.ts';
import { isJsx } from './jsx.ts';

/** Names of the elements that carry a directive and its label through hast. */
export const directiveElement = 'sodiarc-directive';
export const labelElement = 'sodiarc-label';

/** Whether a node calls the construct of this name. */
export const isCall = (node: Nodes, name: string): boolean =>
  isElement(node) ? node.data?.directive?.name === name : isJsx(node) && node.name === componentName(name);
