/** Name under which a post's picture travels from a list to its page: a CSS custom identifier, one for each slug. */
export const transitionName = (slug: string): string => `post-${slug.replace(/[^\p{L}\p{N}_-]/gu, '_')}`;
