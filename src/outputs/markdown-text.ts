/** Text within a line of Markdown (CommonMark 0.31.2): it reads back as it is. */

// What begins or ends inline markup, a backslash among it, or would be taken for a character's name.
const signs = /[\\`*_~[\]<]|&(?=#?\w+;)/g;

export const markdownText = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(signs, '\\$&');
