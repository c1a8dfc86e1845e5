/** Asks the rules about a blog as a whole. */
import type { Problem } from '../../domain/problem.ts';
import type { BlogFacts } from './facts/blog-facts.ts';
import { blogRules } from './index.ts';
import type { BlogRule } from './rule.ts';

const all: readonly BlogRule[] = blogRules;

export const judgeBlog = (blog: BlogFacts): Problem[] =>
  all.flatMap(({ id: rule, severity, check }) => {
    const problems: Problem[] = [];
    check(blog, (problem) => problems.push({ severity, rule, ...problem }));
    return problems;
  });
