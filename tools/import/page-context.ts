/** What the text of one post needs to know while it is turned: where links and files lead, and where to report what cannot be turned. */

export interface PageContext {
  /** The link's address here. */
  link(href: string, line: number): string;
  /** The name of the file's copy beside the post, `./name.png`; the address as it is when there is no such file, which is reported. */
  file(src: string, line: number): string;
  remark(line: number, message: string, hint: string): void;
  /** The id by which links reach a heading, when its words give another one here. */
  headingId(words: string): string | undefined;
  /** Whether links lead to an element of this id. */
  isLinked(id: string): boolean;
}
