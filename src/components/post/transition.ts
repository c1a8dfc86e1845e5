/** Names under which a post's picture and its title travel from page to page: CSS custom identifiers, one for each slug. */
const identifier = (slug: string): string => slug.replace(/[^\p{L}\p{N}_-]/gu, '_');

export const transitionName = (slug: string): string => `post-${identifier(slug)}`;
export const titleTransition = (slug: string): string => `t-${identifier(slug)}`;
