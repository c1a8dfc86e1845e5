/** The texts that stand for an author's own, in new posts and in what our messages say. */

/** Of the field `description`. */
export const newDescription = 'One or two sentences that a reader would click on.';
/** Of the body. */
export const newBody = 'Begin here.';

const others = [
  'what it shows',
  'what the picture shows',
  'say what it shows',
  'alt text',
  'your text here',
  'title',
  'the caption',
];
const placeholders = new Set([newDescription, newBody, ...others].map((text) => text.toLowerCase()));

export const isPlaceholder = (text: string): boolean => placeholders.has(text.trim().toLowerCase());
