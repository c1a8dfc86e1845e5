/** Every rule about what authors write: a rule is one module, and is listed in one of three files. Its tests and its line in docs/rules.md are made from it. */
import type { Problem } from '../../domain/problem.ts';
import * as ofBlogs from './blog-rules.ts';
import * as ofDocuments from './document-rules.ts';
import * as ofPictures from './picture-rules.ts';
import type { About, BlogFacts, BlogRule, PictureFacts, PictureRule } from './rule.ts';

export const documentRules = Object.values(ofDocuments);
export const blogRules = Object.values(ofBlogs);
export const pictureRules = Object.values(ofPictures);

export const rules = [...documentRules, ...blogRules, ...pictureRules];

/** What an author switches a rule off by. */
export type RuleId = (typeof rules)[number]['id'];
export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id);

/** Rules that find nothing in a draft. */
export const sparingDrafts: ReadonlySet<string> = new Set(
  (rules as readonly About[]).flatMap(({ id, sparesDrafts }) => (sparesDrafts ? id : [])),
);

/** What the rules find in a blog as a whole. */
export const judgeBlog = (blog: BlogFacts): Problem[] =>
  (blogRules as readonly BlogRule[]).flatMap(({ id: rule, severity = 'finding', needsEveryPost, check }) => {
    const problems: Problem[] = [];
    if (needsEveryPost && blog.folder.refused.some(({ collection }) => collection === 'posts')) return problems;
    check(blog, (problem) => problems.push({ severity, rule, ...problem }));
    return problems;
  });

/** What the rules find in the file of a picture. */
export const judgePicture = (picture: PictureFacts): Pick<Problem, 'severity' | 'rule' | 'message' | 'hint'>[] =>
  (pictureRules as readonly PictureRule[]).flatMap(({ id: rule, severity = 'finding', judge }) => {
    const found = judge(picture);
    return found ? [{ severity, rule, ...found }] : [];
  });
